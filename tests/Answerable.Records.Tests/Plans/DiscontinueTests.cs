using Answerable.Domain.Commitments;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class DiscontinueTests
{
    [Theory, OnEachDatabase]
    public async Task It_closes_with_its_reason(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<Discontinue>(act => act.RunAsync(new(At(1), "Agreed by the board"), plan.Editor, Cancellation));
        var row = await plan.ActivityAsync(1);
        Assert.Equal((CommitmentStatus.Discontinued, "Agreed by the board"), (row.Status, row.ClosureReason));
    }

    [Theory, OnEachDatabase]
    public async Task An_owner_alone_cannot(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.EndsWith("-permission", await plan.Refused<Discontinue>(act => act.RunAsync(new(At(1), "Because"), plan.Owner, Cancellation)), StringComparison.Ordinal);
        Assert.Equal(CommitmentStatus.OnTarget, (await plan.ActivityAsync(1)).Status);
    }
}

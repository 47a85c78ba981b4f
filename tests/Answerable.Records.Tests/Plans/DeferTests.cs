using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class DeferTests
{
    [Theory, OnEachDatabase]
    public async Task It_closes_with_its_reason(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<Defer>(act => act.RunAsync(new(At(1), "Agreed by the board"), plan.Editor, Cancellation));
        var row = await plan.ActivityAsync(1);
        Assert.Equal((CommitmentStatus.Deferred, "Agreed by the board"), (row.Status, row.ClosureReason));
    }

    [Theory, OnEachDatabase]
    public async Task An_owner_alone_cannot(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.EndsWith("-permission", await plan.Refused<Defer>(act => act.RunAsync(new(At(1), "Because"), plan.Owner, Cancellation)), StringComparison.Ordinal);
        Assert.Equal(CommitmentStatus.OnTarget, (await plan.ActivityAsync(1)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task The_recommendation_behind_it_stays_open(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<Defer>(act => act.RunAsync(new(At(1), "Next year"), plan.Editor, Cancellation));
        Assert.All(await plan.RowsAsync<Recommendation>(), row => Assert.Null(row.ClosedOn));
    }
}

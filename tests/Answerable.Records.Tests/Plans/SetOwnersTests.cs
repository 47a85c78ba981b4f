using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class SetOwnersTests
{
    [Theory, OnEachDatabase]
    public async Task Owners_and_delegates_are_named_and_known(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<SetOwners>(act => act.RunAsync(new(At(2), [new("Head of  Service", false, null), new("Stranger", true, plan.Stranger.PersonId)]), plan.Editor, Cancellation));
        Assert.Equal("Head of Service", (await plan.ActivityAsync(2)).Owner);
        await plan.Run<ReportProgress>(act => act.RunAsync(new([At(2)], Domain.Commitments.CommitmentStatus.OnTarget, null, "As a delegate", new(2026, 3, 1)), plan.Stranger, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Someone_must_answer_for_it(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("owner.none", await plan.Refused<SetOwners>(act => act.RunAsync(new(At(2), [new("A", true, null)]), plan.Editor, Cancellation)));
    }
}

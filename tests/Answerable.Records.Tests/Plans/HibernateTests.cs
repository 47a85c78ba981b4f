using Answerable.Domain.Commitments;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class HibernateTests
{
    [Theory, OnEachDatabase]
    public async Task It_sleeps_with_what_wakes_it(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<Hibernate>(act => act.RunAsync(new(At(1), "No staff", "When the post is filled", new(2026, 9, 1)), plan.Editor, Cancellation));
        var row = await plan.ActivityAsync(1);
        Assert.Equal((CommitmentStatus.Hibernated, CommitmentStatus.OnTarget, "When the post is filled"), (row.Status, row.StatusBefore!.Value, row.WakeCondition));
    }

    [Theory, OnEachDatabase]
    public async Task Without_a_wake_condition_it_is_refused(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("activity.wake-condition", await plan.Refused<Hibernate>(act => act.RunAsync(new(At(1), "No staff", ""), plan.Editor, Cancellation)));
    }
}

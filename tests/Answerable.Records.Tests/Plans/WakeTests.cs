using Answerable.Domain.Commitments;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class WakeTests
{
    [Theory, OnEachDatabase]
    public async Task It_goes_on_where_it_was(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<Hibernate>(act => act.RunAsync(new(At(1), "No staff", "When the post is filled"), plan.Editor, Cancellation));
        await plan.Run<Wake>(act => act.RunAsync(new(At(1), "The post is filled"), plan.Editor, Cancellation));
        var row = await plan.ActivityAsync(1);
        Assert.Equal((CommitmentStatus.OnTarget, null), (row.Status, row.WakeCondition));
    }

    [Theory, OnEachDatabase]
    public async Task What_does_not_sleep_cannot_wake(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("activity.wake-state", await plan.Refused<Wake>(act => act.RunAsync(new(At(1), "Now"), plan.Editor, Cancellation)));
    }
}

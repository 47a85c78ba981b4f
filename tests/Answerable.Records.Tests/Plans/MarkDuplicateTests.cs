using Answerable.Domain.Commitments;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class MarkDuplicateTests
{
    [Theory, OnEachDatabase]
    public async Task It_points_at_the_activity_that_carries_the_work(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<MarkDuplicate>(act => act.RunAsync(new(At(2), 1, "The same"), plan.Editor, Cancellation));
        var row = await plan.ActivityAsync(2);
        Assert.Equal((CommitmentStatus.Duplicate, (await plan.ActivityAsync(1)).Id), (row.Status, row.DuplicateOfId!.Value));
    }

    [Theory, OnEachDatabase]
    public async Task Not_of_itself_and_not_of_a_duplicate(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("activity.duplicate-of-itself", await plan.Refused<MarkDuplicate>(act => act.RunAsync(new(At(1), 1, "Same"), plan.Editor, Cancellation)));
        await plan.Run<MarkDuplicate>(act => act.RunAsync(new(At(2), 1, "The same"), plan.Editor, Cancellation));
        Assert.Equal("activity.duplicate-of-duplicate", await plan.Refused<MarkDuplicate>(act => act.RunAsync(new(At(3), 2, "Same"), plan.Editor, Cancellation)));
    }
}

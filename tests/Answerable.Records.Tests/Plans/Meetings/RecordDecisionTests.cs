using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Meetings;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans.Meetings;

public sealed class RecordDecisionTests
{
    [Theory, OnEachDatabase]
    public async Task It_stands_against_the_row_with_what_follows(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var leader = await plan.AddLeaderAsync();
        var meeting = await plan.ArrangeAsync();
        await plan.Run<RecordDecision>(act => act.RunAsync(new(Key, 4, meeting, "Carry on", "Finance finds the money", new(2026, 3, 2)), leader, Cancellation));
        var decision = Assert.Single(await plan.RowsAsync<PlanDecision>());
        Assert.Equal(("Carry on", "Finance finds the money", null, (await plan.ActivityAsync(4)).Id), (decision.Words, decision.Follows, decision.Act, decision.ActivityId!.Value));
        Assert.Equal("activity.decided-on", await plan.Refused<RemoveActivity>(act => act.RunAsync(new(At(4), "By mistake"), plan.Editor, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task Who_keeps_the_plan_writes_down_what_a_meeting_decided_and_decides_nothing(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var meeting = await plan.ArrangeAsync();
        Assert.Equal("decision.permission", await plan.Refused<RecordDecision>(act => act.RunAsync(new(Key, 4, null, "Carry on", null, new(2026, 3, 2)), plan.Editor, Cancellation)));
        await plan.Run<RecordDecision>(act => act.RunAsync(new(Key, 4, meeting, "Carry on", null, new(2026, 3, 2)), plan.Editor, Cancellation));
        Assert.Equal("decision.future", await plan.Refused<RecordDecision>(act => act.RunAsync(new(Key, 4, meeting, "Carry on", null, new(2026, 3, 3)), plan.Editor, Cancellation)));
    }
}

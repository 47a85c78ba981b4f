using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans.Meetings;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans.Meetings;

public sealed class ArrangeMeetingTests
{
    [Theory, OnEachDatabase]
    public async Task Papers_are_due_a_week_before_and_numbers_go_on(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal((1, 2), (await plan.ArrangeAsync(), await plan.ArrangeAsync("Assurance Group")));
        Assert.Equal(new DateOnly(2026, 3, 5), (await plan.RowsAsync<Meeting>()).Single(meeting => meeting.Position == 1).PapersDueOn);
    }

    [Theory, OnEachDatabase]
    public async Task Only_who_keeps_the_plan_arranges_and_a_meeting_has_a_name(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("plan.permission", await plan.Refused<ArrangeMeeting>(act => act.RunAsync(new(Key, "Board", new(2026, 3, 12)), plan.Owner, Cancellation)));
        Assert.Equal("meeting.title", await plan.Refused<ArrangeMeeting>(act => act.RunAsync(new(Key, "  ", new(2026, 3, 12)), plan.Editor, Cancellation)));
    }
}

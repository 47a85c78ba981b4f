using System.Text;
using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans.Meetings;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans.Meetings;

public sealed class ChangeMeetingTests
{
    [Theory, OnEachDatabase]
    public async Task A_meeting_moves_until_its_papers_have_gone_out(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var number = await plan.ArrangeAsync();
        await plan.Run<ChangeMeeting>(act => act.RunAsync(new(Key, number, "Audit Board", new(2026, 3, 19), "Room 2"), plan.Editor, Cancellation));
        Assert.Equal((new DateOnly(2026, 3, 19), "Room 2"), Assert.Single(await plan.RowsAsync<Meeting>()) is var meeting ? (meeting.HeldOn, meeting.Place) : default);
        await plan.Run<IssuePapers>(act => act.RunAsync(new(Key, number, new(2026, 1, 1), Encoding.UTF8.GetBytes("<p>Papers</p>")), plan.Editor, Cancellation));
        Assert.Equal("meeting.issued", await plan.Refused<ChangeMeeting>(act => act.RunAsync(new(Key, number, "Audit Board", new(2026, 4, 2), null), plan.Editor, Cancellation)));
    }
}

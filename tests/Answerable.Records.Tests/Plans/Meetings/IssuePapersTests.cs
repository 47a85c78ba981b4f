using System.Text;
using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Files;
using Answerable.Records.Plans.Meetings;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans.Meetings;

public sealed class IssuePapersTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<h2>What moved</h2><p>Nothing – yet.</p>");

    [Theory, OnEachDatabase]
    public async Task The_papers_are_kept_to_the_byte_and_those_named_are_told(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.AddMemberAsync();
        var number = await plan.ArrangeAsync();
        var told = await plan.Database.Within<IssuePapers, int>(act => act.RunAsync(new(Key, number, new(2026, 1, 1), Page), plan.Editor, Cancellation));
        Assert.Equal(1, told);
        var meeting = Assert.Single(await plan.RowsAsync<Meeting>());
        var kept = await plan.Database.Within<OpenFile, OpenFile.Download?>(open => open.ReadAsync(meeting.PapersId!.Value, plan.Editor, Cancellation));
        Assert.Equal(Page, kept!.Content);
        Assert.Equal(new DateOnly(2026, 1, 1), meeting.PapersSinceOn);
        Assert.Single(await plan.MailAsync(), mail => mail.Contains("member@example.org", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Papers_go_out_once_before_the_meeting(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var number = await plan.ArrangeAsync();
        await plan.Run<IssuePapers>(act => act.RunAsync(new(Key, number, new(2026, 1, 1), Page), plan.Editor, Cancellation));
        Assert.Equal("papers.issued", await plan.Refused<IssuePapers>(act => act.RunAsync(new(Key, number, new(2026, 1, 1), Page), plan.Editor, Cancellation)));
        var late = await plan.ArrangeAsync("Too late");
        plan.Database.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal("papers.over", await plan.Refused<IssuePapers>(act => act.RunAsync(new(Key, late, new(2026, 1, 1), Page), plan.Editor, Cancellation)));
    }
}

using Answerable.Records.Plans;
using Answerable.Records.Plans.Meetings;
using Answerable.Web.Tests.Cases;
using Answerable.Web.Tests.Plans;

namespace Answerable.Web.Tests.Site;

/// <summary>On Monday 2 March 2026.</summary>
public sealed class TodayTests(WebNode node) : IClassFixture<WebNode>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_where_one_s_day_begins_and_an_empty_one_is_a_good_day()
    {
        using var signer = await node.SignedInAsync("answer-signer");
        var page = await signer.OpenAsync("/");
        Assert.Equal(("/today", "Today"), (page.Path, page.Heading));
        Assert.Contains("Monday 2 March 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("That is a good day", page.Text, StringComparison.Ordinal);

        using var auditor = await node.SignedInAsync("auditor");
        Assert.DoesNotContain("Today", (await auditor.OpenAsync("/")).Navigation);
    }

    [Fact]
    public async Task A_case_that_is_due_leads_to_its_next_step_and_the_team_s_line_to_the_queue()
    {
        var reference = await node.LogCaseAsync("The hedge is high");
        using var handler = await node.SignedInAsync("complaints-handler");
        var page = await handler.OpenAsync("/today");
        var row = Rows(page).Single(row => row[0] == reference);
        Assert.Equal(("The hedge is high Ann Other, Frontline response", "Fri 6 March", $"Work on it: {reference}"), (row[1], row[2], row[3]));
        Assert.Equal("The hedge is high", (await handler.OpenAsync(page.Link($"Work on it: {reference}").GetAttribute("href")!)).Heading);
        Assert.Contains("of=team", page.Document.QuerySelector(".team-line a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Updates_rounds_closures_and_questions_of_plans_stand_there_for_whom_they_wait()
    {
        var key = await node.AddRoundAsync("Plan of the day");
        await node.Database.Within<ProposeClosure>(close => close.RunAsync(new(new(key, 3), "It is done", "The trees stand in the park", new(2026, 2, 27)), node.Operator, Cancellation));
        await node.Database.Within<RaiseChallenge, int>(raise => raise.RunAsync(new(key, 1, null, "Why so late?"), node.As("leadership"), Cancellation));

        using var owner = await node.SignedInAsync("activity-owner");
        Assert.Contains(Rows(await owner.OpenAsync("/today")), row => row is ["Plan of the day", _, "16 March 2026", "Write the updates: Plan of the day"]);

        using var officer = await node.SignedInAsync("planning-officer");
        var waits = Rows(await officer.OpenAsync("/today"));
        Assert.Contains(waits, row => row is ["Plan of the day", "Why so late? asked by The Leadership", _, "Answer the question 1 of Plan of the day"]);
        Assert.Contains(waits, row => row[0] == "Plan of the day" && row[1].StartsWith("The round for", StringComparison.Ordinal) && row[1].EndsWith("0 to accept, 2 without an answer", StringComparison.Ordinal));

        using var approver = await node.SignedInAsync("approver");
        var page = await approver.OpenAsync("/today");
        Assert.Contains(Rows(page), row => row is ["Plan of the day", "1 closure proposed", _, _]);
        var proposed = await approver.OpenAsync(page.Link("Decide on it: Plan of the day").GetAttribute("href")!);
        Assert.Contains("Plant trees", proposed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Repair the roof", proposed.Text, StringComparison.Ordinal);
    }

    private static List<string[]> Rows(WebPage page) =>
        [.. page.Rows.Select(row => row.Select(cell => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray())];
}

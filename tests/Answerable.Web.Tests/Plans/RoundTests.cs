using System.Net;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans;
using Answerable.Web.Tests.Site;
using static Answerable.Web.Tests.Plans.RoundNode;

namespace Answerable.Web.Tests.Plans;

/// <summary>The pages of a round, without script.</summary>
public sealed class RoundTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task The_owner_writes_one_row_leaves_the_rest_unchanged_and_sends()
    {
        var key = await node.AddRoundAsync("First works plan");
        using var owner = await node.SignedInAsync("activity-owner");
        var updates = await owner.GetAsync("/updates");
        Assert.Contains("2 of 2 without an answer", updates.Text, StringComparison.Ordinal);

        var grid = await owner.GetAsync($"/plans/{key}/rounds/{Quarter}/mine");
        Assert.Contains("Scaffolding is up.", grid.Text, StringComparison.Ordinal);
        var sent = await owner.SubmitAsync(grid, "Save, the rest is unchanged, send", ("How far it has come, Activity 1", "Slippage"), ("What has happened, Activity 1", "The slates are late."));
        Assert.Equal("/updates", sent.Path);
        Assert.Contains("1 update saved now, 1 row left unchanged", sent.Text, StringComparison.Ordinal);
        Assert.Equal((CommitmentStatus.Slippage, "The slates are late."), ((await node.ActivityAsync(key, 1)).Status, (await node.ActivityAsync(key, 1)).Comment));
        Assert.DoesNotContain("The slates are late.", (await node.ActivityAsync(key, 2)).Comment ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_contradicts_itself_is_said_by_check_and_nothing_is_saved()
    {
        var key = await node.AddRoundAsync("Second works plan");
        using var owner = await node.SignedInAsync("activity-owner");
        var grid = await owner.GetAsync($"/plans/{key}/rounds/{Quarter}/mine");
        var check = await owner.SubmitAsync(grid, "Check", ("How far it has come, Activity 1", "On target"), ("What has happened, Activity 1", "All is well."), ("As of, Activity 1", "2 March 2026"));
        Assert.Equal(HttpStatusCode.OK, check.Status);
        Assert.Contains("1 changed row checked; nothing is saved yet. Look at:", check.Text, StringComparison.Ordinal);
        Assert.Contains("its end passed on 31 January 2026", check.Document.GetElementById("findings-1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("All is well.", check.Document.GetElementById("Rows_1__Comment")!.TextContent);
        Assert.Equal("Scaffolding is up.", (await node.ActivityAsync(key, 1)).Comment);

        var live = await owner.PostAsync($"/plans/{key}/rounds/{Quarter}/mine?handler=Live", ("form-token", grid.Document.QuerySelector("main input[name=form-token]")!.GetAttribute("value")!),
            ("Rows[0].Reference", "1"), ("Rows[0].Version", "1"), ("Rows[0].Answer", "completed"), ("Rows[0].Comment", "Expected to be finished in May."), ("Rows[0].AsOf", "2 March 2026"));
        Assert.Contains("Expected", live.Document.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_row_below_one_that_is_closed_to_writing_is_saved()
    {
        var key = await node.AddRoundAsync("Gap works plan");
        using var owner = await node.SignedInAsync("activity-owner");
        var grid = await owner.GetAsync($"/plans/{key}/rounds/{Quarter}/mine");
        var asked = await owner.SubmitAsync(grid, "Check", ("How far it has come, Activity 1", "Done"), ("What has happened, Activity 1", "The roof is closed."));
        Assert.Contains("Enter the day on which it was finished", asked.Errors);
        var first = await owner.SubmitAsync(asked, "Save", ("Finished on, Activity 1", "27 February 2026"));
        Assert.Contains("1 update saved", first.Banner, StringComparison.Ordinal);
        var second = await owner.SubmitAsync(first, "Save", ("How far it has come, Activity 2", "On target"), ("What has happened, Activity 2", "White it is."));
        Assert.Contains("1 update saved", second.Banner, StringComparison.Ordinal);
        Assert.Equal("White it is.", (await node.ActivityAsync(key, 2)).Comment);
    }

    [Fact]
    public async Task When_someone_was_faster_both_versions_are_shown_and_the_other_row_is_saved()
    {
        var key = await node.AddRoundAsync("Third works plan");
        using var owner = await node.SignedInAsync("activity-owner");
        var grid = await owner.GetAsync($"/plans/{key}/rounds/{Quarter}/mine");
        await node.ReportAsync(key, 1, "Theirs.");
        var clash = await owner.SubmitAsync(grid, "Save", ("How far it has come, Activity 1", "Exceeded"), ("What has happened, Activity 1", "Mine."), ("How far it has come, Activity 2", "On target"), ("What has happened, Activity 2", "Other."));
        Assert.Contains("Theirs.", clash.Text, StringComparison.Ordinal);
        Assert.Equal("Mine.", clash.Document.GetElementById("Rows_1__Comment")!.TextContent);
        Assert.Equal(("Theirs.", "Other."), ((await node.ActivityAsync(key, 1)).Comment, (await node.ActivityAsync(key, 2)).Comment));

        await owner.SubmitAsync(clash, "Save");
        Assert.Equal(("Mine.", "Other."), ((await node.ActivityAsync(key, 1)).Comment, (await node.ActivityAsync(key, 2)).Comment));
    }

    [Fact]
    public async Task What_was_typed_on_a_row_that_was_put_to_sleep_meanwhile_is_shown_again()
    {
        var key = await node.AddRoundAsync("Seventh works plan");
        using var owner = await node.SignedInAsync("activity-owner");
        var grid = await owner.GetAsync($"/plans/{key}/rounds/{Quarter}/mine");
        await node.Database.Within<Hibernate>(act => act.RunAsync(new(new(key, 1), "No money", "A grant"), node.Operator, TestContext.Current.CancellationToken));
        var clash = await owner.SubmitAsync(grid, "Save", ("How far it has come, Activity 1", "Exceeded"), ("What has happened, Activity 1", "Mine."));
        Assert.Contains("You wrote: Mine.", clash.Text, StringComparison.Ordinal);
        Assert.Contains("Hibernated", clash.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_stands_at_its_field_and_nothing_typed_is_lost()
    {
        var key = await node.AddRoundAsync("Fourth works plan");
        using var owner = await node.SignedInAsync("activity-owner");
        var page = await owner.SubmitAsync(await owner.GetAsync($"/plans/{key}/rounds/{Quarter}/mine"), "Save",
            ("How far it has come, Activity 1", "Done"), ("What has happened, Activity 1", "The roof is dry."), ("What has happened, Activity 2", "Paint is bought."));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Enter the day on which it was finished", page.Document.GetElementById("Rows_1__Completed-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Choose how far it has come", page.Document.GetElementById("Rows_2__Answer-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("The roof is dry.", page.Document.GetElementById("Rows_1__Comment")!.TextContent);

        await owner.SubmitAsync(page, "Save", ("Finished on, Activity 1", "27 February 2026"), ("How far it has come, Activity 2", "Unchanged"), ("What has happened, Activity 2", ""));
        Assert.Equal((CommitmentStatus.ProposedForClosure, new DateOnly(2026, 2, 27)), ((await node.ActivityAsync(key, 1)).Status, (await node.ActivityAsync(key, 1)).CompletedOn));
    }

    [Fact]
    public async Task The_coordinator_reviews_by_exception_sends_back_and_closes()
    {
        var key = await node.AddRoundAsync("Fifth works plan");
        using var owner = await node.SignedInAsync("activity-owner");
        using var coordinator = await node.SignedInAsync("coordinator");
        var grid = await owner.GetAsync($"/plans/{key}/rounds/{Quarter}/mine");
        await owner.SubmitAsync(grid, "Save, the rest is unchanged, send", ("How far it has come, Activity 1", "On target"), ("What has happened, Activity 1", "All is well."));

        var review = await coordinator.GetAsync($"/plans/{key}/rounds/{Quarter}");
        Assert.Contains("1 written, 1 unchanged, 1 waiting", review.Text, StringComparison.Ordinal);
        Assert.Contains("Look at these: 1", review.Text, StringComparison.Ordinal);
        review = await coordinator.SubmitAsync(review, "Accept the rest (1)");
        Assert.Contains("1 accepted", review.Text, StringComparison.Ordinal);

        var back = await coordinator.SubmitAsync(await coordinator.GetAsync($"/plans/{key}/rounds/{Quarter}/send-back/1"), "Send back", ("What is missing", "When will it be finished?"));
        Assert.Contains("2 waiting", back.Text, StringComparison.Ordinal);
        Assert.Contains("When will it be finished?", (await owner.GetAsync($"/plans/{key}/rounds/{Quarter}/mine")).Text, StringComparison.Ordinal);
        Assert.Contains("Reminded: The Activity owner", (await coordinator.SubmitAsync(back, "Remind those who have not answered")).Text, StringComparison.Ordinal);

        var closed = await coordinator.SubmitAsync(await coordinator.GetAsync($"/plans/{key}/rounds/{Quarter}/close"), "Close the round");
        Assert.Contains("2 rows without an update", closed.Text, StringComparison.Ordinal);
        Assert.Contains("closed", (await owner.GetAsync($"/plans/{key}/rounds/{Quarter}/mine")).Text, StringComparison.Ordinal);
        Assert.Equal(3, RoundStanding.Read((await node.RoundAsync(key)).Standing!).Count);
    }

    [Fact]
    public async Task A_round_is_opened_for_the_period_that_is_over()
    {
        var key = await node.AddPlanAsync(title: "Sixth works plan");
        using var coordinator = await node.SignedInAsync("coordinator");
        Assert.Contains("no rounds of updates yet", (await coordinator.GetAsync($"/plans/{key}/rounds")).Text, StringComparison.Ordinal);
        var settings = await coordinator.GetAsync($"/plans/{key}/settings");
        Assert.Contains("Say on which day a reporting period begins", (await coordinator.SubmitAsync(settings, "Save", ("Updates are written", "Every month"))).Text, StringComparison.Ordinal);
        settings.Document.QuerySelector("input[name='Input.CadenceFromOn-day']")!.SetAttribute("value", "1");
        settings.Document.QuerySelector("input[name='Input.CadenceFromOn-month']")!.SetAttribute("value", "1");
        settings.Document.QuerySelector("input[name='Input.CadenceFromOn-year']")!.SetAttribute("value", "2026");
        await coordinator.SubmitAsync(settings, "Save", ("Updates are written", "Every month"));
        var opened = await coordinator.SubmitAsync(await coordinator.GetAsync($"/plans/{key}/rounds"), "Open the round", ("Note to the owners (optional)", "Short, please."));
        Assert.Equal($"/plans/{key}/rounds/2026-02", opened.Path);
        Assert.Contains("February 2026", opened.Text, StringComparison.Ordinal);
    }
}

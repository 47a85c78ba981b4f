using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

/// <summary>What stands around the queue, on Monday 2 March 2026.</summary>
public sealed class StaffingTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task What_one_looks_at_is_kept_under_a_name_and_the_queue_opens_with_it()
    {
        var reference = await node.LogCaseAsync("A swan blocks the path", handler: null);
        using var manager = await node.SignedInAsync("complaints-manager");
        var saving = await manager.OpenAsync((await manager.GetAsync("/cases?of=unassigned&due=soon&words=swan")).Link("Save this view").GetAttribute("href")!);
        Assert.Contains("Nobody’s yet; Due within 5 working days; “swan”", saving.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, "Give the view a name"), ((await manager.SubmitAsync(saving, "Save")).Status, (await manager.SubmitAsync(saving, "Save")).Errors.Single()));
        var queue = await manager.SubmitAsync(saving, "Save", ("Name", "<Swans>"), ("For whom", "Everyone who sees cases"), ("My queue opens with it", "yes"));
        Assert.Equal("/cases?of=unassigned&due=soon&words=swan", queue.Path);
        Assert.Equal("page", queue.Link("<Swans>").GetAttribute("aria-current"));
        Assert.DoesNotContain("Save this view", queue.Text, StringComparison.Ordinal);
        Assert.Equal(queue.Path, (await manager.OpenAsync("/cases")).Path);

        using var signer = await node.SignedInAsync("answer-signer");
        var theirs = await signer.OpenAsync((await signer.OpenAsync("/cases")).Link("<Swans>").GetAttribute("href")!);
        Assert.Equal(reference, Assert.Single(theirs.Rows)[0]);
        Assert.DoesNotContain("Rename", (await signer.GetAsync("/cases/views")).Text, StringComparison.Ordinal);

        var views = await manager.SubmitAsync(await manager.GetAsync("/cases/views"), "Rename", ("New name", " "));
        Assert.Equal((HttpStatusCode.Conflict, "Give the view a name"), (views.Status, views.Errors.Single()));
        views = await manager.SubmitAsync(await manager.GetAsync("/cases/views"), "Rename", ("New name", "Birds"));
        Assert.Equal("Birds", views.Rows.Single()[0]);
        views = await manager.SubmitAsync(views, "Open with the usual one");
        Assert.Equal("/cases", (await manager.OpenAsync("/cases")).Path);
        Assert.Contains("There is none yet", (await manager.SubmitAsync(views, "Delete Birds")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_someone_is_away_the_cover_finds_the_cases_marked_and_who_assigns_is_warned()
    {
        var (reference, unassigned) = (await node.LogCaseAsync("The kerb is high"), await node.LogCaseAsync("The kerb is low", handler: null));
        using var manager = await node.SignedInAsync("complaints-manager");
        var absences = await manager.GetAsync("/cases/absences");
        Assert.Equal(3, (await manager.SubmitAsync(absences, "Save")).Errors.Count);
        absences = await manager.SubmitAsync(
            absences, "Save", ("Who is away", "The Complaints handler"), ("Day", "2"), ("Month", "3"), ("Year", "2026"), ("Who covers", "The Complaints manager"));
        Assert.Contains("Away now", absences.Rows.Single()[1], StringComparison.Ordinal);

        var mine = await manager.OpenAsync("/cases?of=mine");
        Assert.Contains("You cover for The Complaints handler until Monday 2 March 2026", mine.Text, StringComparison.Ordinal);
        Assert.Contains("for The Complaints handler", mine.Rows.Single(row => row[1] == reference)[^1], StringComparison.Ordinal);
        Assert.Contains("for The Complaints handler", (await manager.OpenAsync("/today")).Rows.Single(row => row[0] == reference)[1], StringComparison.Ordinal);

        var assigned = await manager.SubmitAsync(
            await manager.GetAsync("/cases?of=unassigned&words=kerb"), "Assign", ($"Choose {unassigned}", "yes"),
            ("Assign the chosen cases to", "The Complaints handler (away until Monday 2 March 2026, The Complaints manager covers)"));
        Assert.Contains("The Complaints handler is away until Monday 2 March 2026, The Complaints manager covers, and is told too", assigned.Banner, StringComparison.Ordinal);

        using var handler = await node.SignedInAsync("complaints-handler");
        Assert.Contains("You are entered as away", (await handler.OpenAsync("/today")).Text, StringComparison.Ordinal);
        var back = await handler.SubmitAsync(await handler.GetAsync("/cases/absences"), "Back at work: The Complaints handler");
        Assert.Contains("on one desk again", back.Banner, StringComparison.Ordinal);
        Assert.DoesNotContain("You cover for", (await manager.OpenAsync("/cases?of=mine")).Text, StringComparison.Ordinal);
    }
}

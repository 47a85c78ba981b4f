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
        Assert.Contains("Only: Due within 5 working days; “swan”.", (await manager.GetAsync("/cases?of=unassigned&due=soon&words=swan")).Text, StringComparison.Ordinal);
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

        const string Away = "Away until Monday 2 March 2026, The Complaints manager covers";
        Assert.Contains(Away, (await manager.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
        Assert.Contains(Away, (await manager.GetAsync("/cases/caseload")).Text, StringComparison.Ordinal);
        var assigned = await manager.SubmitAsync(
            await manager.GetAsync("/cases?of=unassigned&words=kerb"), "Assign", ($"Choose {unassigned}", "yes"),
            ("Assign the chosen cases to", "The Complaints handler (away until Monday 2 March 2026, The Complaints manager covers)"));
        Assert.Contains("The Complaints handler is away until Monday 2 March 2026, The Complaints manager covers, and is told too", assigned.Banner, StringComparison.Ordinal);

        using var handler = await node.SignedInAsync("complaints-handler");
        Assert.Contains("You are entered as away", (await handler.OpenAsync("/today")).Text, StringComparison.Ordinal);
        var back = await handler.SubmitAsync(await handler.GetAsync("/cases/absences"), "Back at work: The Complaints handler");
        Assert.Contains("on one desk again", back.Banner, StringComparison.Ordinal);
        Assert.DoesNotContain(Away, (await manager.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You cover for", (await manager.OpenAsync("/cases?of=mine")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rota_stands_with_what_nobody_has_yet_and_on_the_page_of_today()
    {
        using var manager = await node.SignedInAsync("complaints-manager");
        using var handler = await node.SignedInAsync("complaints-handler");
        Assert.Contains("Nobody is entered to look after the in-tray today", (await manager.GetAsync("/cases?of=unassigned")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Who looks after it", (await handler.GetAsync("/cases/in-tray")).Text, StringComparison.Ordinal);
        var rota = await manager.GetAsync("/cases/in-tray");
        Assert.Equal(["Enter the first day"], (await manager.SubmitAsync(rota, "Save")).Errors);
        rota = await manager.SubmitAsync(rota, "Save", ("Day", "2"), ("Month", "3"), ("Year", "2026"), ("Who looks after it", "The Complaints handler"));
        Assert.StartsWith("The Complaints handler", rota.Rows[0][1], StringComparison.Ordinal);
        Assert.Equal("Nobody", rota.Rows[0][2]);
        Assert.Contains("The Complaints handler looks after the in-tray today", (await manager.GetAsync("/cases?of=unassigned")).Text, StringComparison.Ordinal);
        Assert.Contains("You look after the in-tray today", (await handler.GetAsync("/today")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("in-tray today", (await manager.GetAsync("/today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caseload_leads_into_the_queue_and_is_a_file_too()
    {
        await node.LogCaseAsync("The drain is full");
        using var manager = await node.SignedInAsync("complaints-manager");
        var page = await manager.GetAsync("/cases/caseload");
        var row = page.Document.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains("The Complaints handler", StringComparison.Ordinal));
        var open = row.QuerySelectorAll("td")[3].QuerySelector("a")!;
        Assert.Equal($"{(await manager.OpenAsync(open.GetAttribute("href")!)).Rows.Count} open", open.TextContent);
        Assert.Equal("February 2026", (await manager.GetAsync("/cases/caseload?month=2026-02")).Document.QuerySelector("option[selected]")!.TextContent);
        using var file = await manager.FileAsync("/cases/caseload/export.csv?month=2026-03");
        Assert.Equal(("text/csv", "caseload-2026-03.csv"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.FileName));
        Assert.Contains("2026-03,person,The Complaints handler,0,", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_listed_and_their_script_is_not_sent_to_who_has_turned_them_off()
    {
        using var signer = await node.SignedInAsync("answer-signer");
        Assert.Single((await signer.OpenAsync("/cases")).Document.QuerySelectorAll("script[src$='keys.js']"));
        var keys = await signer.SubmitAsync(await signer.GetAsync("/cases/keys"), "Turn the keys off");
        Assert.Contains("The keys are off", keys.Text, StringComparison.Ordinal);
        Assert.Contains(keys.Rows, row => row[0] == "j");
        Assert.Empty((await signer.OpenAsync("/cases")).Document.QuerySelectorAll("script[src$='keys.js']"));
        var mail = await signer.SubmitAsync(keys, "Turn the message off");
        Assert.Contains("The message of the morning is off", mail.Banner, StringComparison.Ordinal);
        Assert.Contains("The message of the morning is on", (await signer.SubmitAsync(mail, "Turn the message on")).Banner, StringComparison.Ordinal);
    }
}

using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

public sealed class ActTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task An_extension_names_who_authorised_it_and_moves_the_date()
    {
        var reference = await node.LogCaseAsync("The drain is blocked");
        using var handler = await node.SignedInAsync("complaints-handler");
        var form = await handler.GetAsync($"/cases/{reference}/extend");
        Assert.Equal(["Choose who authorised it", "Enter the new last day", "Give the reason"], (await handler.SubmitAsync(form, "Give more time")).Errors.Order());

        var page = await handler.SubmitAsync(
            form, "Give more time", ("Day", "13"), ("Month", "3"), ("Year", "2026"), ("The Complaints manager", "yes"), ("Reason", "The plans must be found."));
        Assert.Contains("due Friday 13 March 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("authorised by The Complaints manager", page.Text, StringComparison.Ordinal);

        var removed = await handler.SubmitAsync(await handler.GetAsync($"/cases/{reference}/remove-extension"), "Remove the extension", ("Reason", "They were found."));
        Assert.Contains("due Friday 6 March 2026", removed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escalated_it_runs_on_the_clock_of_the_investigation()
    {
        var reference = await node.LogCaseAsync("The roof leaks");
        using var handler = await node.SignedInAsync("complaints-handler");
        var page = await handler.SubmitAsync(await handler.GetAsync($"/cases/{reference}/escalate"), "Escalate", ("Reason", "The customer asks for it."));
        Assert.Contains("of 20 · due", page.Text, StringComparison.Ordinal);

        var acknowledged = await handler.SubmitAsync(await handler.GetAsync(page.Link("Record the acknowledgement").GetAttribute("href")!), "Record the acknowledgement");
        Assert.Contains("acknowledged on 2 March 2026, in time", acknowledged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_is_said_before()
    {
        var reference = await node.LogCaseAsync("Nothing to reopen");
        using var manager = await node.SignedInAsync("complaints-manager");
        var page = await manager.GetAsync($"/cases/{reference}/reopen");
        Assert.Contains("It is neither answered nor closed", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task The_day_of_receipt_is_corrected_and_the_dates_are_counted_anew()
    {
        var reference = await node.LogCaseAsync("It came before");
        using var handler = await node.SignedInAsync("complaints-handler");
        var form = await handler.GetAsync($"/cases/{reference}/correct-received");
        var page = await handler.SubmitAsync(form, "Correct the day of receipt", ("Day", "26"), ("Month", "2"), ("Year", "2026"), ("Reason", "The letter has a stamp."));
        Assert.Contains("due Wednesday 4 March 2026", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_it_is_closed_without_an_outcome_and_can_be_reopened()
    {
        var reference = await node.LogCaseAsync("Never mind");
        using var manager = await node.SignedInAsync("complaints-manager");
        var form = await manager.GetAsync($"/cases/{reference}/withdraw");
        Assert.Equal(["Choose why it is closed", "Give the reason"], (await manager.SubmitAsync(form, "Close without an outcome")).Errors.Order());

        var closed = await manager.SubmitAsync(form, "Close without an outcome", ("Withdrawn by the customer", "yes"), ("Reason", "It was found."));
        Assert.Contains("Withdrawn by the customer: It was found.", closed.Text, StringComparison.Ordinal);
        var open = await manager.SubmitAsync(await manager.GetAsync($"/cases/{reference}/reopen"), "Reopen", ("Reason", "It was lost again."));
        Assert.Contains("It is open again", open.Banner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_works_on_a_complaint_about_themself_and_where_else_to_turn_is_on_record()
    {
        var reference = await node.LogCaseAsync("The director was rude");
        using var manager = await node.SignedInAsync("complaints-manager");
        using var handler = await node.SignedInAsync("complaints-handler");
        var form = await manager.GetAsync($"/cases/{reference}/name-subject");
        Assert.Equal(["Say whom it is about"], (await manager.SubmitAsync(form, "It is about a member of staff")).Errors);
        var page = await manager.SubmitAsync(form, "It is about a member of staff", ("Who works here", "The Complaints handler"), ("A senior member of staff", "yes"));
        Assert.Contains("The Complaints handler, senior staff", page.Text, StringComparison.Ordinal);
        Assert.Contains("This complaint is about you", (await handler.GetAsync($"/cases/{reference}/take")).Text, StringComparison.Ordinal);

        var told = await manager.SubmitAsync(await manager.GetAsync($"/cases/{reference}/signpost"), "Record where else to turn", ("Where they can turn", "Citizens Advice Scotland"), ("Reason", "They would like help."));
        Assert.Contains("Citizens Advice Scotland, on 2 March 2026", told.Text, StringComparison.Ordinal);
        var closed = await manager.SubmitAsync(
            await manager.GetAsync($"/cases/{reference}/withdraw"), "Close without an outcome", ("Not a complaint under this procedure", "yes"), ("Reason", "It is about a minister."), ("Another place", "The First Minister"));
        Assert.Contains("The First Minister, on 2 March 2026: it belongs there", closed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_act_on_the_same_case_do_not_overwrite_each_other()
    {
        var reference = await node.LogCaseAsync("Both at once");
        using var one = await node.SignedInAsync("complaints-handler");
        using var other = await node.SignedInAsync("complaints-manager");
        var (first, second) = (await one.GetAsync($"/cases/{reference}/correct"), await other.GetAsync($"/cases/{reference}/correct"));
        await one.SubmitAsync(first, "Save", ("What is it about, in one line", "One at once"));
        var clash = await other.SubmitAsync(second, "Save", ("What is it about, in one line", "The other at once"));
        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("One at once", clash.Text, StringComparison.Ordinal);
        Assert.Equal("The other at once", clash.Document.QuerySelector("#About_Subject")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Each_point_has_an_outcome_and_a_reason()
    {
        var reference = await node.InvestigateAsync("Two things");
        using var handler = await node.SignedInAsync("complaints-handler");
        var points = await handler.GetAsync($"/cases/{reference}/points");
        var added = await handler.SubmitAsync(points, "Add the point", ("What is complained of", "Nobody rang back"));
        Assert.Contains("Decide point 2", added.Text, StringComparison.Ordinal);
        Assert.Equal(["Choose the outcome", "Say why: the answer gives the reason for each point"], (await handler.SubmitAsync(added, "Keep the outcome")).Errors.Order());

        var decided = await handler.SubmitAsync(added, "Keep the outcome", ("Not upheld", "yes"), ("Why", "We did ring."));
        Assert.Contains("Nobody rang back Not upheld We did ring.", decided.Text, StringComparison.Ordinal);
    }
}

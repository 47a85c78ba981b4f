using System.Net;
using System.Text;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

public sealed class CaseTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task It_says_where_it_is_what_comes_next_and_what_cannot_be_done()
    {
        var reference = await node.LogCaseAsync("No water in the hall", handler: null);
        using var handler = await node.SignedInAsync("complaints-handler");
        var page = await handler.GetAsync($"/cases/{reference}");

        Assert.Equal("No water in the hall", page.Heading);
        Assert.Contains("day 1 of 5 · due Friday 6 March 2026, in 4 working days", page.Text, StringComparison.Ordinal);
        Assert.Contains("How this was worked out", page.Text, StringComparison.Ordinal);
        Assert.Contains("Only who manages cases can do this", page.Text, StringComparison.Ordinal);

        var taken = await handler.SubmitAsync(page, "Take it on");
        Assert.Contains("You are responsible for it now", taken.Banner, StringComparison.Ordinal);
        Assert.Contains("Taken by The Complaints handler.", taken.Text, StringComparison.Ordinal);
        Assert.Equal($"/cases/{reference}/answer", taken.Link("Answer the customer").GetAttribute("href"));
    }

    [Fact]
    public async Task A_note_goes_on_the_timeline()
    {
        var reference = await node.LogCaseAsync("The gate squeaks");
        using var handler = await node.SignedInAsync("complaints-handler");
        var page = await handler.GetAsync($"/cases/{reference}");
        Assert.Equal(["Write what should be on record"], (await handler.SubmitAsync(page, "Add")).Errors);

        var added = await handler.SubmitAsync(page, "Add", ("Add a note or a call", "Rang: they are at home after six."), ("It is a", "Call that came"));
        Assert.Contains("It is on the timeline", added.Banner, StringComparison.Ordinal);
        Assert.Contains("Call that came, from Ann Other Rang: they are at home after six. The Complaints handler", string.Join(' ', added.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_goes_out_from_its_own_case_only()
    {
        var (reference, other) = (await node.LogCaseAsync("A photograph"), await node.LogCaseAsync("Another photograph"));
        await node.Database.Within<AddCaseEntry>(add => add.RunAsync(
            new(new(reference), CaseEntryKind.File, "What I saw", null, new("seen.txt", Encoding.UTF8.GetBytes("a gull"))), node.As("complaints-handler"), TestContext.Current.CancellationToken));
        using var handler = await node.SignedInAsync("complaints-handler");
        var address = (await handler.GetAsync($"/cases/{reference}")).Link("seen.txt").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await handler.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await handler.GetAsync(address.Replace(reference, other, StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Words_of_a_customer_are_shown_as_words()
    {
        const string Nasty = "<script>alert(1)</script> & 'x' \"y\"";
        var reference = await node.LogCaseAsync(Nasty, name: "<b>Eve</b>");
        using var handler = await node.SignedInAsync("complaints-handler");
        var page = await handler.GetAsync($"/cases/{reference}");
        Assert.Equal(Nasty, page.Heading);
        Assert.Contains("<b>Eve</b>", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_reads_is_offered_nothing_to_do()
    {
        var reference = await node.LogCaseAsync("Only to be read");
        using var auditor = await node.SignedInAsync("auditor");
        var page = await auditor.GetAsync($"/cases/{reference}");
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync($"/cases/{reference}/escalate")).Status);
    }
}

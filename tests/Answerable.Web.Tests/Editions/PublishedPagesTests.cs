using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Answerable.Records.Editions;
using Answerable.Records.Plans;
using Answerable.Web.Tests.Plans;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Editions;

/// <summary>What a stranger reads: editions only, and nothing of what is not published.</summary>
public sealed class PublishedPagesTests(WebNode node) : IClassFixture<WebNode>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_published_is_nowhere_to_be_found()
    {
        var plan = await node.AddPlanAsync(title: "Hidden plan");
        using var browser = node.NewBrowser();
        var nothing = await browser.GetAsync("/published/borough/no-such-plan");
        Assert.Equal(HttpStatusCode.NotFound, nothing.Status);
        var edition = await node.PrepareAsync(plan);
        await SameAsNothingAsync();
        await node.Database.Within<ApproveEdition>(act => act.RunAsync(new(edition, null), node.Operator, Cancellation));
        await SameAsNothingAsync();
        await node.Database.Within<EmbargoEdition>(act => act.RunAsync(new(edition, null, null, "Laid before the council"), node.Operator, Cancellation));
        await SameAsNothingAsync();

        async Task SameAsNothingAsync()
        {
            foreach (var address in new[] { "", "/1", "/1/changes", "/1/another-format", $"/1/{plan}.json", $"/1/{plan}.pdf", "/feed.atom" })
            {
                var page = await browser.GetAsync($"/published/borough/{plan}{address}");
                Assert.Equal((page.Path, HttpStatusCode.NotFound, nothing.Text), (page.Path, page.Status, page.Text));
            }

            Assert.DoesNotContain("Hidden plan", (await browser.GetAsync("/published")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_page_says_the_summary_first_and_what_it_stands_on()
    {
        var plan = await node.AddPlanAsync(title: "Open plan");
        await node.PublishAsync(plan);
        using var browser = node.NewBrowser();
        var page = await browser.GetAsync($"/published/borough/{plan}");
        Assert.Equal("Open plan", page.Heading);
        Assert.Equal("Summary", page.Document.QuerySelector("h2")!.TextContent);
        Assert.Contains("As of", page.Text, StringComparison.Ordinal);
        Assert.Equal(3, page.Document.QuerySelectorAll("th[scope=row]").Length);
        Assert.Null(page.Document.QuerySelector(".govuk-exit-this-page"));
        var list = await browser.GetAsync("/published/borough");
        Assert.Equal($"/published/borough/{plan}", list.Link("Open plan").GetAttribute("href"));
    }

    [Fact]
    public async Task A_reader_asks_for_some_rows_without_script()
    {
        var rows = string.Concat(Enumerable.Range(1, 12).Select(row => $"{row}\tRepair the roof of house {row}\tHigh\tHead of Roads\t31 March 2027\t{(row > 9 ? "Slippage" : "On target")}\t\n"));
        var plan = await node.AddPlanAsync("Streets plan\n\nRoads\nNo\tAction\tPriority\tOwner\tTarget\tStatus\tComment\n" + rows, "Streets plan");
        await node.PublishAsync(plan);
        using var browser = node.NewBrowser();
        var all = await browser.GetAsync($"/published/borough/{plan}/1");
        var some = await browser.SubmitAsync(all, "Show", ("Status", "Slippage"));
        Assert.EndsWith("#results", all.Document.QuerySelector("#filter")!.GetAttribute("action"), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 12).Select(row => row.ToString(CultureInfo.InvariantCulture)), all.Document.QuerySelectorAll("th[scope=row]").Select(row => row.TextContent));
        some = await browser.GetAsync($"/published/borough/{plan}/1?text=&status=Slippage");
        Assert.Equal(["10", "11", "12"], some.Document.QuerySelectorAll("th[scope=row]").Select(row => row.TextContent));
        Assert.NotNull(some.Document.GetElementById("results"));
        Assert.Contains("Shown: 3 of 12 activities", some.Text, StringComparison.Ordinal);
        Assert.Contains("Shown: 0 of 12 activities", (await browser.GetAsync($"/published/borough/{plan}/1?text=zebra")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_the_stored_ones_and_a_reader_who_has_them_is_told_so()
    {
        var plan = await node.AddPlanAsync(title: "Plan with files");
        await node.PublishAsync(plan);
        using var browser = node.NewBrowser();
        var links = (await browser.GetAsync($"/published/borough/{plan}/1")).Document.QuerySelectorAll("#downloads ~ ul a").Select(link => link.GetAttribute("href")!).Where(link => !link.EndsWith(".pdf", StringComparison.Ordinal)).ToList();
        Assert.Equal([".xlsx", ".csv", ".json"], links.Select(Path.GetExtension));
        using var client = new HttpClient { BaseAddress = node.Address };
        foreach (var address in links.Append($"/published/borough/{plan}/1"))
        {
            using var first = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            using var asked = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
            using var head = await client.SendAsync(asked, Cancellation);
            Assert.Equal((address, HttpStatusCode.OK, 0), (address, head.StatusCode, (await head.Content.ReadAsByteArrayAsync(Cancellation)).Length));
            using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await client.SendAsync(again, Cancellation);
            Assert.Equal((address, HttpStatusCode.NotModified), (address, second.StatusCode));
        }

        using var file = await client.GetAsync(new Uri(links[2], UriKind.Relative), Cancellation);
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await file.Content.ReadAsByteArrayAsync(Cancellation)));
        Assert.Equal($"\"{digest}\"", file.Headers.ETag!.Tag);
        Assert.Equal($"{plan}-version-1.json", file.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task A_corrected_and_a_withdrawn_version_say_so_and_the_changes_are_told_in_words()
    {
        var plan = await node.AddPlanAsync(title: "Changing plan");
        var first = await node.PublishAsync(plan);
        await node.Database.Within<ReportProgress>(act => act.RunAsync(new([new(plan, 3)], Domain.Commitments.CommitmentStatus.OnTarget, null, "The permit is there.", new(2026, 3, 1)), node.Operator, Cancellation));
        var second = await node.Database.Within<CorrectEdition, Guid>(act => act.RunAsync(new(first, "Row 3 has its permit."), node.Operator, Cancellation));
        await node.ApproveAndPublishAsync(second);
        using var browser = node.NewBrowser();
        var wrong = await browser.GetAsync($"/published/borough/{plan}/1");
        Assert.Contains("This version has been corrected: Row 3 has its permit.", wrong.Text, StringComparison.Ordinal);
        Assert.Equal($"/published/borough/{plan}/2", wrong.Link("Read the corrected version").GetAttribute("href"));
        var changes = await browser.GetAsync($"/published/borough/{plan}/2/changes");
        Assert.Contains("Activity 3 is now marked “On target”.", changes.Document.QuerySelector(".change-words")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(changes.Rows, row => row[0] == "3" && row[1] == "Status" && row[3] == "On target");

        await node.Database.Within<WithdrawEdition>(act => act.RunAsync(new(second, null, "The permit was for another river."), node.Operator, Cancellation));
        var withdrawn = await browser.GetAsync($"/published/borough/{plan}");
        Assert.Contains("Do not rely on this version. The permit was for another river.", withdrawn.Text, StringComparison.Ordinal);

        Assert.Contains("Do not rely on this version.", (await browser.GetAsync($"/published/borough/{plan}/2/changes")).Text, StringComparison.Ordinal);
        wrong = await browser.GetAsync($"/published/borough/{plan}/1");
        Assert.Contains("The permit was for another river.", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("No version stands in its place at present.", wrong.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Read the corrected version", wrong.Text, StringComparison.Ordinal);
        var third = await node.PublishAsync(plan);
        Assert.NotEqual(first, third);
        Assert.Equal($"/published/borough/{plan}/3", (await browser.GetAsync($"/published/borough/{plan}/1")).Document.QuerySelector(".edition-notice p:last-child a")!.GetAttribute("href"));

        using var client = new HttpClient { BaseAddress = node.Address };
        var feed = XDocument.Parse(await client.GetStringAsync(new Uri($"/published/borough/{plan}/feed.atom", UriKind.Relative), Cancellation));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal(["Changing plan, Quarter 1 2026-27", "Withdrawn: Changing plan, Quarter 1 2026-27", "Changing plan, Quarter 1 2026-27"], feed.Descendants(atom + "entry").Select(entry => entry.Element(atom + "title")!.Value));
        Assert.Equal(3, feed.Descendants(atom + "entry").Select(entry => entry.Element(atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task Where_a_reader_may_be_at_risk_every_page_can_be_left_at_once()
    {
        var plan = await node.AddPlanAsync(title: "Refuge plan");
        var edition = await node.Database.Within<PrepareEdition, Guid>(act => act.RunAsync(new("plan", plan, EditionNode.Period, OffersQuickExit: true), node.Operator, Cancellation));
        await node.ApproveAndPublishAsync(edition);
        using var browser = node.NewBrowser();
        foreach (var address in new[] { "", "/1", "/1/changes", "/1/another-format" })
        {
            Assert.Single((await browser.GetAsync($"/published/borough/{plan}{address}")).Document.QuerySelectorAll(".govuk-exit-this-page a[href^=https]"));
        }
    }

    [Fact]
    public async Task Another_format_is_asked_for_and_answered()
    {
        var plan = await node.AddPlanAsync(title: "Plan in braille");
        await node.PublishAsync(plan);
        using var browser = node.NewBrowser();
        var page = await browser.GetAsync($"/published/borough/{plan}/1/another-format");
        Assert.Equal(["Say which format you need"], (await browser.SubmitAsync(page, "Send")).Errors);
        var sent = await browser.SubmitAsync(page, "Send", ("Which format do you need?", "Braille"), ("Where should it be sent? (optional)", "kim@example.org"));
        Assert.Equal("We have your request", sent.Heading);
        Assert.Contains("by Monday 23 March 2026", sent.Text, StringComparison.Ordinal);

        using var officer = await node.SignedInAsync("planning-officer");
        var list = await officer.GetAsync("/publish/formats");
        var request = await officer.GetAsync(list.Link("Braille").GetAttribute("href")!);
        Assert.Equal("kim@example.org", request.SummaryValue("Send it to"));
        var done = await officer.SubmitAsync(request, "Note the answer", ("What was sent, or why nothing was", "Sent on paper."));
        Assert.Equal("The answer is noted.", done.Banner);
    }
}

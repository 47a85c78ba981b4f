using System.Net;
using Answerable.Records.Plans;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Plans;

public sealed class LeadershipTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task A_proposed_closure_is_decided_on_the_page()
    {
        var key = await node.AddPlanAsync(title: "Deciding plan");
        await ProposeAsync(key);
        using var leader = await node.SignedInAsync("leadership");
        var page = await leader.GetAsync($"/plans/{key}/leadership");
        Assert.Contains("The roof is dry", page.Text, StringComparison.Ordinal);
        var deciding = await leader.GetAsync(page.Document.QuerySelector("a[href$='decide=1#decide']")!.GetAttribute("href")!.Split('#')[0]);
        var refused = await leader.SubmitAsync(deciding, "Record the decision", ("Approve the closure", "yes"));
        Assert.Equal("Write what was decided and why", Assert.Single(refused.Errors));
        var decided = await leader.SubmitAsync(refused, "Record the decision", ("The decision and its reason", "Seen on site"), ("What follows (optional)", "Estates ends the scaffold hire"));
        Assert.Contains("The decision is recorded", decided.Banner, StringComparison.Ordinal);
        var row = await leader.GetAsync($"/plans/{key}/activities/1");
        Assert.Contains("Seen on site", row.Text, StringComparison.Ordinal);
        Assert.Equal("Completed", row.Document.QuerySelector(".activity-facts .govuk-tag")!.TextContent.Trim());
    }

    [Fact]
    public async Task Every_figure_leads_to_as_many_rows_as_it_says()
    {
        var key = await node.AddPlanAsync(title: "Counting plan");
        using var leader = await node.SignedInAsync("leadership");
        foreach (var by in new[] { "section", "priority", "owner", "aim" })
        {
            var page = await leader.GetAsync($"/plans/{key}/leadership?by={by}");
            var figures = page.Document.QuerySelectorAll(".chart td a[href^='/plans/']").Select(link => (Count: link.TextContent.Trim(), Address: link.GetAttribute("href")!)).ToList();
            Assert.NotEmpty(figures);
            foreach (var (count, address) in figures.Where(figure => !figure.Address.Contains("aim=", StringComparison.Ordinal)))
            {
                var rows = (await leader.GetAsync(address)).Document.QuerySelectorAll("table.register tbody th[scope=row]").Length;
                Assert.Equal((address, count), (address, rows.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            }
        }
    }

    [Fact]
    public async Task A_chart_may_style_what_it_makes_and_other_pages_may_not()
    {
        var key = await node.AddPlanAsync(title: "Charted plan");
        using var leader = await node.SignedInAsync("leadership");
        var page = await leader.GetAsync($"/plans/{key}/leadership");
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("style-src-attr 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe", policy, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("figure[data-chart]"), figure => Assert.NotNull(figure.QuerySelector("table caption")));
        Assert.DoesNotContain("unsafe-inline", (await leader.GetAsync($"/plans/{key}")).Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_plans_stand_on_one_page_for_those_who_lead_and_for_nobody_else()
    {
        var key = await node.AddPlanAsync(title: "Listed plan");
        await ProposeAsync(key);
        using var leader = await node.SignedInAsync("leadership");
        var all = await leader.GetAsync("/leadership");
        Assert.Contains("Leadership", all.Navigation);
        Assert.Equal("1", all.Rows.Single(row => row[0] == "Listed plan")[2]);
        using var owner = await node.SignedInAsync("activity-owner");
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.GetAsync($"/plans/{key}/leadership")).Status);
        Assert.DoesNotContain("Leadership", (await owner.GetAsync($"/plans/{key}")).Text.Split("Register")[1].Split("About")[0], StringComparison.Ordinal);
    }

    private Task ProposeAsync(string key) => node.Database.Within<ProposeClosure>(propose =>
        propose.RunAsync(new(new(key, 1), "The roof is dry", null, new(2026, 2, 27)), node.Operator with { PersonId = node.People["activity-owner"], Name = "The Activity owner" }, TestContext.Current.CancellationToken));
}

using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Plans;

public sealed class RegisterTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task Every_row_stands_under_its_section_with_its_target_and_status_in_words()
    {
        var key = await node.AddPlanAsync(title: "Works plan one");
        using var browser = await node.SignedInAsync("planning-officer");
        var page = await browser.GetAsync($"/plans/{key}");

        Assert.Equal("Works plan one", page.Heading);
        Assert.Equal(["Estates", "Parks"], page.Document.QuerySelectorAll(".register__section th").Select(heading => heading.TextContent.Trim()));
        Assert.Contains("due Saturday 31 January 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("late by 30 days", page.Text, StringComparison.Ordinal);
        Assert.Contains("3 rows", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?late=yes", "1")]
    [InlineData("?section=2", "3")]
    [InlineData("?status=not-started", "2")]
    [InlineData("?priority=High", "1,3")]
    [InlineData("?owner=Head+of+Parks", "3")]
    [InlineData("?status=exceeded", "")]
    [InlineData("?sort=target&direction=descending", "3,2,1")]
    [InlineData("?sort=priority", "1,3,2")]
    public async Task The_address_says_which_rows_and_in_which_order(string query, string numbers)
    {
        var key = await node.AddPlanAsync(title: $"Works plan {query.Length}{query[1]}");
        using var browser = await node.SignedInAsync("planning-officer");
        var page = await browser.GetAsync($"/plans/{key}{query}");
        Assert.Equal(numbers, string.Join(',', page.Document.QuerySelectorAll("tbody th[scope=row]").Select(number => number.TextContent.Trim())));
    }

    [Fact]
    public async Task The_list_says_how_each_plan_stands()
    {
        await node.AddPlanAsync(title: "Works plan listed");
        using var browser = await node.SignedInAsync("planning-officer");
        var page = await browser.GetAsync("/plans");
        Assert.Equal(["3", "1", "2"], page.Rows.Single(row => row[0] == "Works plan listed").Skip(2).Take(3));
    }

    [Fact]
    public async Task Each_count_leads_to_the_rows_that_it_counts()
    {
        var key = await node.AddPlanAsync(title: "Works plan two");
        using var browser = await node.SignedInAsync("planning-officer");
        var page = await browser.GetAsync($"/plans/{key}");
        var late = await browser.GetAsync(page.Link("1 late").GetAttribute("href")!);
        Assert.Single(late.Document.QuerySelectorAll("tbody th[scope=row]"));
    }

    [Fact]
    public async Task A_plan_that_is_not_there_is_not_found()
    {
        using var browser = await node.SignedInAsync("planning-officer");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/plans/no-such-plan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/plans/no-such-plan/about")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/plans/no-such-plan/activities/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/plans/no-such-plan/findings")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/plans/no-such-plan/export.csv")).Status);
    }

    [Theory]
    [InlineData("csv", "section,group,number,activity")]
    [InlineData("json", "\"Works plan")]
    public async Task A_plan_is_downloaded_as_it_stands(string format, string holds)
    {
        var key = await node.AddPlanAsync(title: $"Works plan as {format}");
        using var browser = await node.SignedInAsync("planning-officer");
        var page = await browser.GetAsync($"/plans/{key}/export.{format}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(holds, page.Document.DocumentElement.TextContent, StringComparison.Ordinal);
    }
}

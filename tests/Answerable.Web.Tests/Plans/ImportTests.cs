using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Plans;

public sealed class ImportTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task A_pasted_plan_is_looked_through_corrected_and_accepted()
    {
        using var browser = await node.SignedInAsync("planning-officer");
        var page = await browser.SubmitAsync(await browser.GetAsync("/plans/import"), "Read it", ("Or paste the plan", PlanNode.Works), ("Title (optional)", "Pasted plan"));

        var lines = PlanNode.Works.Split('\n').Length;
        Assert.Contains($"{lines} lines", page.Text, StringComparison.Ordinal);
        Assert.Contains("They make 3 rows in 2 sections", page.Text, StringComparison.Ordinal);

        var correct = await browser.GetAsync(page.Link("Correct line 5").GetAttribute("href")!);
        page = await browser.SubmitAsync(correct, "Save", ("Owner", "Head of Property"));
        Assert.Contains("Head of Property", page.Text, StringComparison.Ordinal);

        var plan = await browser.SubmitAsync(page, "Accept");
        Assert.Empty(plan.Errors);
        Assert.Equal("Pasted plan", plan.Heading);
        Assert.Contains("The plan is in: 3 rows", plan.Banner, StringComparison.Ordinal);
        Assert.Contains("Head of Property", plan.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brought_in_again_it_shows_what_is_different_and_asks_row_by_row()
    {
        var key = await node.AddPlanAsync(title: "Plan again");
        using var browser = await node.SignedInAsync("planning-officer");
        var changed = PlanNode.Works.Replace("Slippage", "Exceeded", StringComparison.Ordinal).Replace("Low", "Medium", StringComparison.Ordinal);
        var page = await browser.SubmitAsync(await browser.GetAsync("/plans/import"), "Read it", ("Or paste the plan", changed), ("Title (optional)", "Plan again"));
        Assert.Contains(page.Rows, row => row is ["2", "Priority", "Low", "Medium", ..]);
        Assert.Contains("Leave row 2 as it is", page.Text, StringComparison.Ordinal);

        var refused = await browser.SubmitAsync(page, "Accept");
        Assert.Equal(["Say that the differences are to be taken over, or leave the plan as it is"], refused.Errors);
        await browser.SubmitAsync(refused, "Accept", ("Take over what is different", "yes"));
        Assert.Contains("Exceeded", (await browser.GetAsync($"/plans/{key}/activities/3")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_pasted_says_what_to_do()
    {
        using var browser = await node.SignedInAsync("planning-officer");
        var page = await browser.SubmitAsync(await browser.GetAsync("/plans/import"), "Read it");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Choose a file, or paste the plan"], page.Errors);
    }

    [Fact]
    public async Task What_is_no_plan_is_refused_with_a_sentence_on_the_same_page()
    {
        using var browser = await node.SignedInAsync("planning-officer");
        var page = await browser.SubmitAsync(await browser.GetAsync("/plans/import"), "Read it", ("Or paste the plan", "<html><body>No plan</body></html>"));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("a saved web page", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_else_does_not_see_the_draft()
    {
        using var officer = await node.SignedInAsync("planning-officer");
        var page = await officer.SubmitAsync(await officer.GetAsync("/plans/import"), "Read it", ("Or paste the plan", PlanNode.Works));
        using var other = await node.SignedInAsync("administrator");
        Assert.NotEqual(HttpStatusCode.OK, (await other.GetAsync(page.Path)).Status);
    }
}

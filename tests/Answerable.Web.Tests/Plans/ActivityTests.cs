using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Plans;

public sealed class ActivityTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task An_update_is_written_and_the_one_before_stays()
    {
        var key = await node.AddPlanAsync(title: "Update plan");
        using var browser = await node.SignedInAsync("planning-officer");
        var form = await browser.GetAsync($"/plans/{key}/activities/1/report");
        var page = await browser.SubmitAsync(form, "Save the update", ("Slippage", "yes"), ("What has happened", "The slates are late."));

        Assert.Contains("What was said before stays", page.Banner, StringComparison.Ordinal);
        Assert.Contains("The slates are late.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Scaffolding is up.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_without_words_says_what_is_missing()
    {
        var key = await node.AddPlanAsync(title: "Empty update plan");
        using var browser = await node.SignedInAsync("planning-officer");
        var form = await browser.GetAsync($"/plans/{key}/activities/1/report");
        var page = await browser.SubmitAsync(form, "Save the update");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Write what has happened"], page.Errors);
    }

    [Fact]
    public async Task A_closure_is_proposed_by_one_and_approved_by_another()
    {
        var key = await node.AddPlanAsync(title: "Closure plan");
        using var officer = await node.SignedInAsync("planning-officer");
        var form = await officer.GetAsync($"/plans/{key}/activities/1/propose-closure");
        var page = await officer.SubmitAsync(form, "Propose closure", ("Day", "30"), ("Month", "1"), ("Year", "2026"), ("Why it can be closed", "The roof is dry."));
        Assert.Contains("Proposed for closure", page.Text, StringComparison.Ordinal);

        var own = await officer.GetAsync($"/plans/{key}/activities/1/approve-closure");
        Assert.DoesNotContain(own.Document.QuerySelectorAll("main button"), button => button.TextContent.Trim() == "Approve the closure");

        using var approver = await node.SignedInAsync("approver");
        var decide = await approver.GetAsync($"/plans/{key}/activities/1/approve-closure");
        Assert.Contains("The roof is dry.", decide.Text, StringComparison.Ordinal);
        var closed = await approver.SubmitAsync(decide, "Approve the closure");
        Assert.Contains("The activity is completed", closed.Banner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_change_the_same_row_see_both_versions()
    {
        var key = await node.AddPlanAsync(title: "Clash plan");
        using var one = await node.SignedInAsync("planning-officer");
        using var other = await node.SignedInAsync("planning-officer");
        var first = await one.GetAsync($"/plans/{key}/activities/3/edit");
        var second = await other.GetAsync($"/plans/{key}/activities/3/edit");
        await one.SubmitAsync(first, "Save", ("Owner", "Head of Rivers"));
        var clash = await other.SubmitAsync(second, "Save", ("Owner", "Head of Trees"));

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Equal(["Owner", "Head of Rivers", "Head of Trees"], Assert.Single(clash.Rows));
        var saved = await other.SubmitAsync(clash, "Save");
        Assert.Contains("Head of Trees", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_read_out_of_the_words_is_confirmed_by_a_person()
    {
        var key = await node.AddPlanAsync(title: "Link plan");
        using var browser = await node.SignedInAsync("planning-officer");
        var page = await browser.GetAsync($"/plans/{key}/findings");
        Assert.Contains("dependent on 1", page.Text, StringComparison.OrdinalIgnoreCase);
        var after = await browser.SubmitAsync(page, "Confirm that 2 speaks of 1");
        Assert.Contains("The link is confirmed", after.Banner, StringComparison.Ordinal);
    }
}

using System.Net;
using Answerable.Web.Tests.Plans;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Editions;

public sealed class GatePageTests(WebNode node) : IClassFixture<WebNode>
{
    private const string Leaky =
        """
        Works plan

        Estates
        No	Action	Priority	Owner	Target	Status	Comment
        1	Repair the roof of the library	High	Head of Estates	31 January 2026	On target	Scaffolding is up. (KL)
        2	Paint the hall	Low	Head of Estates	30 June 2026	Not started	Colours TBC
        3	Plant trees along the river	High	Head of Parks	31 October 2026	Slippage	Waiting for the permit.
        """;

    [Fact]
    public async Task What_should_not_go_out_is_marked_and_settled_in_one_act()
    {
        var key = await node.AddPlanAsync(Leaky, "Leaky plan");
        using var officer = await node.SignedInAsync("planning-officer");
        var page = await officer.OpenAsync($"/publish/plan/{key}/2026-q1");
        Assert.Equal(["KL", "TBC"], page.Document.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Contains("1 naming a person", page.Text, StringComparison.Ordinal);
        Assert.Contains($"/plans/{key}/activities/1/edit", page.Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));

        var settled = await officer.SubmitAsync(page, "Take all 2 offers");
        Assert.Contains("2 offers taken", settled.Banner, StringComparison.Ordinal);
        Assert.Contains("Nothing stands in the way", settled.Text, StringComparison.Ordinal);
        Assert.Empty(settled.Document.QuerySelectorAll("mark"));
        Assert.Contains("Colours [x]", settled.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_finding_is_settled_and_undone()
    {
        var key = await node.AddPlanAsync(Leaky, "Another leaky plan");
        using var officer = await node.SignedInAsync("planning-officer");
        var page = await officer.OpenAsync($"/publish/plan/{key}/2026-q1?only=personal-data");
        var settled = await officer.SubmitAsync(page, "Leave it out: KL in 1");
        Assert.Contains("0 naming a person", settled.Text, StringComparison.Ordinal);
        var undone = await officer.SubmitAsync(settled, "Undo what was decided about KL in 1");
        Assert.Contains("1 naming a person", undone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_reads_plans_is_not_let_in()
    {
        var key = await node.AddPlanAsync(Leaky, "A third leaky plan");
        using var owner = await node.SignedInAsync("activity-owner");
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.GetAsync($"/publish/plan/{key}/2026-q1")).Status);
    }
}

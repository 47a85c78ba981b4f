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
        var back = Uri.EscapeDataString($"/publish/plan/{key}/2026-q1#activities-1");
        Assert.Contains($"/plans/{key}/activities/1?return={back}", page.Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));

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
    public async Task A_refusal_stands_at_its_field_and_what_is_open_stands_first()
    {
        var key = await node.AddPlanAsync(Leaky, "A fourth leaky plan");
        using var officer = await node.SignedInAsync("planning-officer");
        var page = await officer.OpenAsync($"/publish/plan/{key}/2026-q1");
        page = await officer.SubmitAsync(page, "Leave it out: KL in 1");
        Assert.Equal(["activities-2", "activities-1"], page.Document.QuerySelectorAll("article").Select(place => place.Id));

        var refused = await officer.SubmitAsync(page, "Let it go out");
        var link = refused.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!;
        var field = refused.Document.QuerySelector($"input{link}")!;
        Assert.Equal("reason", field.GetAttribute("name"));
        Assert.True(field.Closest("details")!.HasAttribute("open"));
        Assert.Contains("Say why", refused.Document.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_mends_a_row_is_led_back_to_the_gate_and_to_no_other_site()
    {
        var key = await node.AddPlanAsync(Leaky, "A fifth leaky plan");
        using var officer = await node.SignedInAsync("planning-officer");
        var gate = $"/publish/plan/{key}/2026-q1#activities-2";
        var edit = await officer.OpenAsync($"/plans/{key}/activities/2/edit?return={Uri.EscapeDataString(gate)}");
        Assert.Equal(gate, edit.Document.QuerySelector(".govuk-back-link")!.GetAttribute("href"));
        var mended = await officer.SubmitAsync(edit, "Save", ("Activity", "Paint the hall white"));
        Assert.Contains("What the gate finds", mended.Text, StringComparison.Ordinal);
        var other = await officer.OpenAsync($"/plans/{key}/activities/2/edit?return={Uri.EscapeDataString("https://example.org/")}");
        Assert.Equal($"/plans/{key}/activities/2", other.Document.QuerySelector(".govuk-back-link")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Who_only_reads_plans_is_not_let_in()
    {
        var key = await node.AddPlanAsync(Leaky, "A third leaky plan");
        using var owner = await node.SignedInAsync("activity-owner");
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.GetAsync($"/publish/plan/{key}/2026-q1")).Status);
    }
}

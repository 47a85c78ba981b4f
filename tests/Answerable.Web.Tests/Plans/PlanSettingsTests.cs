using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Plans;

/// <summary>Settings, answers to findings and recommendations, and what other programs read.</summary>
public sealed class PlanSettingsTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task A_plan_that_is_restricted_is_gone_for_those_who_are_not_named()
    {
        var key = await node.AddPlanAsync(title: "Secret plan");
        using var officer = await node.SignedInAsync("planning-officer");
        var form = await officer.GetAsync($"/plans/{key}/settings");
        var person = form.Document.QuerySelectorAll("label").Single(label => label.TextContent.Trim().StartsWith("The Planning officer", StringComparison.Ordinal)).TextContent.Trim();
        var about = await officer.SubmitAsync(form, "Save", ("Only the people named below may see it", "yes"), (person, "yes"));
        Assert.Contains("Named people only", about.Text, StringComparison.Ordinal);

        using var leader = await node.SignedInAsync("leadership");
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/plans/{key}")).Status);
        Assert.DoesNotContain("Secret plan", (await leader.GetAsync("/plans")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_is_not_for_publication_is_marked_on_the_register()
    {
        var key = await node.AddPlanAsync(title: "Columns plan");
        using var officer = await node.SignedInAsync("planning-officer");
        await officer.SubmitAsync(await officer.GetAsync($"/plans/{key}/settings"), "Save the columns", ("Comment", "no"));
        var register = await officer.GetAsync($"/plans/{key}");
        Assert.Equal("Not for publication", register.Document.QuerySelector(".register__comment .withheld")?.TextContent);
    }

    [Fact]
    public async Task A_finding_is_answered_with_a_reason()
    {
        var key = await node.AddPlanAsync(title: "Findings plan");
        using var officer = await node.SignedInAsync("planning-officer");
        var page = await officer.GetAsync($"/plans/{key}/findings");
        var before = page.Document.QuerySelectorAll("form[action*=Answer]").Length;
        var after = await officer.SubmitAsync(page, "Answer", ("Why", "It is meant so"));
        Assert.Contains("Answered", after.Banner, StringComparison.Ordinal);
        Assert.Equal(before - 1, after.Document.QuerySelectorAll("form[action*=Answer]").Length);
    }

    [Fact]
    public async Task A_row_is_added_at_the_end_of_its_section()
    {
        var key = await node.AddPlanAsync(title: "Longer plan");
        using var officer = await node.SignedInAsync("planning-officer");
        var row = await officer.SubmitAsync(await officer.GetAsync($"/plans/{key}/activities/add"), "Add the row", ("Section", "Estates"), ("Activity", "Mend the gate"), ("Target", "30 April 2026"));
        Assert.Contains("Mend the gate", row.Text, StringComparison.Ordinal);
        Assert.Contains("due Thursday 30 April 2026", row.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_is_moved_and_keeps_its_address()
    {
        var key = await node.AddPlanAsync(title: "Moving plan");
        using var officer = await node.SignedInAsync("planning-officer");
        var row = await officer.SubmitAsync(await officer.GetAsync($"/plans/{key}/activities/1/place"), "Move", ("Move it to", "Parks: behind 3"));
        Assert.Equal("Activity 1", row.Heading);
        var register = await officer.GetAsync($"/plans/{key}");
        Assert.Equal("2,3,1", string.Join(',', register.Document.QuerySelectorAll("tbody th[scope=row]").Select(number => number.TextContent.Trim())));
    }

    [Fact]
    public async Task A_field_of_one_row_is_withheld()
    {
        var key = await node.AddPlanAsync(title: "Withholding plan");
        using var officer = await node.SignedInAsync("planning-officer");
        await officer.SubmitAsync(await officer.GetAsync($"/plans/{key}/activities/3/place"), "Save", ("Updates", "yes"));
        Assert.Single((await officer.GetAsync($"/plans/{key}")).Document.QuerySelectorAll("tbody .withheld"));
    }

    [Fact]
    public async Task The_history_tells_who_did_what_and_what_it_said_before()
    {
        var key = await node.AddPlanAsync(title: "History plan");
        using var officer = await node.SignedInAsync("planning-officer");
        await officer.SubmitAsync(await officer.GetAsync($"/plans/{key}/activities/1/edit"), "Save", ("Owner", "Head of Property"), ("Why it is changed (optional)", "The services merged."));
        var history = await officer.GetAsync($"/plans/{key}/activities/1/history");
        Assert.Contains("Activity changed by The Planning officer", history.Text, StringComparison.Ordinal);
        Assert.Contains("“The services merged.”", history.Text, StringComparison.Ordinal);
        Assert.Contains(history.Rows, row => row is ["Owner", "Head of Estates", "Head of Property"]);
    }
}

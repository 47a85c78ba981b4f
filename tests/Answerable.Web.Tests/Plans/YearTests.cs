using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Plans;

/// <summary>From one year's plan into the next, and a plan that begins here.</summary>
public sealed class YearTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task The_next_year_is_started_and_what_is_unfinished_goes_along_with_its_first_date()
    {
        var from = await node.AddPlanAsync(title: "Works plan 2025-26");
        using var officer = await node.SignedInAsync("planning-officer");
        var form = await officer.GetAsync($"/plans/{from}/next-year");
        Assert.Equal("Works plan 2026-27", form.Document.QuerySelector("#Input_Title")!.GetAttribute("value"));
        var carry = await officer.SubmitAsync(
            form, "Start the plan", ("Day", "1"), ("Month", "4"), ("Year", "2026"));
        Assert.Equal("Enter the last day of its period", Assert.Single(carry.Errors));
        carry = await officer.SubmitAsync(await Filled(carry), "Start the plan");
        Assert.Equal("Carry forward", carry.Heading);

        var refused = await officer.SubmitAsync(carry, "Carry forward", ("2", "no"));
        Assert.Equal("Say why activity 2 is left out", Assert.Single(refused.Errors));
        Assert.False(Box(refused, "2"));
        refused.Document.QuerySelector("[name=reason-2]")!.SetAttribute("value", "The hall is sold");
        var year = await officer.SubmitAsync(refused, "Carry forward");
        Assert.Contains("2 rows carried forward", year.Banner, StringComparison.Ordinal);
        Assert.Contains("first promised 31 January 2026, 30 days ago", year.Text, StringComparison.Ordinal);
        Assert.Contains("from Works plan 2025-26, 1", year.Text, StringComparison.Ordinal);
        Assert.Contains("Left out: The hall is sold", (await officer.GetAsync($"/plans/{from}/year")).Text, StringComparison.Ordinal);

        // The last day cannot be filled by its label: two dates have one.
        static Task<WebPage> Filled(WebPage page)
        {
            foreach (var (name, value) in new[] { ("day", "31"), ("month", "3"), ("year", "2027") })
            {
                page.Document.GetElementById($"Input_PeriodEndOn-{name}")!.SetAttribute("value", value);
            }

            return Task.FromResult(page);
        }
    }

    [Fact]
    public async Task Added_work_says_what_it_displaced()
    {
        var from = await node.AddPlanAsync(title: "Council plan 2025-26");
        using var officer = await node.SignedInAsync("planning-officer");
        var form = await officer.GetAsync($"/plans/{from}/next-year");
        foreach (var (field, value) in new[] { ("StartOn-day", "1"), ("StartOn-month", "4"), ("StartOn-year", "2026"), ("EndOn-day", "31"), ("EndOn-month", "3"), ("EndOn-year", "2027") })
        {
            form.Document.GetElementById($"Input_Period{field}")!.SetAttribute("value", value);
        }

        await officer.SubmitAsync(form, "Start the plan");
        var add = await officer.GetAsync("/plans/council-plan-2026-27/activities/add");
        var refused = await officer.SubmitAsync(add, "Add the row", ("Section", "Additions"), ("Activity", "Answer the flood"));
        Assert.Equal("Say what the added work displaced, or that it displaced nothing", Assert.Single(refused.Errors));
        await officer.SubmitAsync(add, "Add the row", ("Section", "Additions"), ("Activity", "Answer the flood"), ("What it displaced", "The painting of the hall"));
        var year = await officer.GetAsync("/plans/council-plan-2026-27/year");
        Assert.Contains("displaced: The painting of the hall", year.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was carried forward into this plan", year.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_begins_by_hand_with_its_first_row_a_link_and_one_row_less()
    {
        using var officer = await node.SignedInAsync("planning-officer");
        var add = await officer.SubmitAsync(await officer.GetAsync("/plans/new"), "Start the plan", ("Title", "Culture plan"), ("Sections (optional)", "Listening\nLearning"));
        Assert.Equal("Add a row", add.Heading);
        await officer.SubmitAsync(add, "Add the row", ("Section", "Learning"), ("Activity", "Read it"));
        await officer.SubmitAsync(await officer.GetAsync("/plans/culture-plan/activities/add"), "Add the row", ("Section", "Listening"), ("Activity", "Hear it"));
        var linked = await officer.SubmitAsync(await officer.GetAsync("/plans/culture-plan/activities/1/link"), "Add the link", ("Depends on", "yes"), ("The other row", "row 2 Hear it"));
        Assert.Contains("Depends on", linked.Text, StringComparison.Ordinal);
        var register = await officer.SubmitAsync(await officer.GetAsync("/plans/culture-plan/activities/2/remove"), "Remove the row", ("Reason", "It was written twice"));
        Assert.Contains("The row is removed", register.Banner, StringComparison.Ordinal);
        Assert.DoesNotContain("Hear it", register.Text, StringComparison.Ordinal);
    }

    private static bool Box(WebPage page, string label) =>
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.Document.GetElementById(page.Document.QuerySelectorAll("label").First(one => one.TextContent.Trim() == label).GetAttribute("for")!)!).IsChecked;
}

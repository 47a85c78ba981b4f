using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

public sealed class CalendarTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task A_holiday_shows_what_it_moves_first_and_can_be_put_back()
    {
        var reference = await node.LogCaseAsync("The lamp is dark");
        using var manager = await node.SignedInAsync("complaints-manager");
        var form = await manager.GetAsync("/calendar/day");
        Assert.Equal(["Enter the day", "Say what the day is called"], (await manager.SubmitAsync(form, "Show what moves")).Errors.Order());

        var shown = await manager.SubmitAsync(form, "Show what moves", ("Day", "4"), ("Month", "3"), ("Year", "2026"), ("What it is called", "Gala day"), ("Bank holiday in Scotland", "yes"));
        Assert.Contains($"{reference} The lamp is dark Frontline response 6 March 2026 becomes Monday 9 March 2026 stays", shown.Text, StringComparison.Ordinal);
        Assert.Contains("due Friday 6 March 2026", (await manager.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);

        // Who may not see cases is told how many move, and not which.
        using var administrator = await node.SignedInAsync("administrator");
        var counted = await administrator.SubmitAsync(await administrator.GetAsync("/calendar/day"), "Show what moves", ("Day", "4"), ("Month", "3"), ("Year", "2026"), ("What it is called", "Gala day"), ("Bank holiday in Scotland", "yes"));
        Assert.Contains("1 open case moves Which they are is shown to those who may see cases", counted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, counted.Text, StringComparison.Ordinal);

        var applied = await manager.SubmitAsync(shown, "Put it in the calendar and move them");
        Assert.Equal("It is in the calendar, and 1 open case moved.", applied.Banner);
        Assert.Contains("Wednesday 4 March 2026: Gala day, bank holiday in Scotland", applied.Text, StringComparison.Ordinal);
        var moved = await manager.GetAsync($"/cases/{reference}");
        Assert.Contains("due Monday 9 March 2026", moved.Text, StringComparison.Ordinal);
        Assert.Contains("Wednesday 4 March 2026 is not a working day: Gala day. The last day for the answer moves from Friday 6 March 2026 to Monday 9 March 2026.", moved.Text, StringComparison.Ordinal);

        var back = await manager.SubmitAsync(await manager.OpenAsync(applied.Document.QuerySelectorAll("a[href$='/put-back']").Single(link => link.TextContent.Contains("Gala day", StringComparison.Ordinal)).GetAttribute("href")!), "Put it back");
        Assert.Equal("It is put back, and 1 open case moved.", back.Banner);
        Assert.Contains("due Friday 6 March 2026", (await manager.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_on_the_list_is_refused_and_the_nation_is_changed_after_it_was_shown()
    {
        using var administrator = await node.SignedInAsync("administrator");
        var refused = await administrator.SubmitAsync(
            await administrator.GetAsync("/calendar/day"), "Show what moves", ("Day", "25"), ("Month", "12"), ("Year", "2026"), ("What it is called", "Again"), ("Bank holiday in Scotland", "yes"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Friday 25 December 2026 is on the list already: Christmas Day", refused.Text, StringComparison.Ordinal);

        var shown = await administrator.SubmitAsync(await administrator.GetAsync("/calendar/nation"), "Show what moves", ("England and Wales", "yes"));
        Assert.Contains("No open case moves", shown.Text, StringComparison.Ordinal);
        var changed = await administrator.SubmitAsync(shown, "Change the nation");
        Assert.Contains("The body is in England and Wales.", changed.Text, StringComparison.Ordinal);
    }
}

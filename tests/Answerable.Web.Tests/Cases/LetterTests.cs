using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

public sealed class LetterTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task Begun_from_a_template_finished_read_and_sent()
    {
        var reference = await node.LogCaseAsync("The hedge is too high");
        using var handler = await node.SignedInAsync("complaints-handler");
        var list = await handler.GetAsync($"/cases/{reference}/correspondence");
        Assert.Equal(["Choose which letter"], (await handler.SubmitAsync(list, "Write it")).Errors);

        var begun = await handler.SubmitAsync(list, "Write it", ("We need to know more", "yes"));
        Assert.Contains("Still to be filled in before it can go out: “what we need to know, one question a line”", begun.Text, StringComparison.Ordinal);
        var read = await handler.SubmitAsync(begun, "Save and read it", ("The letter, as it will be sent", "Dear Ann Other,\n\nWhich hedge?\n"));
        Assert.Contains("it has not gone out", read.Banner, StringComparison.Ordinal);
        Assert.Contains("Which hedge?", read.Document.QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Choose how it goes"], (await handler.SubmitAsync(read, "Send it")).Errors);

        var sent = await handler.SubmitAsync(read, "Send it", ("By e-mail, from here", "yes"));
        Assert.Contains("goes out by e-mail now", sent.Banner, StringComparison.Ordinal);
        Assert.Contains("E-mail that went out, to Ann Other", sent.Text, StringComparison.Ordinal);
        var again = await handler.SubmitAsync(read, "Send it", ("By e-mail, from here", "yes"));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("It went out", (await handler.GetAsync(read.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_spent_is_written_down_and_added_up()
    {
        var reference = await node.LogCaseAsync("The path floods");
        using var handler = await node.SignedInAsync("complaints-handler");
        var page = await handler.SubmitAsync(await handler.GetAsync($"/cases/{reference}"), "Add", ("Add a note or a call", "Looked at the drains."), ("Minutes spent", "50"));
        Assert.Contains("Time spent50 min", page.Text, StringComparison.Ordinal);
        var form = await handler.GetAsync($"/cases/{reference}/correct-received");
        page = await handler.SubmitAsync(form, "Correct the day of receipt", ("Day", "26"), ("Month", "2"), ("Year", "2026"), ("Reason", "The letter has a stamp."), ("Minutes", "30"));
        Assert.Contains("Time spent1 h 20 min", page.Text, StringComparison.Ordinal);
        Assert.Contains("The time spent must be between", Assert.Single((await handler.SubmitAsync(page, "Add", ("Add a note or a call", "x"), ("Minutes spent", "5000"))).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_is_recorded_with_who_sent_it_and_the_timeline_shows_a_part()
    {
        var reference = await node.LogCaseAsync("The wall leans");
        using var handler = await node.SignedInAsync("complaints-handler");
        var page = await handler.SubmitAsync(
            await handler.GetAsync($"/cases/{reference}"), "Add", ("Add a note or a call", "It leans more."), ("It is a", "E-mail that came"), ("From whom or to whom", "A neighbour"));
        Assert.Contains("E-mail that came, from A neighbour", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("It leans more.", (await handler.GetAsync($"/cases/{reference}?show=acts")).Text, StringComparison.Ordinal);
        Assert.Contains("It leans more.", (await handler.GetAsync($"/cases/{reference}?show=correspondence")).Text, StringComparison.Ordinal);
        Assert.Contains("It leans more.", (await handler.GetAsync($"/cases/{reference}/correspondence")).Text, StringComparison.Ordinal);
    }
}

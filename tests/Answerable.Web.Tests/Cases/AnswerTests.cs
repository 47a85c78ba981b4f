using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

public sealed class AnswerTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task Drafted_sent_back_changed_signed_by_another_person_sent_and_closed()
    {
        var reference = await node.InvestigateAsync("The lorry drove past");
        using var handler = await node.SignedInAsync("complaints-handler");
        using var signer = await node.SignedInAsync("answer-signer");
        var address = $"/cases/{reference}/answer";

        var begun = await handler.GetAsync(address);
        Assert.Contains("The route was wrong", begun.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        var sent = await handler.SubmitAsync(begun, "Save and send for sign-off", [.. Ticks(begun), ("The letter, as it will be sent", "Dear Ann Other,\n\nIt was late.\n")]);
        Assert.Contains("sent for sign-off", sent.Banner, StringComparison.Ordinal);

        var asked = await signer.GetAsync(address);
        Assert.Equal(["Say what should be different"], (await signer.SubmitAsync(asked, "Send it back")).Errors);
        await signer.SubmitAsync(asked, "Send it back", ("What should be different, and where", "Say sorry."));
        var back = await handler.GetAsync(address);
        Assert.Contains("Say sorry.", back.Text, StringComparison.Ordinal);
        await handler.SubmitAsync(back, "Save and send for sign-off", ("The letter, as it will be sent", "Dear Ann Other,\n\nIt was late. We are sorry.\n"));

        var again = await signer.GetAsync(address);
        Assert.Contains("New: It was late. We are sorry.", again.Text, StringComparison.Ordinal);
        Assert.Contains("Taken out: It was late.", again.Text, StringComparison.Ordinal);
        Assert.Contains("The answer is signed", (await signer.SubmitAsync(again, "Sign the answer")).Banner, StringComparison.Ordinal);

        var sending = await handler.GetAsync(address);
        Assert.Contains("The outcome follows from the points: Upheld.", sending.Text, StringComparison.Ordinal);
        var answered = await handler.SubmitAsync(sending, "Send the answer", ("By e-mail, from here", "yes"), ("What was done about it", "The route is changed."));
        Assert.Contains("The customer has the answer", answered.Banner, StringComparison.Ordinal);
        Assert.Contains("within the limit", answered.Text, StringComparison.Ordinal);

        var closing = await handler.GetAsync(answered.Link("Close").GetAttribute("href")!);
        var closed = await handler.SubmitAsync(closing, "Close", ("Why it happened, underneath", "An old map"), ("What is done so that it does not happen again", "A new map"));
        Assert.Contains("The record is complete", closed.Banner, StringComparison.Ordinal);
        Assert.Contains("to ann@example.org", (await handler.GetAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_lacks_something_is_kept_and_not_sent_for_sign_off()
    {
        var reference = await node.InvestigateAsync("Half an answer");
        using var handler = await node.SignedInAsync("complaints-handler");
        var page = await handler.SubmitAsync(await handler.GetAsync($"/cases/{reference}/answer"), "Save and send for sign-off", ("The letter, as it will be sent", "Half."));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("The answer lacks an answer to point 1", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("Half.", (await handler.GetAsync($"/cases/{reference}/answer")).Document.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Nobody_signs_what_they_wrote()
    {
        var reference = await node.InvestigateAsync("My own answer");
        using var manager = await node.SignedInAsync("complaints-manager");
        var begun = await manager.GetAsync($"/cases/{reference}/answer");
        await manager.SubmitAsync(begun, "Save and send for sign-off", [.. Ticks(begun), ("The letter, as it will be sent", "Dear Ann Other,\n\nIt was late.\n")]);
        var page = await manager.GetAsync($"/cases/{reference}/answer");
        Assert.Contains("You wrote on this answer: someone else must sign it", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main button"), button => button.TextContent.Trim() == "Sign the answer");
    }

    [Fact]
    public async Task At_the_frontline_the_customer_is_told_without_a_letter()
    {
        var reference = await node.LogCaseAsync("The tap drips");
        using var handler = await node.SignedInAsync("complaints-handler");
        var form = await handler.GetAsync($"/cases/{reference}/answer");
        Assert.Equal(["Choose how the customer gets it", "Choose the outcome", "Say what was done about it"], (await handler.SubmitAsync(form, "Send the answer")).Errors);
        var page = await handler.SubmitAsync(form, "Send the answer", ("Told on the telephone or face to face", "yes"), ("Resolved", "yes"), ("What was done about it", "A new washer."));
        Assert.Contains("Answered: Resolved. Told on Monday 2 March 2026.", page.Text, StringComparison.Ordinal);
    }

    /// <summary>Every point and every item of the checklist, ticked.</summary>
    private static IEnumerable<(string Label, string Value)> Ticks(WebPage page) =>
        page.Document.QuerySelectorAll("input[type=checkbox]").Select(box => (page.Document.QuerySelector($"label[for='{box.Id}']")!.TextContent.Trim(), "yes"));
}

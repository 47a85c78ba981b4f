using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

public sealed class LogTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task What_comes_too_late_asks_why_it_is_taken_or_where_they_can_turn()
    {
        using var handler = await node.SignedInAsync("complaints-handler");
        (string, string)[] about = [("What is it about, in one line", "The hedge of last summer"), ("Customer’s name", "La Ter"), ("Telephone number", "01234 567899")];
        var form = await handler.GetAsync("/cases/log");
        Assert.Contains("What is no complaint here", form.Text, StringComparison.Ordinal);
        foreach (var (part, value) in new[] { ("day", "1"), ("month", "8"), ("year", "2025") })
        {
            ((AngleSharp.Html.Dom.IHtmlInputElement)form.Document.QuerySelector($"[name='About.HappenedOn-{part}']")!).Value = value;
        }

        var late = await handler.SubmitAsync(form, "Log and start", about);
        Assert.Equal(["It came too late: choose whether it is taken"], late.Errors);
        Assert.Contains("1 February 2026 was the last day for it", late.Text, StringComparison.Ordinal);
        Assert.Equal(["Give the reason", "Say where they can turn"], (await handler.SubmitAsync(late, "Log and start", ("Do not take it: it is logged and closed at once, and they are told where else to turn", "yes"))).Errors.Order());
        var taken = await handler.SubmitAsync(late, "Log and start", ("Take it all the same", "yes"), ("Why", "She was in hospital"));
        Assert.Contains("taken because: She was in hospital", taken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_telephone_complaint_is_logged_and_its_logger_has_it()
    {
        using var handler = await node.SignedInAsync("complaints-handler");
        var form = await handler.GetAsync("/cases/log");
        var page = await handler.SubmitAsync(form, "Log and start", ("What is it about, in one line", "The bus shelter leaks"), ("Customer’s name", "Bo Field"), ("Telephone number", "01234 567890"));

        Assert.Equal("The bus shelter leaks", page.Heading);
        Assert.Contains("is logged", page.Banner, StringComparison.Ordinal);
        Assert.Contains("The Complaints handler", page.Text, StringComparison.Ordinal);
        Assert.Contains("Received on Monday 2 March 2026", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_done_once_and_one_that_was_changed_again()
    {
        using var handler = await node.SignedInAsync("complaints-handler");
        var form = await handler.GetAsync("/cases/log");
        (string, string)[] about = [("What is it about, in one line", "The gate bangs"), ("Customer’s name", "Ga Field"), ("Telephone number", "01234 567893")];
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => handler.SubmitAsync(form, "Log and start", about)));
        var again = await handler.SubmitAsync(form, "Log and start", about);
        Assert.Contains("It was sent twice, and has been done once.", again.Banner, StringComparison.Ordinal);
        Assert.Equal([again.Path], pages.Select(page => page.Path).Distinct());
        Assert.NotEqual(again.Path, (await handler.SubmitAsync(form, "Log and start", ("What is it about, in one line", "The other gate bangs"))).Path);

        await handler.SubmitAsync(again, "Add", ("Add a note or a call", "Oiled the hinge."));
        var noted = await handler.SubmitAsync(again, "Add", ("Add a note or a call", "Oiled the hinge."));
        Assert.Equal(2, noted.Text.Split("Oiled the hinge.").Length);
    }

    [Fact]
    public async Task Whom_it_is_about_is_said_while_it_is_logged()
    {
        using var handler = await node.SignedInAsync("complaints-handler");
        var form = await handler.SubmitAsync(
            await handler.GetAsync("/cases/log"), "Log and start",
            ("What is it about, in one line", "The director was rude"), ("Customer’s name", "Di Field"), ("Telephone number", "01234 567892"), ("A senior member of staff", "yes"));
        Assert.Equal(["Say whom it is about"], form.Errors);
        var page = await handler.SubmitAsync(form, "Log and start", ("Who works here", "The Complaints manager"));
        Assert.Contains("The Complaints manager, senior staff", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody yet", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        using var handler = await node.SignedInAsync("complaints-handler");
        var page = await handler.SubmitAsync(await handler.GetAsync("/cases/log"), "Log and start");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(
            ["Say in one line what it is about", "Enter the customer’s name, or say below why there is none", "Enter how to reach the customer, or say below why that is not known"],
            page.Errors);
    }

    [Fact]
    public async Task Answered_there_and_then_it_is_logged_and_closed_in_one_act()
    {
        await node.AddServiceAsync("Cleansing");
        using var handler = await node.SignedInAsync("complaints-handler");
        var form = await handler.GetAsync("/cases/log");
        var unfinished = await handler.SubmitAsync(form, "Log and close", ("What is it about, in one line", "The street was not swept"), ("Customer’s name", "Cy Field"), ("Telephone number", "01234 567891"));
        Assert.Contains("Say what the underlying cause was", unfinished.Errors);

        var page = await handler.SubmitAsync(
            unfinished, "Log and close",
            ("Service", "Cleansing"), ("Kind of complaint", "Delay"), ("What was done about it", "Swept at once"), ("Outcome", "Upheld"),
            ("Why it happened, underneath", "The sweeper was broken"), ("Nothing needs to be done", "yes"));
        Assert.Contains("is logged, answered and closed", page.Banner, StringComparison.Ordinal);
        Assert.Contains("Swept at once", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Likely_duplicates_and_the_same_customer_are_shown_before_it_is_logged()
    {
        var before = await node.LogCaseAsync("The swings in the park are broken", name: "Dot Field");
        using var handler = await node.SignedInAsync("complaints-handler");
        var form = await handler.GetAsync("/cases/log");
        var looked = await handler.SubmitAsync(form, "Check whether it is known", ("What is it about, in one line", "Swings broken in the park"), ("Customer’s name", "Dot Field"), ("Telephone number", "01234 567892"));
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Equal($"/cases/{before}", looked.Link(before).GetAttribute("href"));

        var logged = await handler.SubmitAsync(looked, "Log and start", ("Dot Field", "yes"));
        Assert.Contains("1 other case", logged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_may_be_kept_back()
    {
        using var handler = await node.SignedInAsync("complaints-handler");
        var page = await handler.SubmitAsync(
            await handler.GetAsync("/cases/log"), "Log and start",
            ("What is it about, in one line", "Rude at the desk"), ("If there is no name", "They would rather not say"), ("If there is no way to reach them", "They would rather not say"));
        Assert.Contains("Name not given", page.Text, StringComparison.Ordinal);
    }
}

using Answerable.Records.Bodies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Answerable.Journeys.Cases;

/// <summary>A complaint on the telephone that is closed at the frontline; and one that four people work on until the investigation is answered and closed.</summary>
public sealed class ComplaintJourney(AnswerableSite site) : IClassFixture<AnswerableSite>
{
    private readonly Caseworkers workers = new(site);

    public static IReadOnlyList<TheoryDataRow<Way>> Ways => Visitor.WaysAndKeys;

    /// <summary>The long way round: its pages are seen on a phone by the short one and one by one.</summary>
    public static IReadOnlyList<TheoryDataRow<Way>> AtADesk => Visitor.Only(Way.Desktop);

    [Theory, MemberData(nameof(Ways))]
    public async Task A_telephone_complaint_is_logged_and_closed_at_the_frontline(Way way)
    {
        var service = await AddServiceAsync(way, "cleansing");
        await using var handler = await workers.SignInAsync(way, "frontline", "complaints-handler");
        await handler.GoAsync("/cases");
        await handler.PressAsync("Log a complaint");
        await handler.FillAsync("What is it about, in one line", "The street was not swept");
        await handler.FillAsync("Customer’s name", "Ann Other");
        await handler.FillAsync("Telephone number", "01234 567890");
        await handler.SelectAsync("Service", service);
        await handler.SelectAsync("Kind of complaint", "Delay");
        await handler.PressAsync("Check whether it is known");
        await handler.UnfoldAsync("It is answered there and then: log and close");
        await handler.FillAsync("What was done about it", "Swept at once");
        await handler.SelectAsync("Outcome", "Upheld");
        await handler.FillAsync("Why it happened, underneath", "The sweeper was broken");
        await handler.CheckAsync("Nothing needs to be done");
        await handler.PressAsync("Log and close");
        Assert.Contains("is logged, answered and closed", await TextAsync(handler), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(AtADesk))]
    public async Task One_is_extended_escalated_drafted_sent_back_signed_sent_and_closed(Way way)
    {
        var service = await AddServiceAsync(way, "housing");
        await using var handler = await workers.SignInAsync(way, "investigation", "complaints-handler");
        await using var manager = await workers.SignInAsync(way, "investigation-manager", "complaints-manager");
        await using var signer = await workers.SignInAsync(way, "investigation-signer", "answer-signer");

        await handler.GoAsync("/cases/log");
        await handler.FillAsync("What is it about, in one line", "The roof has leaked since October");
        await handler.FillAsync("Customer’s name", $"Bo {way}");
        await handler.FillAsync("Telephone number", "01234 567891");
        await handler.SelectAsync("Service", service);
        await handler.SelectAsync("Kind of complaint", "Quality or standard of a service");
        await handler.KeepForGuideAsync("case-log");
        await handler.PressAsync("Log and start");
        await handler.KeepForGuideAsync("case");
        var address = new Uri(handler.Page.Url).AbsolutePath;

        await handler.PressAsync("Give more time");
        await handler.FillDayAsync("The new last day", "13", "3", "2026");
        await handler.CheckAsync(handler.Page.GetByRole(AriaRole.Radio).First);
        await handler.FillAsync("Reason", "The survey comes on Tuesday.");
        await handler.PressAsync("Give more time");

        // The manager sees it in the queue and gives it to whoever has it already: by choosing it there.
        await manager.GoAsync("/cases?of=all");
        await manager.KeepForGuideAsync("case-queue", whole: false);
        var reference = address.Split('/')[^1];
        await manager.CheckAsync($"Choose {reference}");
        await manager.SelectAsync("Assign the chosen cases to", Caseworkers.NameOf(way, "complaints-handler"));
        await manager.PressAsync("Assign");

        await handler.GoAsync(address);
        await handler.PressAsync("Escalate");
        await handler.FillAsync("Reason", "The customer asks for it.");
        await handler.PressAsync("Escalate");
        await handler.PressAsync("Record the acknowledgement");
        await handler.PressAsync("Record the acknowledgement");
        await handler.PressAsync("Add the points of complaint");
        await handler.FillAsync("What is complained of", "Nobody came for four months");
        await handler.PressAsync("Add the point");
        await handler.CheckAsync("Upheld");
        await handler.FillAsync("Why", "The order was lost.");
        await handler.PressAsync("Keep the outcome");
        await handler.PressAsync("Go on to the answer");
        await handler.CheckAllAsync();

        await handler.FillAsync("The letter, as it will be sent", "Dear Bo\n\nThe order was lost. The roof is repaired on 9 March.\n");
        await handler.KeepForGuideAsync("case-answer");
        await handler.PressAsync("Save and send for sign-off");
        await SendBackAsync(signer, address);

        await handler.GoAsync(address + "/answer");
        await handler.FillAsync("The letter, as it will be sent", "Dear Bo\n\nThe order was lost. We are sorry. The roof is repaired on 9 March.\n");
        await handler.PressAsync("Save and send for sign-off");
        await signer.GoAsync(address + "/answer");
        await signer.PressAsync("Sign the answer");

        await handler.GoAsync(address);
        await handler.PressAsync("Answer the customer");
        await handler.CheckAsync("By letter");
        await handler.FillAsync("What was done about it", "The roof is repaired on 9 March.");
        await handler.PressAsync("Send the answer");
        await handler.PressAsync("Close");
        await handler.FillAsync("Why it happened, underneath", "Orders are kept on paper");
        await handler.FillAsync("What is done so that it does not happen again", "Orders are kept in one place");
        await handler.PressAsync("Close");
        var text = await TextAsync(handler);
        Assert.Contains("It is closed. The record is complete.", text, StringComparison.Ordinal);
        Assert.Contains("within the limit", text, StringComparison.Ordinal);
        foreach (var page in new[] { "/answer", "/reopen", "/correct", "/correct-received", "/documents", "/correspondence", "/enquiries", "/links", "/points" })
        {
            await handler.GoAsync(address + page);
        }

        foreach (var page in new[] { "/cases/search?q=roof", "/today", address + "/withdraw", address + "/refuse-escalation", address + "/signpost", address + "/name-subject", "/cases/log?procedure=model-complaints", address + "/assign", address + "/restrict", address + "/whole-file" })
        {
            await manager.GoAsync(page);
        }
    }

    private static async Task SendBackAsync(Visitor signer, string address)
    {
        await signer.GoAsync("/cases?state=awaiting-sign-off");
        await signer.GoAsync(address);
        await signer.PressAsync("Read and sign the answer");
        await signer.UnfoldAsync("Send it back");
        await signer.FillAsync("What should be different, and where", "Say sorry, and when the roof is repaired.");
        await signer.PressAsync("Send it back");
    }

    private static Task<string> TextAsync(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Main).InnerTextAsync();

    private async Task<string> AddServiceAsync(Way way, string name)
    {
        var service = $"{name}-{way}".ToLowerInvariant();
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AddUnit>().RunAsync(new(service, service), site.Operator, TestContext.Current.CancellationToken);
        return service;
    }
}

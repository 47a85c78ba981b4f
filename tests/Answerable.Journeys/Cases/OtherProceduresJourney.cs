using Answerable.Records.Cases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Answerable.Journeys.Cases;

/// <summary>Cases that are no complaints to a council: an ombudsman's, a crisis grant's, a person's who asks for their own data. Today is Monday 2 March 2026.</summary>
public sealed class OtherProceduresJourney(AnswerableSite site) : IClassFixture<AnswerableSite>
{
    private static readonly string[] s_used = ["ombudsman-casework", "welfare-fund-review", "subject-access"];

    private readonly Caseworkers workers = new(site);

    public static IReadOnlyList<TheoryDataRow<Way>> Keyboard => Visitor.Only(Way.Keyboard);

    public static IReadOnlyList<TheoryDataRow<Way>> Phone => Visitor.Only(Way.Phone);

    public static IReadOnlyList<TheoryDataRow<Way>> WithoutScript => Visitor.Only(Way.WithoutScript);

    [Theory, MemberData(nameof(WithoutScript))]
    public async Task An_ombudsmans_case_goes_from_advice_to_a_decision_review_by_someone_else(Way way)
    {
        await ChooseAsync();
        await using var handler = await workers.SignInAsync(way, "ombudsman", "complaints-handler");
        await using var reviewer = await workers.SignInAsync(way, "ombudsman-reviewer", "complaints-manager");
        await using var signer = await workers.SignInAsync(way, "ombudsman-signer", "answer-signer");
        await handler.GoAsync("/cases/log");
        await handler.PressAsync("Ombudsman casework");
        await LogAsync(handler, "Complainant", "The council did not answer for a year", "Body that it is about", "Anyborough Council");
        var address = new Uri(handler.Page.Url).AbsolutePath;
        await MoveAsync(handler, "Pass on to early resolution", "It is for us to look into.");
        await MoveAsync(handler, "Pass on to investigation", "It cannot be resolved between them.");
        await handler.PressAsync("Change its level");
        await handler.CheckAsync("Level 3");
        await handler.FillAsync("Reason", "Others may be in the same place.");
        await handler.PressAsync("Change its level");
        await handler.PressAsync("Add the points of complaint");
        await handler.FillAsync("What is complained of", "Nobody answered for a year");
        await handler.PressAsync("Add the point");
        await handler.CheckAsync("Upheld");
        await handler.FillAsync("Why", "The letters were lost.");
        await handler.PressAsync("Keep the outcome");
        await handler.PressAsync("Go on to the answer");
        await handler.CheckAllAsync();

        await handler.FillAsync("The letter, as it will be sent", "Dear Ann Other,\n\nthe letters were lost, and nobody looked for them. You can ask for a review within 20 working days.");
        await handler.PressAsync("Save and send for sign-off");
        await signer.GoAsync(address + "/answer");
        await signer.PressAsync("Sign the answer");
        await handler.GoAsync(address);
        await handler.PressAsync("Answer the complainant");
        await handler.CheckAsync("By letter");
        await handler.FillAsync("What was done about it", "The council writes to everyone whose letter was lost.");
        await handler.PressAsync("Send the answer");

        await MoveAsync(handler, "Review the decision", "The complainant gives new information.");
        Assert.Contains("someone decides who did not decide the case before", await TextAsync(handler), StringComparison.Ordinal);
        await reviewer.GoAsync(address);
        await reviewer.PressAsync("Take it on");
        var text = await TextAsync(reviewer);
        Assert.Contains("Decision review", text, StringComparison.Ordinal);
        Assert.Contains(Caseworkers.NameOf(way, "complaints-manager"), text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Phone))]
    public async Task A_crisis_grant_review_is_decided_on_its_one_day_clock(Way way)
    {
        await ChooseAsync();
        await using var reviewer = await workers.SignInAsync(way, "crisis-grant", "complaints-handler");
        await reviewer.GoAsync("/cases/log?procedure=welfare-fund-review");
        await reviewer.CheckAsync("Crisis grant");
        await LogAsync(reviewer, "Applicant", "No money for food until Friday", "Council whose decision it is", "Anyborough Council");
        Assert.Contains("its clock has not started", await TextAsync(reviewer), StringComparison.Ordinal);
        await reviewer.PressAsync("All the information is here");
        await reviewer.PressAsync("All the information is here");
        Assert.Contains("due Tuesday 3 March 2026", await TextAsync(reviewer), StringComparison.Ordinal);
        await reviewer.PressAsync("Answer the applicant");
        await reviewer.CheckAsync("Told on the telephone or face to face");
        await reviewer.CheckAsync("Upheld: the council's decision is changed");
        await reviewer.FillAsync("What was done about it", "The council pays the grant today.");
        await reviewer.PressAsync("Send the answer");
        await reviewer.PressAsync("Close");
        await reviewer.PressAsync("Close");
        var text = await TextAsync(reviewer);
        Assert.Contains("It is closed. The record is complete.", text, StringComparison.Ordinal);
        Assert.Contains("within the limit", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Keyboard))]
    public async Task A_subject_access_request_waits_for_identity_and_is_extended(Way way)
    {
        await ChooseAsync();
        await using var officer = await workers.SignInAsync(way, "subject-access", "complaints-manager");
        await officer.GoAsync("/cases/log?procedure=subject-access");
        await officer.FillDayAsync("Received on", "16", "2", "2026");
        await LogAsync(officer, "Requester", "Everything that social work holds on me");
        Assert.Contains("due Monday 16 March 2026", await TextAsync(officer), StringComparison.Ordinal);
        await officer.PressAsync("Stop the clock for a question");
        await officer.CheckAsync("Proof of identity, or of the right to act for someone");
        await officer.FillAsync("What was asked", "A copy of a passport or a driving licence.");
        await officer.FillDayAsync("When was the requester asked?", "20", "2", "2026");
        await officer.PressAsync("Stop the clock for a question");
        Assert.Contains("paused", await TextAsync(officer), StringComparison.Ordinal);
        await officer.PressAsync("Record that the answer came");
        await officer.PressAsync("Record that the answer came");

        // Ten days, from 20 February to 1 March.
        Assert.Contains("due Thursday 26 March 2026", await TextAsync(officer), StringComparison.Ordinal);
        await officer.PressAsync("Give more time");
        await officer.CheckAsync(officer.Page.GetByRole(AriaRole.Radio).First);
        await officer.FillAsync("Reason", "Four files of a thousand pages.");
        await officer.PressAsync("Give more time");
        Assert.Contains("due Tuesday 26 May 2026", await TextAsync(officer), StringComparison.Ordinal);
    }

    private static async Task LogAsync(Visitor visitor, string customer, string subject, string? body = null, string? name = null)
    {
        await visitor.FillAsync("What is it about, in one line", subject);
        await visitor.FillAsync($"{customer}’s name", "Ann Other");
        await visitor.FillAsync("Telephone number", "01234 567890");
        if (body is not null)
        {
            await visitor.FillAsync(body, name!);
        }

        await visitor.PressAsync("Log and start");
    }

    private static async Task MoveAsync(Visitor visitor, string move, string reason)
    {
        await visitor.PressAsync(move);
        await visitor.FillAsync("Reason", reason);
        await visitor.PressAsync(move);
    }

    private static Task<string> TextAsync(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Main).InnerTextAsync();

    private async Task ChooseAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ChooseProcedures>().RunAsync(new(s_used), site.Operator, TestContext.Current.CancellationToken);
    }
}

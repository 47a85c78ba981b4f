using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything)]
public sealed class ActivityModel(ActivityPage page, ConfirmLink confirm, DismissLink dismiss, AnswerChecklistItem answer, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public ActivityPage.Found Found { get; private set; } = null!;

    public Activity Row => Found.Row;

    public DateOnly Today { get; private set; }

    public string TimeZone => by.TimeZoneId;

    public string? Late => TargetWords.Late(Row.Target, Row.AgreedDueOn, Row.CompletedOn, Lateness.Unfinished.Contains(Row.Status), Today);

    public ActWords? NextStep { get; private set; }

    public IReadOnlyList<ActWords> Possible { get; private set; } = [];

    /// <summary>What cannot be done now, with the sentence that says why.</summary>
    public IReadOnlyList<(ActWords Act, string Why)> Refused { get; private set; } = [];

    public bool MayEdit => by.May(Permission.EditPlans);

    public bool MayAgreeDates => MayEdit || by.May(Permission.DecideOnPlans);

    public bool MayChallenge => by.May(Permission.ChallengePlans);

    public bool MayReadHistory => by.May(Permission.ReadHistory);

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public int Reference { get; set; }

    [FromQuery]
    public string? Return { get; set; }

    /// <summary>The page from which the person came to mend the row.</summary>
    public string? Back => Url.Local(Return);

    private string AtLinks => (Back is { } back ? WayBack.Add(PlanLinks.Activity(Key, Reference), back) : PlanLinks.Activity(Key, Reference)) + "#links";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmLinkAsync(Guid link, CancellationToken cancellation)
    {
        await confirm.RunAsync(new(new(Key, Reference), link), by, cancellation);
        this.SayDone("The link is confirmed.");
        return LocalRedirect(AtLinks);
    }

    public async Task<IActionResult> OnPostDismissLinkAsync(Guid link, CancellationToken cancellation)
    {
        await dismiss.RunAsync(new(new(Key, Reference), link), by, cancellation);
        this.SayDone("The link is dismissed. The words that it was read out of stay as they are.");
        return LocalRedirect(AtLinks);
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid item, string? answered, bool isNotApplicable, CancellationToken cancellation)
    {
        await answer.RunAsync(new(new(Key, Reference), item, answered, null, isNotApplicable), by, cancellation);
        this.SayDone("The answer is kept.");
        return Redirect(PlanLinks.Activity(Key, Reference));
    }

    /// <summary>Owners and delegates answer on their own rows; people who edit plans on any.</summary>
    public bool MayAnswer => by.May(Permission.EditPlans) || (Found.IsTheirs && by.May(Permission.UpdateOwnActivities));

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Key, Reference, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        Today = by.Today(clock);
        var acts = ActivityActs.All.Select(act => (Act: act, Refusal: ActivityActs.WhyNot(Row, act.Act, found.IsTheirs, by))).ToList();
        Possible = [.. acts.Where(act => act.Refusal is null).Select(act => act.Act)];
        Refused = [.. acts.Where(act => act.Refusal is not null).Select(act => (act.Act, act.Refusal!.Message))];
        NextStep = Possible.FirstOrDefault(act => act.Act == ActivityActs.NextStep(Row.Status));
        return true;
    }

    public static string LinkWords(LinkKind kind, bool isFrom) => (kind, isFrom) switch
    {
        (LinkKind.DependsOn, false) => "Depends on",
        (LinkKind.DependsOn, true) => "Needed by",
        (LinkKind.LinksTo, _) => "Linked with",
        (LinkKind.See, false) => "See",
        (LinkKind.See, true) => "Referred to by",
        (LinkKind.DuplicateOf, false) => "Duplicate of",
        (LinkKind.DuplicateOf, true) => "Has the duplicate",
        (LinkKind.CarriedFrom, false) => "Carried forward from",
        _ => "Carried forward as",
    };
}

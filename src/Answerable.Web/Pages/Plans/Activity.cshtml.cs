using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ReadPlans, Permission.ReadEverything)]
public sealed class ActivityModel(ActivityPage page, Actor by, TimeProvider clock) : PageModel
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

    public async Task<IActionResult> OnGetAsync(string key, int reference, CancellationToken cancellation)
    {
        if (await page.ReadAsync(key, reference, by, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Today = by.Today(clock);
        NextStep = ActivityActs.NextStep(Row, by);
        var acts = ActivityActs.All.Where(act => act != NextStep).Select(act => (Act: act, Refusal: Row.WhyNot(act.Act, by))).ToList();
        Possible = [.. acts.Where(act => act.Refusal is null).Select(act => act.Act)];
        Refused = [.. acts.Where(act => act.Refusal is not null).Select(act => (act.Act, act.Refusal!.Message))];
        return Page();
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

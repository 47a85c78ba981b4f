using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

/// <summary>One version on its way to the public, or after: where it stands and what can be done.</summary>
[Needs(Permission.PrepareEditions, Permission.ApproveEditions)]
public sealed class DeskModel(EditionPage page, EditionShelf shelf, GateDesk gate, Actor by) : PageModel
{
    public EditionPage.Found Found { get; private set; } = null!;

    public IReadOnlyList<EditionActWords> Acts { get; private set; } = [];

    public IReadOnlyList<string> Changes { get; private set; } = [];

    /// <summary>What was decided about what the gate found, while the version waits for somebody who answers for it.</summary>
    public IReadOnlyList<GateResult> Settled { get; private set; } = [];

    public string TimeZone => by.TimeZoneId;

    public bool MayPrepare => by.May(Permission.PrepareEditions);

    public bool MayCorrect => Found.Edition.WhyNotCorrect(by) is null;

    /// <summary>Why someone who may approve may not approve this one.</summary>
    public Refusal? WhyNotApprove => Found.Edition.State is EditionState.Prepared && by.May(Permission.ApproveEditions) ? Found.Edition.WhyNot(EditionAct.Approve, by) : null;

    public string Where => Found.Edition switch
    {
        { State: EditionState.Prepared } => "Someone other than the person who prepared it must approve it.",
        { State: EditionState.Approved } => "Nobody outside can read it yet.",
        { State: EditionState.Embargoed } => "Nobody outside can read it yet.",
        { State: EditionState.SentBack } => "Put right what is wrong and prepare it again; it keeps its number.",
        { State: EditionState.Superseded, SupersededByNumber: { } number } => $"Version {number} has taken its place.",
        _ => "",
    };

    public async Task<IActionResult> OnGetAsync(Guid edition, CancellationToken cancellation)
    {
        if (await page.ReadAsync(edition, by, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Acts = [.. EditionActs.For(found.Edition, by)];
        if (found.Before is { } before)
        {
            Changes = ChangeWords.Of(EditionChanges.Between(await shelf.ContentAsync(before.ContentHash, cancellation), found.Content));
        }

        if (EditionLife.Waiting.Contains(found.Edition.State) && await gate.ReadAsync(new(found.Edition.RecordKind, found.Edition.Series, found.Edition.PeriodKey), by, cancellation) is { } reading)
        {
            Settled = [.. reading.Results.Where(result => result.Decision is not null)];
        }

        return Page();
    }
}

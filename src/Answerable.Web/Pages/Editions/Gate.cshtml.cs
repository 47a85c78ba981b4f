using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Records.Editions;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

/// <summary>What should not go out as it stands, at its place, and what can be done about it.</summary>
[Needs(Permission.PrepareEditions, Permission.ApproveEditions)]
public sealed class GateModel(GateDesk desk, TakeOffers take, DecideFinding decide, UndoDecision undo, Actor by) : PageModel, IFormPage
{
    public GateReading Reading { get; private set; } = null!;

    public GateView View { get; private set; } = null!;

    public int Open => Reading.Results.Count(result => result.IsOpen);

    public int Safe => Reading.Results.Count(result => result.IsOpen && result.Finding.Offer.Act is not GateAct.Correct);

    /// <summary>The record's own page.</summary>
    public string? Record => desk.CorrectAt(Matter, null);

    public bool MayPrepare => by.May(Permission.PrepareEditions);

    /// <summary>What was just said of a finding and refused.</summary>
    public Answered? Posted { get; private set; }

    public sealed record Answered(string Finding, GateAnswer Answer, string? Replacement, string? Reason);

    [FromRoute]
    public string Kind { get; set; } = "";

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public string Period { get; set; } = "";

    /// <summary>Only findings of this kind.</summary>
    [FromQuery]
    public string? Only { get; set; }

    /// <summary>Rows in which nothing was found are shown too.</summary>
    [FromQuery]
    public bool All { get; set; }

    private GateMatter Matter => new(Kind, Key, Period);

    private string Here => $"/publish/{Kind}/{Key}/{Uri.EscapeDataString(Period)}";

    public string Link(GateKind? only, bool all = false) =>
        Here + (only, all) switch
        {
            (null, false) => "",
            (null, true) => "?all=true",
            ({ } kind, false) => $"?only={Word.Of(kind)}",
            ({ } kind, true) => $"?only={Word.Of(kind)}&all=true",
        };

    public int OpenOf(GateKind kind) => Reading.Results.Count(result => result.IsOpen && result.Finding.Kind == kind);

    /// <summary>What this person may say of a finding beyond the offer; the act asks again.</summary>
    public bool MayWaive(GateFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Kind is GateKind.Statement || by.May(Permission.ApproveEditions);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellation)
    {
        var taken = await take.RunAsync(new(Matter), by, cancellation);
        this.SayDone($"{DateWords.Count(taken, "offer")} taken. Each can be undone.");
        return LocalRedirect(Link(Word.Read<GateKind>(Only)));
    }

    public async Task<IActionResult> OnPostDecideAsync(string finding, GateAnswer answer, string? replacement, string? reason, CancellationToken cancellation)
    {
        Posted = new(finding, answer, replacement, reason);
        await decide.RunAsync(new(Matter, finding, answer, replacement, reason), by, cancellation);
        this.SayDone(answer switch { GateAnswer.Redacted => "The words are replaced.", GateAnswer.Dropped => "It is left out.", _ => "It goes out as it stands." } + " It can be undone below.");

        // What is open stands first.
        return LocalRedirect(Link(Word.Read<GateKind>(Only)));
    }

    public async Task<IActionResult> OnPostUndoAsync(string finding, string? place, CancellationToken cancellation)
    {
        await undo.RunAsync(new(Matter, finding), by, cancellation);
        return LocalRedirect($"{Link(Word.Read<GateKind>(Only))}#{Uri.EscapeDataString(place ?? "")}");
    }

    /// <summary>What was said of a finding comes back beside it, and the error leads to its field.</summary>
    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return false;
        }

        if (Posted is { } posted && ModelState[""] is { Errors: [var error, ..] } && View.Places.SelectMany(place => place.Findings).FirstOrDefault(found => found.Key == posted.Finding && found.Result.IsOpen) is { } found
            && (posted.Answer is GateAnswer.Waived ? MayWaive(found.Result.Finding) ? found.ReasonId : null : posted.Answer is GateAnswer.Redacted && found.Result.Finding.Place.Column is not null ? found.WordsId : null) is { } field)
        {
            ModelState.Remove("");
            ModelState.AddModelError(field, error.ErrorMessage);
        }

        return true;
    }

    /// <summary>What is wrong with a field of a finding, or null.</summary>
    public string? ErrorOf(string field) => ModelState[field] is { Errors: [var error, ..] } ? error.ErrorMessage : null;

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await desk.ReadAsync(Matter, by, cancellation) is not { } reading)
        {
            return false;
        }

        Reading = reading;
        View = new(reading, Word.Read<GateKind>(Only), All, Link(Word.Read<GateKind>(Only), All), found => desk.CorrectAt(Matter, found));
        return true;
    }
}

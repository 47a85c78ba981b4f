using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans.Rounds;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans.Rounds;

/// <summary>One's own rows in a round, as one grid: what was said last, and what there is to say now.</summary>
[Needs(Permission.UpdateOwnActivities)]
public sealed class MineModel(MyRound mine, WriteUpdates write, LeaveUnchanged leave, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    /// <summary>So many rows stand on one page: a form has room for about a hundred.</summary>
    public const int RowsOnPage = 60;

    public MyRound.Found Found { get; private set; } = null!;

    public IReadOnlyList<GridRow> Grid { get; private set; } = [];

    public DateOnly Today => by.Today(clock);

    public int Pages => (Found.Rows.Count + RowsOnPage - 1) / RowsOnPage;

    [BindProperty]
    public List<GridInput> Rows { get; set; } = [];

    /// <summary>Which button was pressed: save, check or send.</summary>
    [BindProperty]
    public string? Act { get; set; }

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public string Period { get; set; } = "";

    /// <summary>Which page of rows, from 1.</summary>
    [FromQuery]
    public int Part { get; set; } = 1;

    /// <summary>How many changed rows were looked at and not saved; null where nothing was, or where something is wrong.</summary>
    public int? Checked { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var touched = Rows.Where(IsTouched).ToList();
        AddErrors(touched);
        if (Act is "check")
        {
            AddRefusals(touched);
        }

        if (!ModelState.IsValid || Act is "check")
        {
            Checked = ModelState.IsValid ? touched.Count : null;
            return Page();
        }

        var isAlone = Act is "send" && touched.Count == 0;
        var outcome = isAlone ? null : await write.RunAsync(new(Key, Period, [.. touched.Select(row => new WriteUpdates.Row(row.Reference, row.Version, row.SpeaksOf(Found.Round, Today), row.Update(Found.Round, Today)))]), by, cancellation);
        if (outcome is not null && AddProblems(outcome))
        {
            return Page();
        }

        if (Act is not "send")
        {
            this.SayDone($"{DateWords.Count(outcome!.Saved.Count, "update")} saved. {(outcome.Waiting == 0 ? "Every row has an answer: send them when you are done." : $"{DateWords.Count(outcome.Waiting, "row")} without an answer.")}");
            return Redirect(Address(Part));
        }

        var rest = await leave.RunAsync(new(Key, Period), by, cancellation);
        if (rest.Waiting > 0)
        {
            this.SayDone($"Saved. {DateWords.Count(rest.Waiting, "row")} that was sent back still needs an answer of its own.");
            return Redirect(Address(Part));
        }

        this.SayDone(outcome is { Saved.Count: > 0 } ? $"Sent: {DateWords.Count(outcome.Saved.Count, "update")} saved now, {DateWords.Count(rest.Unchanged, "row")} left unchanged."
            : rest.Unchanged > 0 ? $"Sent: {DateWords.Count(rest.Unchanged, "row")} left unchanged." : "Sent.");
        return Redirect(PlanLinks.MyUpdates);
    }

    /// <summary>What contradicts itself in what is written, for the script of the page.</summary>
    [FormOf(nameof(Rows))]
    public async Task<IActionResult> OnPostLiveAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) ? new JsonResult(Grid.ToDictionary(row => row.Row.Activity.Reference, row => row.Row.Findings.Select(finding => finding.Message))) : NotFound();

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public string Address(int part) => PlanLinks.MyRound(Key, Period) + (part > 1 ? $"?part={part}" : "");

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        List<int> shown = [.. Rows.Select(row => row.Reference)];
        if (await mine.ReadAsync(Key, Period, by, cancellation, shown: shown) is not { } saved)
        {
            return false;
        }

        Found = saved;
        var imagined = Rows.Where(IsTouched).ToDictionary(row => row.Reference, row => row.Update(saved.Round, Today) ?? new RowUpdate(null, null, row.SpeaksOf(saved.Round, Today)));
        if (imagined.Count > 0)
        {
            Found = (await mine.ReadAsync(Key, Period, by, cancellation, imagined, shown))!;
        }

        Grid = [.. Found.Rows.Skip((Math.Max(1, Part) - 1) * RowsOnPage).Take(RowsOnPage).Select(row => new GridRow(row, Rows.Find(input => input.Reference == row.Activity.Reference) ?? GridInput.Of(row, Found.Round, Today)))];
        return true;
    }

    private bool IsTouched(GridInput input) =>
        Found.Rows.FirstOrDefault(row => row.Activity.Reference == input.Reference) is { } row && input.Differs(GridInput.Of(row, Found.Round, Today));

    private void AddErrors(IEnumerable<GridInput> touched)
    {
        foreach (var row in touched)
        {
            if (row.IsUnchanged && !string.IsNullOrWhiteSpace(row.Comment))
            {
                ModelState.AddModelError(NameOf(row, nameof(GridInput.Comment)), "You wrote something: choose how far it has come, or take the words away");
            }

            if (!string.IsNullOrWhiteSpace(row.AsOf) && row.AsOfOn is null)
            {
                ModelState.AddModelError(NameOf(row, nameof(GridInput.AsOf)), GridInput.NoDate);
            }

            if (row.IsDone && !string.IsNullOrWhiteSpace(row.Completed) && row.CompletedOn is null)
            {
                ModelState.AddModelError(NameOf(row, nameof(GridInput.Completed)), GridInput.NoDate);
            }
        }
    }

    /// <summary>What would be refused when it is saved.</summary>
    private void AddRefusals(IEnumerable<GridInput> touched)
    {
        foreach (var row in touched)
        {
            if (row.Update(Found.Round, Today)?.WhyNot(Found.Rows.First(one => one.Activity.Reference == row.Reference).Activity, Found.Round, Today, by) is { } refusal)
            {
                ModelState.AddModelError(NameOf(row, GridInput.FieldOf(refusal)), refusal.Message);
            }
        }
    }

    /// <returns>True where some rows could not be saved.</returns>
    private bool AddProblems(WriteUpdates.Outcome outcome)
    {
        foreach (var reference in outcome.Clashes)
        {
            var input = Rows.Find(row => row.Reference == reference)!;
            input.HasClashed = input.IsUpToDate = true;
            ModelState.AddModelError(NameOf(input, nameof(GridInput.Comment)), "Someone else has changed this row: compare both, then save yours again or leave theirs");
        }

        foreach (var saved in Rows.Where(row => outcome.Saved.Contains(row.Reference)))
        {
            saved.IsUpToDate = true;
        }

        foreach (var (reference, refusal) in outcome.Refused)
        {
            ModelState.AddModelError(NameOf(Rows.Find(row => row.Reference == reference)!, GridInput.FieldOf(refusal)), refusal.Message);
        }

        return outcome.Clashes.Count + outcome.Refused.Count > 0;
    }

    private static string NameOf(GridInput row, string field) => string.Create(CultureInfo.InvariantCulture, $"{nameof(Rows)}[{row.Reference}].{field}");
}

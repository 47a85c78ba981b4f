using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>Unfinished rows go on in the plan of the next year, with the day that was promised first.</summary>
[Needs(Permission.EditPlans)]
public sealed class CarryForwardModel(PlanRegister register, PlanList plans, Answerable.Records.Plans.CarryForward carry, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public PlanRegister.Register Register { get; private set; } = null!;

    public IReadOnlyList<Choice> Plans { get; private set; } = [];

    public IReadOnlyList<Choice> Rows { get; private set; } = [];

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [FromRoute]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Chosen = [.. Rows.Select(row => row.Value!)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(To))
        {
            ModelState.AddModelError("To", "Choose the plan of the next year");
            return Page();
        }

        await carry.RunAsync(new(Key, To, [.. Chosen.Select(reference => int.Parse(reference, System.Globalization.CultureInfo.InvariantCulture))]), by, cancellation);
        this.SayDone($"{DateWords.Count(Chosen.Count, "row")} carried forward, each with the day that was promised first.");
        return Redirect(PlanLinks.Plan(To));
    }

    public async Task ShowAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await register.ReadAsync(Key, by, cancellation) is not { } found)
        {
            return false;
        }

        Register = found;
        Plans = [new("", "Choose a plan"), .. (await plans.ReadAsync(by, by.Today(clock), cancellation)).Where(plan => plan.Key != Key).Select(plan => new Choice(plan.Key, plan.Title))];
        Rows = [.. found.Rows.Where(row => CommitmentLife.Allows(row.Status, CommitmentAct.CarryForward)).Select(row => new Choice(
            row.Reference.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{ActivityName.Short(row.Number, row.Reference)} {(row.Text.Length > 120 ? row.Text[..120] + "…" : row.Text)}"))];
        return true;
    }
}

using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>Unfinished rows go on in the plan of the next year, with the day that was promised first; what stays behind has a reason.</summary>
[Needs(Permission.EditPlans)]
public sealed class CarryForwardModel(PlanYear year, PlanList plans, Answerable.Records.Plans.CarryForward carry, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public PlanYear.Found Year { get; private set; } = null!;

    public IReadOnlyList<Choice> Plans { get; private set; } = [];

    /// <summary>What is unfinished and neither carried forward nor left out yet.</summary>
    public IReadOnlyList<PlanYear.Row> Rows { get; private set; } = [];

    public DateOnly Today { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty]
    public List<int> Chosen { get; set; } = [];

    [FromRoute]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (string.IsNullOrEmpty(To))
        {
            ModelState.AddModelError("To", "Choose the plan of the next year");
            return Page();
        }

        var leftOut = Rows.Where(row => !Chosen.Contains(row.Reference)).ToDictionary(row => row.Reference, row => Reason(row.Reference) ?? "");
        await carry.RunAsync(new(Key, To, Chosen, leftOut), by, cancellation);
        this.SayDone($"{DateWords.Count(Chosen.Count, "row")} carried forward, each with the day that was promised first.{(leftOut.Count > 0 ? $" {DateWords.Count(leftOut.Count, "row")} left out, each with its reason." : "")}");
        return Redirect(PlanLinks.Year(To));
    }

    public bool Goes(int reference) => !Request.HasFormContentType || Chosen.Contains(reference);

    public string? Reason(int reference) => Request.HasFormContentType ? Request.Form[$"reason-{reference.ToString(CultureInfo.InvariantCulture)}"].ToString() : null;

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await year.ReadAsync(Key, by, cancellation) is not { } found)
        {
            return false;
        }

        Year = found;
        Today = by.Today(clock);
        Rows = [.. found.AtTheEnd.Where(one => one.Into is null && one.LeftOut is null).Select(one => one.Row)];
        Plans = [new("", "Choose a plan"), .. (await plans.ReadAsync(by, Today, cancellation)).Where(plan => plan.Key != Key && !(plan.PeriodStartOn < found.Plan.PeriodStartOn)).Select(plan => new Choice(plan.Key, plan.Title))];
        return true;
    }
}

using Answerable.Domain.Access;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>The year's two lists, completions outstanding and additions, and what is left at its end.</summary>
[Needs(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything)]
public sealed class YearModel(PlanYear year, Actor by, TimeProvider clock) : PageModel
{
    public PlanYear.Found Found { get; private set; } = null!;

    public DateOnly Today => by.Today(clock);

    public bool MayEdit => by.May(Permission.EditPlans);

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        if (await year.ReadAsync(key, by, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}

/// <summary>One of the two lists, with the columns of the plan.</summary>
public sealed record YearRows(string PlanKey, IReadOnlyList<PlanYear.Row> Rows, DateOnly Today, bool IsCompletions)
{
    public bool Has(Func<PlanYear.Row, string?> field) => Rows.Any(row => !string.IsNullOrEmpty(field(row)));
}

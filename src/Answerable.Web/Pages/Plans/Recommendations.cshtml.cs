using Answerable.Domain.Access;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ReadPlans, Permission.ReadEverything)]
public sealed class RecommendationsModel(PlanRecommendations recommendations, Actor by) : PageModel
{
    public PlanRecommendations.Found Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        if (await recommendations.ReadAsync(key, by, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}

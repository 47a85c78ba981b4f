using Answerable.Domain.Access;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything)]
public sealed class RecommendationsModel(PlanRecommendations recommendations, AnswerRecommendation answer, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public PlanRecommendations.Found Found { get; private set; } = null!;

    public bool MayEdit => by.May(Permission.EditPlans);

    [FromRoute]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>Closes the recommendation today, or opens it again.</summary>
    public async Task<IActionResult> OnPostAsync(Guid recommendation, bool isOpen, string? reason, CancellationToken cancellation)
    {
        await answer.RunAsync(new(Key, recommendation, isOpen ? by.Today(clock) : null, reason ?? ""), by, cancellation);
        this.SayDone(isOpen ? "The recommendation is closed, with your reason." : "The recommendation is open again.");
        return Redirect(PlanLinks.Recommendations(Key));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await recommendations.ReadAsync(Key, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }
}

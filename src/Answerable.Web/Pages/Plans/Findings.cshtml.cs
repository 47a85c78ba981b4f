using Answerable.Domain.Access;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything)]
public sealed class FindingsModel(PlanFindingList list, AnswerFinding answer, ConfirmLink confirm, DismissLink dismiss, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public PlanFindingList.Found Found { get; private set; } = null!;

    public bool MayEdit => by.May(Permission.EditPlans);

    [FromRoute]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnswerAsync(string finding, string? reason, CancellationToken cancellation)
    {
        await answer.RunAsync(new(Key, finding, reason ?? ""), by, cancellation);
        this.SayDone("Answered. It comes back when what it speaks of changes.");
        return Redirect(PlanLinks.Findings(Key));
    }

    public async Task<IActionResult> OnPostConfirmAsync(int row, Guid link, CancellationToken cancellation)
    {
        await confirm.RunAsync(new(new(Key, row), link), by, cancellation);
        this.SayDone("The link is confirmed.");
        return Redirect(PlanLinks.Findings(Key) + "#links");
    }

    public async Task<IActionResult> OnPostDismissAsync(int row, Guid link, CancellationToken cancellation)
    {
        await dismiss.RunAsync(new(new(Key, row), link), by, cancellation);
        this.SayDone("The link is dismissed. The words that it was read out of stay as they are.");
        return Redirect(PlanLinks.Findings(Key) + "#links");
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await list.ReadAsync(Key, by, by.Today(clock), cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }
}

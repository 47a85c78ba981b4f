using Answerable.Domain.Access;
using Answerable.Records.Plans.Rounds;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans.Rounds;

[Needs(Permission.RunRounds)]
public sealed class CloseModel(RoundPage page, CloseRound close, Actor by) : PageModel, IFormPage
{
    public RoundPage.Found Found { get; private set; } = null!;

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public string Period { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var missing = await close.RunAsync(new(Key, Period), by, cancellation);
        this.SayDone(missing.Count == 0 ? "The round is closed. Every row had an answer." : $"The round is closed. {DateWords.Count(missing.Count, "row")} without an update.");
        return Redirect(PlanLinks.Round(Key, Period));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Key, Period, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }
}

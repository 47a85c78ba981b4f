using Answerable.Domain.Access;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>One procedure in its versions: what each says, its sources, what is not confirmed, what has changed, and the open cases that stand on it.</summary>
[Needs(Permission.ManageBody)]
public sealed class ProcedureModel(ProcedurePage page, Actor by) : PageModel
{
    public ProcedurePage.View Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string procedure, CancellationToken cancellation)
    {
        if (await page.ReadAsync(procedure, by, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}

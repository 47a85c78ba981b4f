using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Plans.Rounds;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans.Rounds;

[Needs(Permission.RunRounds)]
public sealed class SendBackModel(RoundPage page, SendBackUpdate sendBack, Actor by) : PageModel, IFormPage
{
    public RoundPage.Found Found { get; private set; } = null!;

    public ReviewedRow One { get; private set; } = null!;

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public string Period { get; set; } = "";

    [FromRoute]
    public int Reference { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        await sendBack.RunAsync(new(Key, Period, Reference, Input.Reason!), by, cancellation);
        this.SayDone("The update is sent back. The one who wrote it is told why.");
        return Redirect(PlanLinks.Round(Key, Period));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Key, Period, by, cancellation) is not { } found || found.Rows.FirstOrDefault(row => row.Row.Reference == Reference) is not { } one)
        {
            return false;
        }

        (Found, One) = (found, one);
        return true;
    }

    public sealed class Details
    {
        [Required(ErrorMessage = "Say what is missing")]
        [StringLength(2000, ErrorMessage = "The reason must be 2,000 characters or fewer")]
        public string? Reason { get; set; }
    }
}

using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

[Needs(Permission.PrepareEditions)]
public sealed class CorrectModel(EditionPage page, CorrectEdition correct, Actor by) : PageModel, IFormPage
{
    public EditionPage.Found Found { get; private set; } = null!;

    public Refusal? WhyNot => Found.Edition.WhyNotCorrect(by);

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute]
    public Guid Edition { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var made = await correct.RunAsync(new(Edition, Input.Correction!), by, cancellation);
        this.SayDone("The correction is prepared. Those who approve have been told.");
        return LocalRedirect(EditionLinks.Desk(made));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Edition, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }

    public sealed class Details
    {
        [Required(ErrorMessage = "Say what was wrong and is right now")]
        [StringLength(2000, ErrorMessage = "It must be 2,000 characters or fewer")]
        public string? Correction { get; set; }
    }
}

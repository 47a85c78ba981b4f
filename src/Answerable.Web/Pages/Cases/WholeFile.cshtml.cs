using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>The whole file of a case as one bundle: for the ombudsman, for an appeal.</summary>
[Needs(Permission.ManageCases)]
public sealed class WholeFileModel(WholeFile page, MakeBundle make, Actor by) : PageModel, IFormPage
{
    public WholeFile.View Found { get; private set; } = null!;

    public string TimeZone => by.TimeZoneId;

    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    [StringLength(200, ErrorMessage = "Say it in 200 characters or fewer")]
    public string? Purpose { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        ModelState.Require(Purpose is null, nameof(Purpose), "Say for whom the file is put together");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await make.RunAsync(new(Reference, Purpose), by, cancellation);
        this.SayDone("The file is put together. Download it below; that it was made is on the timeline.");
        return Redirect(CaseLinks.WholeFile(Reference));
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Reference, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }
}

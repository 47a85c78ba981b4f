using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.EditPlans)]
public sealed class RemoveModel(ActivityPage page, RemoveActivity remove, Actor by) : PageModel, IFormPage
{
    public ActivityPage.Found Found { get; private set; } = null!;

    [BindProperty]
    [Required(ErrorMessage = "Give the reason")]
    [StringLength(5000, ErrorMessage = "The reason must be 5,000 characters or fewer")]
    public string? Reason { get; set; }

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public int Reference { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await remove.RunAsync(new(new(Key, Reference), Reason!), by, cancellation);
        this.SayDone("The row is removed. Its history stays.");
        return Redirect(PlanLinks.Plan(Key));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Key, Reference, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }
}

using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.EditPlans, Permission.DecideOnPlans)]
public sealed class LaterDateModel(ActivityPage page, AgreeLaterDate agree, Actor by) : PageModel, IFormPage
{
    public ActivityPage.Found Found { get; private set; } = null!;

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public int Reference { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await agree.RunAsync(new(new(Key, Reference, Input.Version), Input.DueOn!.Value, Input.AgreedBy!, Input.Reason), by, cancellation);
        this.SayDone("The later date is kept beside the official one, which stays.");
        return Redirect(PlanLinks.Activity(Key, Reference));
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

    public sealed class Details
    {
        public int Version { get; set; }

        [Display(Name = "The later date")]
        [Required(ErrorMessage = "Enter the later date")]
        public DateOnly? DueOn { get; set; }

        [Required(ErrorMessage = "Say who agreed the later date")]
        [StringLength(500, ErrorMessage = "Who agreed must be 500 characters or fewer")]
        public string? AgreedBy { get; set; }

        [StringLength(5000, ErrorMessage = "The reason must be 5,000 characters or fewer")]
        public string? Reason { get; set; }
    }
}

using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Plans;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.EditPlans)]
public sealed class NewModel(StartPlan start, Actor by) : PageModel, IFormPage
{
    [BindProperty]
    public Details Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var key = await start.RunAsync(new(Input.Title!, Input.PeriodStartOn, Input.PeriodEndOn, (Input.Sections ?? "").Split('\n')), by, cancellation);
        this.SayDone("The plan is started. Add its first row.");
        return Redirect(PlanLinks.AddRow(key));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => Task.FromResult(true);

    public sealed class Details
    {
        [Required(ErrorMessage = "Give the plan a title")]
        [StringLength(200, ErrorMessage = "The title must be 200 characters or fewer")]
        public string? Title { get; set; }

        [Display(Name = "The first day")]
        public DateOnly? PeriodStartOn { get; set; }

        [Display(Name = "The last day")]
        public DateOnly? PeriodEndOn { get; set; }

        [StringLength(20000, ErrorMessage = "The sections must be 20,000 characters or fewer")]
        public string? Sections { get; set; }
    }
}

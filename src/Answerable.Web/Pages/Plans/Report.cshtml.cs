using System.ComponentModel.DataAnnotations;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.UpdateOwnActivities, Permission.EditPlans)]
public sealed class ReportModel(ActivityPage page, ReportProgress report, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public static readonly IReadOnlyList<Choice> Statuses =
        [.. Enum.GetValues<CommitmentStatus>().Where(CommitmentLife.CanBeReported).Select(status => new Choice(Word.Of(status), StatusTag.Words(status)))];

    public ActivityPage.Found Found { get; private set; } = null!;

    public Refusal? WhyNot { get; private set; }

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public int Reference { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Input = new() { Status = CommitmentLife.CanBeReported(Found.Row.Status) ? Word.Of(Found.Row.Status) : null, AsOfOn = by.Today(clock) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        await report.RunAsync(new([new(Key, Reference, Input.Version)], Word.Parse<CommitmentStatus>(Input.Status!), Input.Declared, Input.Comment, Input.AsOfOn!.Value), by, cancellation);
        this.SayDone("The update is written. What was said before stays on the record.");
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
        WhyNot = ActivityActs.WhyNot(found.Row, CommitmentAct.Report, found.IsTheirs, by);
        return true;
    }

    public sealed class Details
    {
        public int Version { get; set; }

        [Required(ErrorMessage = "Choose how far it has come")]
        [RegularExpression("not-started|on-target|slippage|exceeded", ErrorMessage = "Choose how far it has come")]
        public string? Status { get; set; }

        [StringLength(200, ErrorMessage = "Your own words for the status must be 200 characters or fewer")]
        public string? Declared { get; set; }

        [Required(ErrorMessage = "Write what has happened")]
        [StringLength(10000, ErrorMessage = "The update must be 10,000 characters or fewer")]
        public string? Comment { get; set; }

        [Display(Name = "The day")]
        [Required(ErrorMessage = "Enter the day of which the update speaks")]
        public DateOnly? AsOfOn { get; set; }
    }
}

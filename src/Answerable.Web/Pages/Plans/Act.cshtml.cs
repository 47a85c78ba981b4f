using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>One act on one row: what happens by it, and the reason.</summary>
[Needs(Permission.UpdateOwnActivities, Permission.EditPlans, Permission.ApproveClosures, Permission.DecideOnPlans)]
public sealed class ActModel(ActivityPage page, Actor by, IServiceProvider services) : PageModel, IFormPage
{
    public ActivityPage.Found Found { get; private set; } = null!;

    public ActWords Act { get; private set; } = null!;

    public Refusal? WhyNot { get; private set; }

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public int Reference { get; set; }

    [FromRoute(Name = "act")]
    public string ActAddress { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Act.Act is CommitmentAct.MarkDuplicate && Input.Of is null)
        {
            ModelState.AddModelError("Input.Of", "Choose the activity that carries the work");
        }

        if (Act.Act is CommitmentAct.ProposeClosure && Input.CompletedOn is null)
        {
            ModelState.AddModelError("Input.CompletedOn", "Enter the day on which it was finished");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await RunAsync(new(Key, Reference, Input.Version), cancellation);
        this.SayDone(Act.Done);
        return Redirect(PlanLinks.Activity(Key, Reference));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (ActivityActs.All.FirstOrDefault(act => act.Address == ActAddress && act.Act is not CommitmentAct.Report) is not { } act
            || await page.ReadAsync(Key, Reference, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        Act = act;
        WhyNot = ActivityActs.WhyNot(found.Row, act.Act, found.IsTheirs, by);
        return true;
    }

    private Task RunAsync(ActivityAddress at, CancellationToken cancellation)
    {
        var reason = Input.Reason ?? "";
        return Act.Act switch
        {
            CommitmentAct.ProposeClosure => The<ProposeClosure>().RunAsync(new(at, reason, Input.Evidence, Input.CompletedOn!.Value), by, cancellation),
            CommitmentAct.ApproveClosure => The<ApproveClosure>().RunAsync(new(at, Input.Reason), by, cancellation),
            CommitmentAct.SendBack => The<SendBackClosure>().RunAsync(new(at, reason), by, cancellation),
            CommitmentAct.Hibernate => The<Hibernate>().RunAsync(new(at, reason, Input.WakeCondition ?? "", Input.WakeOn), by, cancellation),
            CommitmentAct.Wake => The<Wake>().RunAsync(new(at, reason), by, cancellation),
            CommitmentAct.HandOver => The<HandOver>().RunAsync(new(at, reason), by, cancellation),
            CommitmentAct.MarkDuplicate => The<MarkDuplicate>().RunAsync(new(at, Input.Of!.Value, reason), by, cancellation),
            CommitmentAct.Defer => The<Defer>().RunAsync(new(at, reason), by, cancellation),
            CommitmentAct.Discontinue => The<Discontinue>().RunAsync(new(at, reason), by, cancellation),
            CommitmentAct.Reopen => The<Reopen>().RunAsync(new(at, reason), by, cancellation),
            var other => throw new InvalidOperationException($"{other} has no page"),
        };
    }

    private T The<T>()
        where T : notnull => services.GetRequiredService<T>();

    public sealed class Details
    {
        public int Version { get; set; }

        [StringLength(5000, ErrorMessage = "The reason must be 5,000 characters or fewer")]
        public string? Reason { get; set; }

        [StringLength(5000, ErrorMessage = "The evidence must be 5,000 characters or fewer")]
        public string? Evidence { get; set; }

        [Display(Name = "The day")]
        public DateOnly? CompletedOn { get; set; }

        [StringLength(1000, ErrorMessage = "The condition must be 1,000 characters or fewer")]
        public string? WakeCondition { get; set; }

        [Display(Name = "The day")]
        public DateOnly? WakeOn { get; set; }

        public int? Of { get; set; }
    }
}

using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Plans.Meetings;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>One question with its answer; the owner of the row answers here.</summary>
[Needs(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything)]
public sealed class ChallengeModel(PlanMeetings meetings, AnswerChallenge answer, Actor by) : PageModel, IFormPage
{
    public Plan Plan { get; private set; } = null!;

    public PlanTalk.Challenge Asked { get; private set; } = null!;

    public bool MayAnswer { get; private set; }

    public string TimeZone => by.TimeZoneId;

    [BindProperty]
    [Required(ErrorMessage = "Write the answer")]
    [StringLength(5000, ErrorMessage = "The answer must be 5,000 characters or fewer")]
    public string? Answer { get; set; }

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await answer.RunAsync(new(Key, Number, Answer!), by, cancellation);
        this.SayDone("Your answer is kept, and the one who asked is told.");
        return Redirect(PlanLinks.Challenge(Key, Number));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await meetings.ReadChallengeAsync(Key, Number, by, cancellation) is not { } found)
        {
            return false;
        }

        (Plan, Asked, MayAnswer) = found;
        return true;
    }
}

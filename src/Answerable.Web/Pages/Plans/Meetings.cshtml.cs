using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Plans.Meetings;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything)]
public sealed class MeetingsModel(PlanMeetings meetings, ArrangeMeeting arrange, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public PlanMeetings.All Found { get; private set; } = null!;

    public DateOnly Today => by.Today(clock);

    public string TimeZone => by.TimeZoneId;

    public bool MayArrange => by.May(Permission.EditPlans) || by.May(Permission.RunRounds);

    public bool MayChallenge => by.May(Permission.ChallengePlans);

    [BindProperty]
    public MeetingDetails Input { get; set; } = new();

    [FromRoute]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var number = await arrange.RunAsync(new(Key, Input.Title!, Input.HeldOn!.Value, Input.Place), by, cancellation);
        this.SayDone("The meeting is arranged.");
        return Redirect(PlanLinks.Meeting(Key, number));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await meetings.ReadAsync(Key, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }
}

public sealed class MeetingDetails
{
    [Required(ErrorMessage = "Say what the meeting is called")]
    [StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")]
    public string? Title { get; set; }

    [Display(Name = "The day")]
    [Required(ErrorMessage = "Enter the day on which it is held")]
    public DateOnly? HeldOn { get; set; }

    [StringLength(200, ErrorMessage = "The place must be 200 characters or fewer")]
    public string? Place { get; set; }
}

/// <summary>Questions as a list, each with its answer.</summary>
public sealed record Challenges(string PlanKey, IReadOnlyList<PlanTalk.Challenge> All, string TimeZone, bool IsOfRow = false);

/// <summary>Decisions as a list, each with what follows.</summary>
public sealed record Decisions(string PlanKey, IReadOnlyList<PlanTalk.Decision> All, bool IsOfRow = false);

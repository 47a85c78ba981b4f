using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Answerable.Domain.Access;
using Answerable.Records.Plans.Meetings;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>One meeting: its papers, what was asked for it, what it decided.</summary>
[Needs(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything)]
public sealed class MeetingModel(
    PlanMeetings meetings, PlanRegister register, PapersDraft papers, IssuePapers issue, ChangeMeeting change, RecordDecision record, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public PlanMeetings.One Found { get; private set; } = null!;

    public IReadOnlyList<Choice> Rows { get; private set; } = [];

    public string TimeZone => by.TimeZoneId;

    public bool MayArrange => by.May(Permission.EditPlans) || by.May(Permission.RunRounds);

    public bool MayChallenge => by.May(Permission.ChallengePlans);

    public bool MayRecord => (by.May(Permission.EditPlans) || by.May(Permission.DecideOnPlans)) && Found.Meeting.HeldOn <= by.Today(clock);

    public bool MaySeeMovement => Array.Exists(PlanHead.Leaders, by.May);

    public Refusal? WhyNotIssue => Found.Meeting.WhyNotIssue(by.Today(clock));

    [BindProperty]
    public MeetingDetails Input { get; set; } = new();

    [BindProperty]
    public DecisionDetails Decision { get; set; } = new();

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Input = new() { Title = Found.Meeting.Title, HeldOn = Found.Meeting.HeldOn, Place = Found.Meeting.Place };
        return Page();
    }

    public async Task<IActionResult> OnPostIssueAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || await papers.ReadAsync(Found, PageContext, cancellation) is not { } draft)
        {
            return NotFound();
        }

        var told = await issue.RunAsync(new(Key, Number, draft.SinceOn, Encoding.UTF8.GetBytes(draft.Html)), by, cancellation);
        this.SayDone($"The papers have gone out. {told switch { 0 => "Nobody was told: nobody with a mail address is named to the plan.", 1 => "One person was told.", _ => $"{told} people were told." }}");
        return Redirect(PlanLinks.Meeting(Key, Number));
    }

    [FormOf(nameof(Input))]
    public async Task<IActionResult> OnPostChangeAsync(CancellationToken cancellation)
    {
        await change.RunAsync(new(Key, Number, Input.Title!, Input.HeldOn!.Value, Input.Place), by, cancellation);
        this.SayDone("The meeting is changed.");
        return Redirect(PlanLinks.Meeting(Key, Number));
    }

    [FormOf(nameof(Decision))]
    public async Task<IActionResult> OnPostDecisionAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        await record.RunAsync(new(Key, Decision.Activity, Number, Decision.Words!, Decision.Follows, Found.Meeting.HeldOn), by, cancellation);
        this.SayDone("The decision is kept.");
        return Redirect(PlanLinks.Meeting(Key, Number));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await meetings.ReadOneAsync(Key, Number, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        if (MayRecord && await register.ReadAsync(Key, by, cancellation) is { } all)
        {
            Rows =
            [
                new("", "The whole plan"),
                .. all.Rows.Select(row => new Choice(
                    row.Reference.ToString(CultureInfo.InvariantCulture), $"{ActivityName.Short(row.Number, row.Reference)} {(row.Text.Length > 80 ? row.Text[..80] + "…" : row.Text)}")),
            ];
        }

        return true;
    }

    public sealed class DecisionDetails
    {
        public int? Activity { get; set; }

        [Required(ErrorMessage = "Write what was decided and why")]
        [StringLength(5000, ErrorMessage = "The decision must be 5,000 characters or fewer")]
        public string? Words { get; set; }

        [StringLength(5000, ErrorMessage = "What follows must be 5,000 characters or fewer")]
        public string? Follows { get; set; }
    }
}

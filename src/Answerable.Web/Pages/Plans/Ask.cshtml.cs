using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Records.Plans.Meetings;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ChallengePlans)]
public sealed class AskModel(PlanRegister register, PlanMeetings meetings, RaiseChallenge raise, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public PlanRegister.Register Register { get; private set; } = null!;

    public IReadOnlyList<Choice> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> MeetingsToCome { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public int? Activity { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Meeting { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Write what you ask")]
    [StringLength(5000, ErrorMessage = "The question must be 5,000 characters or fewer")]
    public string? Question { get; set; }

    [FromRoute]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        // The next meeting is meant, unless another was chosen.
        Meeting ??= MeetingsToCome.Count > 1 ? int.Parse(MeetingsToCome[1].Value!, CultureInfo.InvariantCulture) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var number = await raise.RunAsync(new(Key, Activity, Meeting, Question!), by, cancellation);
        this.SayDone(Activity is null ? "Your question is on the record." : "Your question is on the record, and the owners of the row are told.");
        return Redirect(PlanLinks.Challenge(Key, number));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await register.ReadAsync(Key, by, cancellation) is not { } found || await meetings.ReadAsync(Key, by, cancellation) is not { } all)
        {
            return false;
        }

        Register = found;
        Rows =
        [
            new("", "The whole plan"),
            .. found.Rows.Select(row => new Choice(
                row.Reference.ToString(CultureInfo.InvariantCulture), $"{ActivityName.Short(row.Number, row.Reference)} {(row.Text.Length > 80 ? row.Text[..80] + "…" : row.Text)}")),
        ];
        var today = by.Today(clock);
        MeetingsToCome =
        [
            new("", "No meeting"),
            .. all.Meetings.Select(one => one.Meeting).Where(meeting => meeting.HeldOn >= today).OrderBy(meeting => meeting.HeldOn)
                .Select(meeting => new Choice(meeting.Position.ToString(CultureInfo.InvariantCulture), $"{meeting.Title}, {DateWords.Short(meeting.HeldOn)}")),
        ];
        return true;
    }
}

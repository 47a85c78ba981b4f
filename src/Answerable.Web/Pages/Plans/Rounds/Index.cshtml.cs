using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans.Rounds;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans.Rounds;

[Needs(Permission.RunRounds)]
public sealed class RoundsModel(RoundList list, OpenRound open, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    private const int UsualDays = 14;

    private const int UsualReminder = 3;

    public RoundList.Found Found { get; private set; } = null!;

    public IReadOnlyList<Choice> Periods { get; private set; } = [];

    public string TimeZone => by.TimeZoneId;

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        // The latest period that is over; while none is, the one that has begun.
        var today = by.Today(clock);
        var period = Found.Periods.FirstOrDefault(period => period.LastOn < today) ?? (Found.Periods.Count > 0 ? Found.Periods[0] : null);
        Input = new() { Period = period?.Key, DueOn = period is null ? null : Later(period, today), RemindEveryDays = UsualReminder };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        await open.RunAsync(new(Key, Input.Period!, Input.DueOn!.Value, Input.Note, Input.RemindEveryDays), by, cancellation);
        this.SayDone("The round is open. Those who are asked have been told.");
        return Redirect(PlanLinks.Round(Key, Input.Period!));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>Two weeks from the end of the period, or from today where that has passed.</summary>
    private static DateOnly Later(ReportingPeriod period, DateOnly today) => (period.LastOn.AddDays(UsualDays) > today ? period.LastOn : today).AddDays(UsualDays);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await list.ReadAsync(Key, by, by.Today(clock), cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        Periods = [.. found.Periods.Select(period => new Choice(period.Key, $"{period.Name} ({DateWords.Period(period.FirstOn, period.LastOn)})"))];
        return true;
    }

    public sealed class Details
    {
        [Required(ErrorMessage = "Choose a period")]
        public string? Period { get; set; }

        [Display(Name = "The day")]
        [Required(ErrorMessage = "Enter the day by which updates are due")]
        public DateOnly? DueOn { get; set; }

        [StringLength(5000, ErrorMessage = "The note must be 5,000 characters or fewer")]
        public string? Note { get; set; }

        [Range(1, 60, ErrorMessage = "Enter a number of days from 1 to 60, or nothing")]
        public int? RemindEveryDays { get; set; }
    }
}

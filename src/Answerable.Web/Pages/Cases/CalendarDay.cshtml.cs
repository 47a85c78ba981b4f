using System.ComponentModel.DataAnnotations;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Records.Cases.Holidays;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>A day that is not worked, or one that is worked after all: first what it moves, then the act.</summary>
[Needs(Permission.ManageBody, Permission.ManageCases)]
public sealed class CalendarDayModel(ChangeCalendar change, Actor by) : PageModel, IFormPage
{
    [BindProperty]
    public Details Input { get; set; } = new();

    /// <summary>What was shown, where it was; and with it the act.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty(Name = "apply")]
    public string? Applies { get; set; }

    public CalendarPreview? Preview { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        ModelState.Require(Word.Read<CalendarKey>(Input.Whose) is null, "Input.Whose", "Choose what it is");
        ModelState.Require(Input.On is null, "Input.On", "Enter the day");
        ModelState.Require(string.IsNullOrWhiteSpace(Input.Title), "Input.Title", "Say what the day is called");
        ModelState.Require(Input.UntilOn < Input.On || Input.UntilOn > Input.On?.AddYears(1), "Input.UntilOn", "The last day must come after the first, and within a year of it");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var days = BodyCalendars.Days(Word.Parse<CalendarKey>(Input.Whose!), Input.On!.Value, Input.UntilOn ?? Input.On.Value, Input.Title!, Input.IsWorked);
        var input = new ChangeCalendar.Input(days, Reason: Input.Reason, Seen: Seen);
        if (Applies is null || Seen is null)
        {
            Preview = await change.PreviewAsync(input, by, cancellation);
            return Page();
        }

        var moved = await change.RunAsync(input, by, cancellation);
        this.SayDone(moved == 0 ? "It is in the calendar." : $"It is in the calendar, and {DateWords.Count(moved, "open case")} moved.");
        return Redirect(CalendarLinks.Calendar);
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => Task.FromResult(true);

    public sealed class Details
    {
        public string? Whose { get; set; } = Word.Of(CalendarKey.None);

        [Display(Name = "The day")]
        public DateOnly? On { get; set; }

        [Display(Name = "The last day")]
        public DateOnly? UntilOn { get; set; }

        [StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")]
        public string? Title { get; set; }

        public bool IsWorked { get; set; }

        [StringLength(2000, ErrorMessage = "Where it was announced must be 2,000 characters or fewer")]
        public string? Reason { get; set; }
    }
}

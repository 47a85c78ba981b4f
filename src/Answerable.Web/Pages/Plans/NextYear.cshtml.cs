using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.EditPlans)]
public sealed partial class NextYearModel(PlanAbout about, StartNextYear start, Actor by) : PageModel, IFormPage
{
    public Plan From { get; private set; } = null!;

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

        Input = new() { Title = AYearOn(From.Title), PeriodStartOn = From.PeriodEndOn?.AddDays(1) ?? From.PeriodStartOn?.AddYears(1), PeriodEndOn = From.PeriodEndOn?.AddYears(1) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var key = await start.RunAsync(new(Key, Input.Title!, Input.PeriodStartOn!.Value, Input.PeriodEndOn!.Value), by, cancellation);
        this.SayDone("The plan of the next year is started. Now choose which unfinished rows go along.");
        return Redirect($"{PlanLinks.CarryForward(Key)}?to={key}");
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>"2026-27" as "2027-28", "2026" as "2027"; a title without a year stays.</summary>
    public static string AYearOn(string title) => Years().Replace(title, year =>
        (int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)
        + (year.Groups["to"] is { Success: true } to ? to.Value[0] + ((int.Parse(to.ValueSpan[1..], CultureInfo.InvariantCulture) + 1) % 100).ToString("00", CultureInfo.InvariantCulture) : ""));

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await about.ReadAsync(Key, by, cancellation) is not { } found)
        {
            return false;
        }

        From = found.Plan;
        return true;
    }

    [GeneratedRegex(@"\b(?<year>20\d\d)(?<to>[-–/]\d\d\b)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();

    public sealed class Details
    {
        [Required(ErrorMessage = "Give the plan a title")]
        [StringLength(200, ErrorMessage = "The title must be 200 characters or fewer")]
        public string? Title { get; set; }

        [Display(Name = "The first day")]
        [Required(ErrorMessage = "Enter the first day of its period")]
        public DateOnly? PeriodStartOn { get; set; }

        [Display(Name = "The last day")]
        [Required(ErrorMessage = "Enter the last day of its period")]
        public DateOnly? PeriodEndOn { get; set; }
    }
}

using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Records.Cases.Holidays;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>Whose bank holidays the body's clocks leave out.</summary>
[Needs(Permission.ManageBody, Permission.ManageCases)]
public sealed class CalendarNationModel(CalendarPage page, ChangeCalendar change, Actor by) : PageModel, IFormPage
{
    [BindProperty]
    public string? Nation { get; set; }

    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty(Name = "apply")]
    public string? Applies { get; set; }

    public CalendarPreview? Preview { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Nation = Word.Of((await page.ReadAsync(by, cancellation)).Nation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var nation = Word.Read<CalendarKey>(Nation);
        ModelState.Require(nation is null, nameof(Nation), "Choose one of the nations");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new ChangeCalendar.Input([], nation, Seen: Seen);
        if (Applies is null || Seen is null)
        {
            Preview = await change.PreviewAsync(input, by, cancellation);
            return Page();
        }

        await change.RunAsync(input, by, cancellation);
        this.SayDone($"The body is in {CalendarNames.Of(nation!.Value)} now.");
        return Redirect(CalendarLinks.Calendar);
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => Task.FromResult(true);
}

using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Cases.Holidays;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>What putting a change of the calendar back would move, and the act.</summary>
[Needs(Permission.ManageBody, Permission.ManageCases)]
public sealed class CalendarPutBackModel(CalendarPage page, PutBackCalendarChange back, Actor by) : PageModel, IFormPage
{
    public CalendarPage.Change Found { get; private set; } = null!;

    public CalendarPreview? Preview { get; private set; }

    [FromRoute]
    public Guid Change { get; set; }

    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    [StringLength(2000, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var moved = await back.RunAsync(new(Change, Reason, Seen), by, cancellation);
        this.SayDone(moved == 0 ? "It is put back." : $"It is put back, and {DateWords.Count(moved, "open case")} moved.");
        return Redirect(CalendarLinks.Calendar);
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if ((await page.ReadAsync(by, cancellation)).Changes.FirstOrDefault(change => change.Id == Change) is not { } found)
        {
            return false;
        }

        Found = found;
        Preview = found.PutBackAt is null ? await back.PreviewAsync(new(Change), by, cancellation) : null;
        return true;
    }
}

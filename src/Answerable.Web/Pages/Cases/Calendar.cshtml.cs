using Answerable.Domain.Access;
using Answerable.Records.Cases.Holidays;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>The days by which the body's clocks run, and what has changed in them.</summary>
[Needs(Permission.ManageBody, Permission.ManageCases)]
public sealed class CalendarModel(CalendarPage page, Actor by) : PageModel
{
    public CalendarPage.View Found { get; private set; } = null!;

    public string TimeZone => by.TimeZoneId;

    public async Task OnGetAsync(CancellationToken cancellation) => Found = await page.ReadAsync(by, cancellation);
}

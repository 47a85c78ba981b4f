using Answerable.Domain.Access;
using Answerable.Records.History;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ReadHistory)]
public sealed class HistoryModel(ActivityPage page, RecordHistory history, Actor by) : PageModel
{
    public ActivityPage.Found Found { get; private set; } = null!;

    public IReadOnlyList<RecordHistory.Entry> Entries { get; private set; } = [];

    public string TimeZone => by.TimeZoneId;

    public async Task<IActionResult> OnGetAsync(string key, int reference, CancellationToken cancellation)
    {
        if (await page.ReadAsync(key, reference, by, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Entries = await history.ReadAsync(found.Row.Record, by, cancellation);
        return Page();
    }
}

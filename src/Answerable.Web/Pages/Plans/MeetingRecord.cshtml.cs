using Answerable.Domain.Access;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>What a meeting decided and what was answered, to be printed and put to the minutes.</summary>
[Needs(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything)]
public sealed class MeetingRecordModel(PlanMeetings meetings, Actor by) : PageModel
{
    public PlanMeetings.One Found { get; private set; } = null!;

    public string TimeZone => by.TimeZoneId;

    public async Task<IActionResult> OnGetAsync(string key, int number, CancellationToken cancellation)
    {
        if (await meetings.ReadOneAsync(key, number, by, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}

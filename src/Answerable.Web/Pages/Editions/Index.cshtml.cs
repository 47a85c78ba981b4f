using Answerable.Domain.Access;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

[Needs(Permission.PrepareEditions, Permission.ApproveEditions)]
public sealed class IndexModel(EditionList list, FormatRequestList requests, Actor by) : PageModel
{
    public IReadOnlyList<EditionList.Subject> Subjects { get; private set; } = [];

    public int OpenRequests { get; private set; }

    public string TimeZone => by.TimeZoneId;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        // What waits for somebody comes first.
        Subjects = [.. (await list.ReadAsync(by, cancellation)).OrderBy(subject => subject.Newest is not { } newest || EditionWords.Next(newest, by.TimeZoneId) is null)];
        OpenRequests = (await requests.ReadAsync(by, cancellation)).Count(request => request.AnsweredAt is null);
    }
}

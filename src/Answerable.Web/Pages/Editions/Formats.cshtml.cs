using Answerable.Domain.Access;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

[Needs(Permission.PrepareEditions, Permission.ApproveEditions)]
public sealed class FormatsModel(FormatRequestList list, Actor by, TimeProvider clock) : PageModel
{
    public IReadOnlyList<FormatRequestList.Row> Requests { get; private set; } = [];

    public DateOnly Today { get; } = by.Today(clock);

    public string TimeZone => by.TimeZoneId;

    public async Task OnGetAsync(CancellationToken cancellation) => Requests = await list.ReadAsync(by, cancellation);
}

using Answerable.Domain.Access;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans.Rounds;

[Needs(Permission.UpdateOwnActivities)]
public sealed class MyUpdatesModel(MyUpdates updates, Actor by, TimeProvider clock) : PageModel
{
    public IReadOnlyList<MyUpdates.Row> Rounds { get; private set; } = [];

    public DateOnly Today => by.Today(clock);

    public async Task OnGetAsync(CancellationToken cancellation) => Rounds = await updates.ReadAsync(by, cancellation);
}

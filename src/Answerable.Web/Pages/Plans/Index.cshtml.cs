using Answerable.Domain.Access;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ReadPlans, Permission.ReadEverything)]
public sealed class IndexModel(PlanList plans, Actor by, TimeProvider clock) : PageModel
{
    public IReadOnlyList<PlanList.Row> Plans { get; private set; } = [];

    public bool MayImport => by.May(Permission.ImportPlans);

    public async Task OnGetAsync(CancellationToken cancellation) => Plans = await plans.ReadAsync(by, by.Today(clock), cancellation);
}

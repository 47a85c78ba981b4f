using Answerable.Domain.Access;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything)]
public sealed class IndexModel(PlanList plans, PlanFindingCount count, Actor by, TimeProvider clock) : PageModel
{
    public IReadOnlyList<PlanList.Row> Plans { get; private set; } = [];

    public bool MayImport => by.May(Permission.ImportPlans);

    public bool MayEdit => by.May(Permission.EditPlans);

    public Dictionary<Guid, int> Findings { get; } = [];

    public string TimeZone => by.TimeZoneId;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = by.Today(clock);
        Plans = await plans.ReadAsync(by, today, cancellation);
        foreach (var plan in Plans)
        {
            Findings[plan.Id] = await count.ReadAsync(plan.Id, plan.Key, plan.LastAct, by, today, cancellation);
        }
    }
}

using Answerable.Domain.Access;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>All plans of the body, a line each: where leadership is needed.</summary>
[Needs(Permission.DecideOnPlans, Permission.EditPlans, Permission.RunRounds, Permission.ApproveClosures, Permission.ReadEverything)]
public sealed class AllLeadershipModel(PlanLeadership leadership, Actor by, TimeProvider clock) : PageModel
{
    public IReadOnlyList<LeadershipBody> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Plans = [.. (await leadership.ReadAllAsync(by, by.Today(clock), cancellation)).Select(view => new LeadershipBody(view, Grouping.Section, null))];
}

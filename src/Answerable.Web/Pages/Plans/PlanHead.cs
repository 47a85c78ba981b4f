using Answerable.Domain.Plans;
using Answerable.Records.Plans.Screens;

namespace Answerable.Web.Pages.Plans;

/// <summary>What stands above each page of a plan: what it is, and the other pages of it.</summary>
public sealed record PlanHead(PlanRegister.Head Plan, PlanTab Tab, int? Findings = null, bool MayEdit = false)
{
    public static PlanHead Of(Plan plan, PlanTab tab) =>
        new(new PlanRegister.Head(plan.Id, plan.Key, plan.Title, plan.PeriodStartOn, plan.PeriodEndOn, plan.IsRestricted), tab);
}

public enum PlanTab
{
    Register,
    Findings,
    Recommendations,
    Rounds,
    About,
}

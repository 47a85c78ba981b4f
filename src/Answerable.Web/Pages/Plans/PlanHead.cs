namespace Answerable.Web.Pages.Plans;

/// <summary>What stands above each page of a plan: what it is, and the other pages of it.</summary>
public sealed record PlanHead(string Key, string Title, DateOnly? PeriodStartOn, DateOnly? PeriodEndOn, bool IsRestricted, PlanTab Tab, int? Findings);

public enum PlanTab
{
    Register,
    Findings,
    Recommendations,
    About,
}

using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Plans.Screens;

namespace Answerable.Web.Pages.Plans;

/// <summary>What stands above each page of a plan: what it is, and the other pages of it.</summary>
public sealed record PlanHead(PlanRegister.Head Plan, PlanTab Tab, int? Findings = null, bool MayEdit = false)
{
    /// <summary>For whom leadership's page is: those who decide, those who prepare it for them, and auditors.</summary>
    public static readonly Permission[] Leaders = [Permission.DecideOnPlans, Permission.EditPlans, Permission.RunRounds, Permission.ApproveClosures, Permission.ReadEverything];

    /// <summary>What the page is called, below the plan's title; the register is called like the plan.</summary>
    public string? PageName => Tab switch
    {
        PlanTab.Register => null,
        PlanTab.About => "About this plan",
        PlanTab.Year => "The year",
        _ => Tab.ToString(),
    };

    public static PlanHead Of(Plan plan, PlanTab tab) =>
        new(new PlanRegister.Head(plan.Id, plan.Key, plan.Title, plan.PeriodStartOn, plan.PeriodEndOn, plan.IsRestricted), tab);
}

public enum PlanTab
{
    Register,
    Findings,
    Recommendations,
    Rounds,
    Leadership,
    Meetings,
    Year,
    About,
}

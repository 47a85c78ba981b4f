using Answerable.Domain.Access;

namespace Answerable.Web.Access;

/// <summary>What a permission allows, as a person reads it.</summary>
public static class PermissionWords
{
    public static string Of(Permission permission) => permission switch
    {
        Permission.ReadPlans => "Read plans",
        Permission.ReadNamedPlans => "Read the plans in which they are named",
        Permission.UpdateOwnActivities => "Write updates on own activities",
        Permission.EditPlans => "Change plans",
        Permission.ImportPlans => "Import plans",
        Permission.ApproveClosures => "Approve closures",
        Permission.RunRounds => "Run rounds of updates",
        Permission.DecideOnPlans => "Decide on plans",
        Permission.ChallengePlans => "Challenge plans",
        Permission.PrepareEditions => "Prepare what is published",
        Permission.ApproveEditions => "Approve what is published",
        Permission.ReadCases => "See cases",
        Permission.HandleCases => "Work on cases",
        Permission.ManageCases => "Assign and manage cases",
        Permission.SignOffAnswers => "Sign answers",
        Permission.ReadHistory => "Read the history",
        Permission.ReadEverything => "Read everything, for a limited time",
        Permission.ManagePeople => "Manage people and roles",
        Permission.ManageBody => "Manage the body",
        Permission.UseApi => "Use the API",
        _ => throw new ArgumentOutOfRangeException(nameof(permission)),
    };
}

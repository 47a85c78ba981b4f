using Answerable.Domain.Access;

namespace Answerable.Web.Site;

/// <summary>The navigation, by job. What a person may not do is not there.</summary>
public static class Jobs
{
    private static readonly Job[] All =
    [
        new("Today", "/today",
            [Permission.HandleCases, Permission.ManageCases, Permission.SignOffAnswers, Permission.UpdateOwnActivities, Permission.EditPlans, Permission.RunRounds, Permission.ApproveClosures, Permission.PrepareEditions, Permission.ApproveEditions]),
        new("Cases", "/cases", [Permission.ReadCases]),
        new("Plans", "/plans", [Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything]),
        new("Updates", "/updates", [Permission.UpdateOwnActivities]),
        new("Leadership", "/leadership", [Permission.DecideOnPlans, Permission.EditPlans, Permission.RunRounds, Permission.ApproveClosures, Permission.ReadEverything]),
        new("Publish", "/publish", [Permission.PrepareEditions, Permission.ApproveEditions]),
        new("People", "/people", [Permission.ManagePeople]),
        new("Calendar", "/calendar", [Permission.ManageBody, Permission.ManageCases]),
        new("Set-up", "/set-up", [Permission.ManageBody]),
    ];

    public static IEnumerable<Job> For(Actor actor) => All.Where(job => job.AnyOf.Any(actor.May));

    public sealed record Job(string Name, string Address, IReadOnlyList<Permission> AnyOf);
}

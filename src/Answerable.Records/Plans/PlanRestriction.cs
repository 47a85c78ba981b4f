using System.Linq.Expressions;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>A restricted plan, and everything in it, is there only for the people named, for as long as they are; for auditors; and for the operator.</summary>
internal static class PlanRestriction
{
    public static Expression<Func<Plan, bool>>? Plans(Scope scope)
    {
        if (SeesAll(scope))
        {
            return null;
        }

        var (person, today) = (scope.Actor.PersonId, scope.Today);
        var named = scope.Rows<PlanReaderGrant>().Where(grant => grant.PersonId == person && (grant.UntilOn == null || grant.UntilOn >= today)).Select(grant => grant.PlanId);
        return plan => !plan.IsRestricted || named.Contains(plan.Id);
    }

    public static Expression<Func<T, bool>>? Parts<T>(Scope scope)
        where T : PlanPart
    {
        var seen = Seen(scope);
        return seen is null ? null : part => seen.Contains(part.PlanId);
    }

    public static Expression<Func<T, bool>>? ActivityParts<T>(Scope scope)
        where T : ActivityPart
    {
        var seen = Seen(scope);
        return seen is null ? null : part => seen.Contains(part.PlanId);
    }

    public static Expression<Func<Activity, bool>>? Activities(Scope scope)
    {
        var seen = Seen(scope);
        return seen is null ? null : row => seen.Contains(row.PlanId);
    }

    public static Expression<Func<ProgressUpdate, bool>>? Updates(Scope scope)
    {
        var seen = Seen(scope);
        return seen is null ? null : update => seen.Contains(update.PlanId);
    }

    private static IQueryable<Guid>? Seen(Scope scope) => SeesAll(scope) ? null : scope.Rows<Plan>().Select(plan => plan.Id);

    private static bool SeesAll(Scope scope) => scope.Actor.PersonId is null || scope.Actor.IsAuditor;
}

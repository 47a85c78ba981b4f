using System.Linq.Expressions;
using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>
/// A restricted plan, and everything in it, is there only for the people named, for as long as they are; for auditors; and for the operator.
/// Who may read named plans only finds no other.
/// </summary>
internal static class PlanRestriction
{
    public static Expression<Func<Plan, bool>>? Plans(Scope scope)
    {
        var hidden = scope.Once(Hidden);
        return hidden.Length == 0 ? null : plan => !hidden.Contains(plan.Id);
    }

    public static Expression<Func<T, bool>>? Parts<T>(Scope scope)
        where T : PlanPart
    {
        var hidden = scope.Once(Hidden);
        return hidden.Length == 0 ? null : part => !hidden.Contains(part.PlanId);
    }

    public static Expression<Func<T, bool>>? ActivityParts<T>(Scope scope)
        where T : ActivityPart
    {
        var hidden = scope.Once(Hidden);
        return hidden.Length == 0 ? null : part => !hidden.Contains(part.PlanId);
    }

    public static Expression<Func<Activity, bool>>? Activities(Scope scope)
    {
        var hidden = scope.Once(Hidden);
        return hidden.Length == 0 ? null : row => !hidden.Contains(row.PlanId);
    }

    public static Expression<Func<ProgressUpdate, bool>>? Updates(Scope scope)
    {
        var hidden = scope.Once(Hidden);
        return hidden.Length == 0 ? null : update => !hidden.Contains(update.PlanId);
    }

    /// <summary>The plans of the body that the actor may not see: mostly none, so that the condition costs nothing.</summary>
    private static Guid[] Hidden(Scope scope)
    {
        if (scope.Actor.PersonId is null || scope.Actor.IsAuditor)
        {
            return [];
        }

        var isNamedOnly = scope.Actor.May(Permission.ReadNamedPlans) && !scope.Actor.May(Permission.ReadPlans);
        var (person, today) = (scope.Actor.PersonId, scope.Today);
        var grants = scope.OfBody<PlanReaderGrant>();
        return
        [
            .. scope.OfBody<Plan>()
                .Where(plan => (plan.IsRestricted || isNamedOnly) && !grants.Any(grant => grant.PlanId == plan.Id && grant.PersonId == person && (grant.UntilOn == null || grant.UntilOn >= today)))
                .Select(plan => plan.Id),
        ];
    }
}

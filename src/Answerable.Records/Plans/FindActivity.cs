using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>How operations reach what they change, and what they ask of the actor before.</summary>
internal static class FindActivity
{
    public static async Task<Activity> FindActivityAsync(this Scope scope, ActivityAddress at, CancellationToken cancellation)
    {
        var plan = await scope.FindPlanAsync(at.Plan, cancellation);
        var row = await scope.Rows<Activity>().SingleOrDefaultAsync(row => row.PlanId == plan.Id && row.Reference == at.Reference, cancellation)
            ?? throw new RefusedException(new("activity.not-found", $"There is no activity {at.Reference} in this plan."));
        return at.Version is null || at.Version == row.Version ? row : throw new DbUpdateConcurrencyException("Someone else changed this activity since you opened it.");
    }

    public static async Task<T> FindPartAsync<T>(this Scope scope, Activity row, Guid id, CancellationToken cancellation)
        where T : ActivityPart =>
        await scope.Rows<T>().SingleOrDefaultAsync(part => part.ActivityId == row.Id && part.Id == id, cancellation) ?? throw Gone();

    public static async Task<T> FindPartAsync<T>(this Scope scope, Plan plan, Guid id, CancellationToken cancellation)
        where T : PlanPart =>
        await scope.Rows<T>().SingleOrDefaultAsync(part => part.PlanId == plan.Id && part.Id == id, cancellation) ?? throw Gone();

    public static void RequireVersion(this Plan plan, int version)
    {
        if (plan.Version != version)
        {
            throw new DbUpdateConcurrencyException("Someone else changed this plan since you opened it.");
        }
    }

    /// <summary>One of these is enough.</summary>
    public static void Require(this Scope scope, params ReadOnlySpan<Permission> anyOf) =>
        RefusedException.ThrowIf(scope.May(anyOf) ? null : new("plan.permission", "You do not have permission to do this"));

    private static bool May(this Scope scope, ReadOnlySpan<Permission> anyOf)
    {
        foreach (var permission in anyOf)
        {
            if (scope.Actor.May(permission))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Owners and delegates write on their own rows; people who edit plans on any.</summary>
    public static async Task RequireOwnAsync(this Scope scope, IReadOnlyCollection<Activity> rows, CancellationToken cancellation)
    {
        if (scope.Actor.May(Permission.EditPlans))
        {
            return;
        }

        scope.Require(Permission.UpdateOwnActivities);
        var ids = rows.Select(row => row.Id).ToList();
        var person = scope.Actor.PersonId;
        var own = await scope.Rows<ActivityOwner>().Where(owner => ids.Contains(owner.ActivityId) && owner.PersonId == person).Select(owner => owner.ActivityId).Distinct().CountAsync(cancellation);
        RefusedException.ThrowIf(own == ids.Distinct().Count() ? null : new("activity.not-yours", "You are not an owner or delegate of this activity"));
    }

    private static RefusedException Gone() => new(new("part.not-found", "What you chose is no longer there."));
}

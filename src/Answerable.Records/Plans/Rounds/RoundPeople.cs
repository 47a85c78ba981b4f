using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Rounds;

/// <summary>Who is asked for which rows of a plan: the delegates of a row, or its owners where it has no delegate.</summary>
internal static class RoundPeople
{
    public sealed record Asked(Guid Person, string Name, string? Email, IReadOnlyList<Guid> Rows);

    public static async Task<IReadOnlyList<Asked>> AskedAsync(this Scope scope, Plan plan, CancellationToken cancellation)
    {
        var today = scope.Today;
        var named = scope.Rows<PlanReaderGrant>().Where(grant => grant.PlanId == plan.Id && (grant.UntilOn == null || grant.UntilOn >= today)).Select(grant => grant.PersonId);
        var owners = await (
            from owner in scope.Rows<ActivityOwner>().AsNoTracking()
            join person in scope.Rows<Person>() on owner.PersonId equals person.Id
            join row in scope.Rows<Activity>() on owner.ActivityId equals row.Id
            where owner.PlanId == plan.Id && (!plan.IsRestricted || named.Contains(person.Id))
            orderby row.Position
            select new { owner.ActivityId, owner.IsDelegate, person.Id, person.Name, person.Email }).ToListAsync(cancellation);
        var withDelegate = owners.Where(owner => owner.IsDelegate).Select(owner => owner.ActivityId).ToHashSet();
        return
        [
            .. owners.Where(owner => owner.IsDelegate || !withDelegate.Contains(owner.ActivityId))
                .GroupBy(owner => owner.Id)
                .Select(rows => new Asked(rows.Key, rows.First().Name, rows.First().Email, [.. rows.Select(row => row.ActivityId).Distinct()]))
                .OrderBy(asked => asked.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The rows that are asked about and have no answer, or one that was sent back.</summary>
    public static IQueryable<Activity> WaitingRows(this Scope scope, Round round)
    {
        var answers = scope.Rows<RoundRow>();
        return scope.Rows<Activity>().Where(row => row.PlanId == round.PlanId && Open.Contains(row.Status)
            && !answers.Any(answer => answer.RoundId == round.Id && answer.ActivityId == row.Id && answer.SentBackAt == null));
    }

    /// <summary>The statuses of which <see cref="RoundLife.IsAsked"/> holds, for the database.</summary>
    private static readonly Domain.Commitments.CommitmentStatus[] Open = [.. Enum.GetValues<Domain.Commitments.CommitmentStatus>().Where(RoundLife.IsAsked)];
}

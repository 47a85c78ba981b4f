using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Rounds;

/// <summary>How operations reach a round and the rows that someone answers for in it.</summary>
internal static class FindRound
{
    public static async Task<Round> FindRoundAsync(this Scope scope, Plan plan, string period, CancellationToken cancellation) =>
        await scope.Rows<Round>().SingleOrDefaultAsync(round => round.PlanId == plan.Id && round.PeriodKey == period, cancellation)
            ?? throw new RefusedException(new("round.not-found", $"{plan.Title} has no round for \"{period}\""));

    /// <summary>The rows that the actor owns or is a delegate for.</summary>
    public static IQueryable<Activity> OwnRows(this Scope scope, Guid plan)
    {
        var person = scope.Actor.PersonId;
        var own = scope.Rows<ActivityOwner>().Where(owner => owner.PlanId == plan && person != null && owner.PersonId == person).Select(owner => owner.ActivityId);
        return scope.Rows<Activity>().Where(row => row.PlanId == plan && own.Contains(row.Id));
    }

    public static RoundRow AnswerFor(this Scope scope, Round round, Activity row) => new()
    {
        Id = RowId.Next(scope.Now), BodyId = round.BodyId, PlanId = round.PlanId, ActivityId = row.Id, RoundId = round.Id, Position = round.Position, AnsweredAt = scope.Now,
    };
}

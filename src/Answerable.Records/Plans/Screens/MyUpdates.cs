using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>The open rounds in which a person has rows, the soonest due first.</summary>
public sealed class MyUpdates(RecordsContext records)
{
    /// <param name="SentBack">Of those that wait: how many were sent back.</param>
    /// <param name="Unsent">Answered, and not sent yet.</param>
    public sealed record Row(string PlanKey, string PlanTitle, string PeriodKey, string PeriodName, DateOnly DueOn, int Rows, int Waiting, int SentBack, int Unsent);

    public async Task<IReadOnlyList<Row>> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var person = by.PersonId;
        var rounds = await (
            from round in scope.Rows<Round>().AsNoTracking()
            join plan in scope.Rows<Plan>() on round.PlanId equals plan.Id
            where round.ClosedAt == null
            orderby round.DueOn, plan.Title
            select new { round.Id, round.PlanId, round.PeriodKey, round.PeriodName, round.DueOn, plan.Key, plan.Title }).ToListAsync(cancellation);
        var ids = rounds.ConvertAll(round => round.Id);
        var plans = rounds.ConvertAll(round => round.PlanId);
        var own = scope.Rows<ActivityOwner>().Where(owner => person != null && owner.PersonId == person).Select(owner => owner.ActivityId);
        var rows = await scope.Rows<Activity>().AsNoTracking().Where(row => plans.Contains(row.PlanId) && own.Contains(row.Id)).Select(row => new { row.Id, row.PlanId, row.Status }).ToListAsync(cancellation);
        var answers = (await scope.Rows<RoundRow>().AsNoTracking().Where(answer => ids.Contains(answer.RoundId)).ToListAsync(cancellation)).ToDictionary(answer => (answer.RoundId, answer.ActivityId));
        return
        [
            .. rounds.Select(round =>
            {
                var mine = rows.Where(row => row.PlanId == round.PlanId).Select(row => (row.Status, Answer: answers.GetValueOrDefault((round.Id, row.Id)))).Where(row => row.Answer is not null || RoundLife.IsAsked(row.Status)).ToList();
                var waiting = mine.Where(row => RoundLife.IsAsked(row.Status) && row.Answer is not { IsAnswered: true }).ToList();
                return new Row(
                    round.Key, round.Title, round.PeriodKey, round.PeriodName, round.DueOn, mine.Count, waiting.Count,
                    waiting.Count(row => row.Answer is not null), mine.Count(row => row.Answer is { IsAnswered: true, SentAt: null }));
            }).Where(row => row.Rows > 0),
        ];
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>The rounds of a plan, the latest first, and the periods for which one can be opened.</summary>
public sealed class RoundList(RecordsContext records)
{
    /// <param name="Periods">Begun, and later than every round so far; the latest first.</param>
    public sealed record Found(PlanRegister.Head Plan, Cadence? Cadence, IReadOnlyList<Row> Rounds, IReadOnlyList<ReportingPeriod> Periods);

    public sealed record Row(string PeriodKey, string PeriodName, DateOnly FirstOn, DateOnly LastOn, DateOnly DueOn, DateTime OpenedAt, DateTime? ClosedAt, int Written, int Unchanged, int NoUpdate);

    public async Task<Found?> ReadAsync(string key, Actor by, DateOnly today, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Rows<Plan>().AsNoTracking().FirstOrDefaultAsync(plan => plan.Key == key, cancellation) is not { } plan)
        {
            return null;
        }

        var answers = scope.Rows<RoundRow>();
        var rounds = await scope.Rows<Round>().AsNoTracking().Where(round => round.PlanId == plan.Id).OrderByDescending(round => round.Position)
            .Select(round => new Row(
                round.PeriodKey, round.PeriodName, round.FirstOn, round.LastOn, round.DueOn, round.OpenedAt, round.ClosedAt,
                answers.Count(answer => answer.RoundId == round.Id && answer.Answer == RoundAnswer.Written && answer.SentBackAt == null),
                answers.Count(answer => answer.RoundId == round.Id && answer.Answer == RoundAnswer.Unchanged && answer.SentBackAt == null),
                answers.Count(answer => answer.RoundId == round.Id && (answer.Answer == RoundAnswer.NoUpdate || answer.SentBackAt != null))))
            .ToListAsync(cancellation);
        var last = rounds.Count == 0 ? (DateOnly?)null : rounds.Max(round => round.LastOn);
        var periods = ReportingPeriods.Of(plan)?.BegunOn(today).Where(period => last is null || period.LastOn > last).Reverse() ?? [];
        return new(new(plan.Id, plan.Key, plan.Title, plan.PeriodStartOn, plan.PeriodEndOn, plan.IsRestricted), plan.Cadence, rounds, [.. periods]);
    }
}

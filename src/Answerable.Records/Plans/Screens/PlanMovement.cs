using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>What has moved in a plan since its last round was closed.</summary>
public sealed class PlanMovement(RecordsContext records)
{
    /// <param name="Since">The last closed round, or null where there is none: then every row is as new.</param>
    /// <param name="Rows">By the row's reference.</param>
    public sealed record Found(ClosedRound? Since, IReadOnlyDictionary<int, RowMovement> Rows);

    public sealed record ClosedRound(string PeriodKey, string PeriodName, DateOnly LastOn, DateTime ClosedAt);

    /// <param name="before">Rounds closed before this one: for what a round that is closed has moved itself. Null for now.</param>
    public async Task<Found> ReadAsync(Guid plan, Actor by, CancellationToken cancellation, Guid? before = null)
    {
        var scope = records.For(by);
        var closed = scope.Rows<Round>().AsNoTracking().Where(round => round.PlanId == plan && round.ClosedAt != null);
        var limit = before is null ? null : await scope.Rows<Round>().Where(round => round.Id == before).Select(round => round.ClosedAt).FirstOrDefaultAsync(cancellation);
        var last = await closed.Where(round => limit == null || round.ClosedAt < limit).OrderByDescending(round => round.ClosedAt).FirstOrDefaultAsync(cancellation);
        var now = before is not null && await closed.Where(round => round.Id == before).Select(round => round.Standing).FirstOrDefaultAsync(cancellation) is { } frozen
            ? RoundStanding.Read(frozen)
            : await StandingAsync(scope, plan, cancellation);
        var then = last?.Standing is { } standing ? RoundStanding.Read(standing).ToDictionary(row => row.Reference) : [];
        return new(
            last is null ? null : new(last.PeriodKey, last.PeriodName, last.LastOn, last.ClosedAt!.Value),
            now.ToDictionary(row => row.Reference, row => new RowMovement(then.GetValueOrDefault(row.Reference), row)));
    }

    /// <summary>How every row stands now, in the order of the plan.</summary>
    internal static async Task<IReadOnlyList<RowStanding>> StandingAsync(Scope scope, Guid plan, CancellationToken cancellation)
    {
        var moves = await scope.DateMovesAsync(plan, cancellation);
        var rows = await scope.Rows<Activity>().AsNoTracking().Where(row => row.PlanId == plan).OrderBy(row => row.Position)
            .Select(row => new { row.Id, row.Reference, row.Status, row.Target, row.AgreedDueOn, row.AsOfOn }).ToListAsync(cancellation);
        return rows.ConvertAll(row => RowStanding.Of(row.Reference, row.Status, row.Target, row.AgreedDueOn, moves.GetValueOrDefault(row.Id), row.AsOfOn));
    }
}

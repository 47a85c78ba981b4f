using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.History;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>The plans of the body that the actor may see, the latest period first.</summary>
public sealed class PlanList(RecordsContext records)
{
    public sealed record Row(Guid Id, string Key, string Title, DateOnly? PeriodStartOn, DateOnly? PeriodEndOn, bool IsRestricted)
    {
        public int Activities { get; init; }

        public int Late { get; init; }

        /// <summary>When progress was last reported in it.</summary>
        public DateTime? LastUpdateAt { get; init; }

        /// <summary>The newest entry of the body's history.</summary>
        public Guid LastAct { get; init; }
    }

    private sealed record Figures(Guid PlanId, int Activities, int Late);

    public async Task<IReadOnlyList<Row>> ReadAsync(Actor by, DateOnly today, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var plans = await scope.Rows<Plan>().AsNoTracking()
            .OrderByDescending(plan => plan.PeriodStartOn).ThenBy(plan => plan.Title)
            .Select(plan => new Row(plan.Id, plan.Key, plan.Title, plan.PeriodStartOn, plan.PeriodEndOn, plan.IsRestricted))
            .ToListAsync(cancellation);
        var figures = await scope.Rows<Activity>().AsNoTracking()
            .GroupBy(row => row.PlanId)
            .Select(rows => new Figures(rows.Key, rows.Count(), rows.Count(row =>
                row.CompletedOn == null
                && Lateness.Unfinished.Contains(row.Status)
                && row.Target.Kind != TargetKind.None && row.Target.Kind != TargetKind.Open && row.Target.Kind != TargetKind.NotUnderstood
                && row.Target.DueOn < today
                && (row.AgreedDueOn == null || row.AgreedDueOn < today))))
            .ToDictionaryAsync(figure => figure.PlanId, cancellation);
        var updates = await scope.Rows<ProgressUpdate>().AsNoTracking()
            .GroupBy(update => update.PlanId)
            .Select(said => new { PlanId = said.Key, At = said.Max(update => update.RecordedAt) })
            .ToDictionaryAsync(said => said.PlanId, said => said.At, cancellation);
        var lastAct = await scope.Rows<HistoryEntry>().OrderByDescending(entry => entry.Id).Select(entry => entry.Id).FirstOrDefaultAsync(cancellation);
        return [.. plans.Select(plan => plan with
        {
            Activities = figures.TryGetValue(plan.Id, out var figure) ? figure.Activities : 0,
            Late = figure?.Late ?? 0,
            LastUpdateAt = updates.TryGetValue(plan.Id, out var at) ? at : null,
            LastAct = lastAct,
        })];
    }
}

using System.Collections.Concurrent;
using Answerable.Domain.Access;

namespace Answerable.Records.Plans.Screens;

/// <summary>How many findings of a plan are open. Counted anew when anything was done in the body since, or the day has changed.</summary>
public sealed class PlanFindingCount(RecordsContext records)
{
    private static readonly ConcurrentDictionary<Guid, Counted> Known = new();

    private sealed record Counted(Guid LastAct, DateOnly Day, int Findings);

    /// <param name="lastAct">The newest entry of the body's history.</param>
    public async Task<int> ReadAsync(Guid plan, string key, Guid lastAct, Actor by, DateOnly today, CancellationToken cancellation)
    {
        if (Known.TryGetValue(plan, out var counted) && counted.LastAct == lastAct && counted.Day == today)
        {
            return counted.Findings;
        }

        var found = await new PlanFindingList(records).ReadAsync(key, by, today, cancellation);
        var findings = found is null ? 0 : found.Open.Count + found.Links.Count;
        Known[plan] = new(lastAct, today, findings);
        return findings;
    }
}

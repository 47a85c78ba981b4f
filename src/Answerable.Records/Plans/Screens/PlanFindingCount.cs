using System.Collections.Concurrent;
using Answerable.Domain.Access;

namespace Answerable.Records.Plans.Screens;

/// <summary>How many findings of a plan are open. Counted anew when anything was done in the body since, or the day has changed.</summary>
public sealed class PlanFindingCount(RecordsContext records)
{
    private static readonly ConcurrentDictionary<Guid, Counted> Known = new();

    private sealed record Counted(Guid LastAct, DateOnly Day, int Findings);

    public async Task<int> ReadAsync(PlanRegister.Register register, Actor by, DateOnly today, CancellationToken cancellation)
    {
        if (Known.TryGetValue(register.Plan.Id, out var counted) && counted.LastAct == register.LastAct && counted.Day == today)
        {
            return counted.Findings;
        }

        var found = await new PlanFindingList(records).ReadAsync(register.Plan.Key, by, today, cancellation);
        var findings = found is null ? 0 : found.Open.Count + found.Links.Count;
        Known[register.Plan.Id] = new(register.LastAct, today, findings);
        return findings;
    }
}

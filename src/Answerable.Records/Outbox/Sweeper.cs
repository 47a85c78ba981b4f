using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Answerable.Records.Outbox;

/// <summary>
/// Does what stands in the outbox: right after an act was committed, and every minute for what has come due or was lost. Each item is leased first,
/// so that two nodes do not do it at once; a node that dies loses its lease, and another one does it.
/// </summary>
public sealed class Sweeper(RecordsContext records, IEnumerable<IOutboxJob> jobs, TimeProvider clock, ILogger<Sweeper> log)
{
    private const int Batch = 10;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    private readonly Dictionary<string, IOutboxJob> known = jobs.ToDictionary(job => job.Name, StringComparer.Ordinal);

    /// <returns>How many items were done.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var done = 0;
        while (await LeaseAsync(cancellation) is { Count: > 0 } leased)
        {
            foreach (var item in leased)
            {
                done += await DoAsync(item, cancellation) ? 1 : 0;
            }
        }

        return done;
    }

    /// <summary>Writes work that is to be done once, whichever node comes first.</summary>
    public async Task OnceAsync(string job, string key, CancellationToken cancellation)
    {
        var now = Now();
        await records.ForAllBodies().Database.ExecuteSqlAsync(
            $"""
            INSERT INTO outbox (id, job, key, payload, created_at, next_at, attempts) VALUES ({Guid.CreateVersion7(clock.GetUtcNow())}, {job}, {key}, '', {now}, {now}, 0)
            ON CONFLICT (job, key) DO NOTHING
            """,
            cancellation);
    }

    private async Task<List<OutboxItem>> LeaseAsync(CancellationToken cancellation)
    {
        var now = Now();
        var until = now + Lease;
        var skip = records.Database.IsNpgsql() ? "FOR UPDATE SKIP LOCKED" : "";
#pragma warning disable EF1002, CA2100 // The outbox's own table; the only text put in is the fixed word above.
        return await records.ForAllBodies().Ground<OutboxItem>().FromSqlRaw(
            $$"""
            UPDATE outbox SET leased_until_at = {1}, attempts = attempts + 1 WHERE id IN (
                SELECT id FROM outbox WHERE done_at IS NULL AND next_at <= {0} AND (leased_until_at IS NULL OR leased_until_at <= {0})
                ORDER BY next_at LIMIT {2} {{skip}})
            RETURNING *
            """,
            now,
            until,
            Batch).AsNoTracking().ToListAsync(cancellation);
#pragma warning restore EF1002, CA2100
    }

    private async Task<bool> DoAsync(OutboxItem item, CancellationToken cancellation)
    {
        try
        {
            var job = known.GetValueOrDefault(item.Job) ?? throw new InvalidOperationException($"This program does not know the job \"{item.Job}\"");
            await job.RunAsync(item, cancellation);
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            log.LogWarning(failed, "{Job} {Key} failed at attempt {Attempts}", item.Job, item.Key, item.Attempts);
            var wait = TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Math.Min(item.Attempts, 20)), LongestWait.TotalMinutes));
            await SetAsync(item, null, item.Payload, Now() + wait, failed.Message, cancellation);
            return false;
        }

        await SetAsync(item, Now(), "", item.NextAt, null, cancellation);
        return true;
    }

    private async Task SetAsync(OutboxItem item, DateTime? doneAt, string payload, DateTime nextAt, string? error, CancellationToken cancellation)
    {
        await records.ForAllBodies().Ground<OutboxItem>().Where(row => row.Id == item.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.DoneAt, doneAt).SetProperty(row => row.Payload, payload).SetProperty(row => row.NextAt, nextAt)
                .SetProperty(row => row.Error, error).SetProperty(row => row.LeasedUntilAt, (DateTime?)null),
            cancellation);
    }

    private DateTime Now() => Databases.InstantConverter.Stored(clock.GetUtcNow().UtcDateTime);
}

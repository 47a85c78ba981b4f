using Answerable.Domain.History;
using Answerable.Records.Databases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.History;

/// <summary>Ties together every entry since the checkpoint before, stores the root and exports it outside the database.</summary>
public sealed class WriteCheckpoint(RecordsContext context, RecordsSettings settings, TimeProvider clock)
{
    /// <returns>The exported file.</returns>
    public async Task<string> RunAsync(CancellationToken cancellation)
    {
        var checkpoint = await StoreAsync(cancellation);
        return await CheckpointFile.WriteAsync(settings.CheckpointsFolder, checkpoint, cancellation);
    }

    private async Task<Checkpoint> StoreAsync(CancellationToken cancellation)
    {
        context.ForAllBodies();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var before = await context.Ground<Checkpoint>().AsNoTracking().OrderByDescending(checkpoint => checkpoint.Number).FirstOrDefaultAsync(cancellation);
        var number = (before?.Number ?? 0) + 1;
        var entries = context.Ground<HistoryEntry>();
        await entries.Where(entry => entry.Checkpoint == null).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Checkpoint, number), cancellation);
        var at = InstantConverter.Stored(clock.GetUtcNow().UtcDateTime);
        var previous = before?.Root ?? CanonicalForm.Nothing;
        using var root = new CheckpointRoot(CanonicalForm.Text(number), CanonicalForm.Text(at), previous);
        var covered = entries.Where(entry => entry.Checkpoint == number).OrderBy(entry => entry.RecordId).ThenBy(entry => entry.Number)
            .Select(entry => new { entry.RecordId, entry.Number, entry.Hash });
        await foreach (var entry in covered.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            root.Add(CanonicalForm.Text(entry.RecordId), CanonicalForm.Text(entry.Number), entry.Hash);
        }

        var checkpoint = new Checkpoint { Number = number, At = at, Entries = root.Entries, Previous = previous, Root = root.Finish() };
        context.Add(checkpoint);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return checkpoint;
    }
}

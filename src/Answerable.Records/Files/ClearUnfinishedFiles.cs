using System.Globalization;
using Answerable.Domain.Bodies;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Files;

/// <summary>
/// Once each morning, of what is older than a day: removes the beginnings of files whose taking in was broken off, and contents that were taken in for an act which was never saved. No act takes a day, so
/// that what a record will name is never among them.
/// </summary>
public sealed class ClearUnfinishedFiles(RecordsContext records, FileStore store, TimeProvider clock) : IOutboxJob
{
    public const string Job = "clear-unfinished-files";

    private const int AtOnce = 500;

    public string Name => Job;

    public async Task RunAsync(OutboxItem item, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        store.ClearUnfinished(before);
        var bodies = await records.ForAllBodies().Ground<Body>().Select(body => body.Id).ToHashSetAsync(cancellation);
        foreach (var marks in store.Fresh(before).Where(mark => bodies.Contains(mark.BodyId)).Chunk(AtOnce))
        {
            var named = await NamedAsync([.. marks.Select(mark => mark.Digest)], cancellation);
            foreach (var mark in marks)
            {
                if (named.Contains(mark.Digest))
                {
                    store.Settle(mark);
                }
                else
                {
                    store.Drop(mark, before);
                }
            }
        }
    }

    /// <summary>Those that a row of any table names, of whatever body: every table with a digest is asked, so that a new one cannot be forgotten.</summary>
    private async Task<HashSet<string>> NamedAsync(string[] digests, CancellationToken cancellation)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var places = string.Join(", ", digests.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"{{{at}}}")));
        foreach (var table in records.Model.GetEntityTypes().Where(type => type.FindProperty("Digest")?.ClrType == typeof(string)).Select(type => type.GetTableName()!))
        {
#pragma warning disable EF1002 // The names of our own tables.
            named.UnionWith(await records.Database.SqlQueryRaw<string>($"SELECT digest AS \"Value\" FROM {table} WHERE digest IN ({places})", [.. digests]).ToListAsync(cancellation));
#pragma warning restore EF1002
        }

        return named;
    }
}

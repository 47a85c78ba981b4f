using System.Collections.Concurrent;
using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions.Screens;

/// <summary>The files of an edition. Those of a published one never change, so that a node reads their list once.</summary>
public sealed class PublishedFiles(RecordsContext records, PublishedFiles.Memory memory)
{
    private const int Most = 2000;

    public sealed record Row(string Name, string Title, EditionRendition Rendition, string Digest, long Length);

    public async Task<IReadOnlyList<Row>> ReadAsync(PublishedSeries.Publisher body, Guid edition, CancellationToken cancellation)
    {
        if (memory.Known.TryGetValue(edition, out var known))
        {
            return known;
        }

        var rows = await ReadAsync(edition, Actor.Public(body.Id, body.TimeZone), cancellation);
        if (memory.Known.Count >= Most)
        {
            memory.Known.Clear();
        }

        return memory.Known[edition] = rows;
    }

    /// <summary>Of any edition of the actor's body, published or not: read anew each time.</summary>
    public async Task<IReadOnlyList<Row>> ReadAsync(Guid edition, Actor by, CancellationToken cancellation) =>
        await records.For(by).Rows<EditionFile>().AsNoTracking()
            .Where(file => file.EditionId == edition)
            .OrderBy(file => file.Position)
            .Select(file => new Row(file.Name, file.Title, file.Rendition, file.Digest, file.Length))
            .ToListAsync(cancellation);

    /// <summary>What this node remembers.</summary>
    public sealed class Memory
    {
        internal ConcurrentDictionary<Guid, IReadOnlyList<Row>> Known { get; } = [];
    }
}

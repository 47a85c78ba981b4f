using Answerable.Domain.Access;
using Answerable.Domain.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Answerable.Records.History;

/// <summary>Writes one entry for each record that an act touched, into the transaction that is open.</summary>
internal sealed class EntryWriting(RecordsContext context, Actor actor, DateTime at, string act, string? reason)
{
    private readonly List<object> written = [];

    /// <summary>Adds the entries of every changed row, and of <paramref name="noted"/> where no row of it changed.</summary>
    public async Task AddAsync(IReadOnlyList<EntityEntry> changed, RecordKey? noted, CancellationToken cancellation)
    {
        var records = changed.Where(entry => entry.Entity is IRecorded).GroupBy(entry => ((IRecorded)entry.Entity).Record).ToDictionary(group => group.Key, group => group.ToList());
        if (noted is { } record)
        {
            records.TryAdd(record, []);
        }

        var heads = await LockHeadsAsync(records.Where(pair => !IsNew(pair.Key, pair.Value)).Select(pair => pair.Key.Id), cancellation);
        foreach (var (key, rows) in records)
        {
            if (!heads.TryGetValue(key.Id, out var head))
            {
                head = EntryMaking.NewHead(key, actor.BodyId);
                context.Add(head);
                written.Add(head);
            }

            Add(head, rows);
        }
    }

    /// <summary>A later save in the same context reads the heads anew.</summary>
    public void Forget()
    {
        foreach (var row in written)
        {
            context.Entry(row).State = EntityState.Detached;
        }
    }

    /// <summary>Writes an entry from what is known of its rows: an act that changes no row through the context.</summary>
    public void Add(HistoryHead head, IReadOnlyList<FieldChange> changes, IReadOnlyList<RowState> rows, WordsOf words)
    {
        var (entry, kept) = EntryMaking.Next(head, actor, at, act, reason, changes, rows, words);
        context.Add(entry);
        written.Add(entry);
        if (kept is not null)
        {
            context.Add(kept);
            written.Add(kept);
        }

        var tracked = context.Entry(head);
        if (tracked.State is EntityState.Unchanged)
        {
            tracked.State = EntityState.Modified;
        }
    }

    /// <summary>Nobody else adds to these chains until the transaction ends. SQLite has one writer at a time anyway.</summary>
    public async Task<Dictionary<Guid, HistoryHead>> LockHeadsAsync(IEnumerable<Guid> records, CancellationToken cancellation)
    {
        var ids = records.Order().ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var heads = context.Ground<HistoryHead>();
        var locked = context.Database.IsNpgsql()
            ? heads.FromSql($"SELECT * FROM history_heads WHERE record_id = ANY ({ids}) ORDER BY record_id FOR UPDATE")
            : heads.Where(head => ids.Contains(head.Id));
        var found = await locked.ToDictionaryAsync(head => head.Id, cancellation);
        written.AddRange(found.Values);
        return found;
    }

    private void Add(HistoryHead head, List<EntityEntry> changed)
    {
        var words = new WordsOf();
        var changes = new List<FieldChange>();
        var rows = new List<RowState>(changed.Count);
        foreach (var entry in changed)
        {
            var table = RecordedTable.Of(entry.Metadata);
            var id = ((IRecorded)entry.Entity).Id;
            var old = entry.State is EntityState.Added ? null : table.Original(entry);
            var now = entry.State is EntityState.Deleted ? null : table.Current(entry.Entity);
            EntryMaking.Compare(table, id, old, now, head, changes, rows, words);
        }

        Add(head, changes, rows, words);
    }

    /// <summary>A record whose own row is added with it has no chain yet.</summary>
    private static bool IsNew(RecordKey record, List<EntityEntry> rows) =>
        rows.Exists(entry => entry.State is EntityState.Added && ((IRecorded)entry.Entity).Id == record.Id);
}

using Answerable.Domain.Access;
using Answerable.Domain.History;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Answerable.Records.History;

/// <summary>
/// The history of one new record whose acts are written in bulk: the same entries, words and digests as one act after another would have left, without a
/// database between them.
/// </summary>
/// <param name="countVersion">A row that was changed counts its version, as saving it does.</param>
internal sealed class RecordedLife(IModel model, RecordKey record, Guid bodyId, Action<IRecorded> countVersion)
{
    private readonly Dictionary<Guid, string?[]> known = [];

    public HistoryHead Head { get; } = EntryMaking.NewHead(record, bodyId);

    public List<HistoryEntry> Entries { get; } = [];

    public List<HistoryWords> Words { get; } = [];

    /// <param name="rows">Every row of the record as the act left it; those that it did not touch leave no trace.</param>
    public void Write(IEnumerable<IRecorded> rows, Actor by, DateTime at, string act, string? reason)
    {
        var words = new WordsOf();
        var changes = new List<FieldChange>();
        var states = new List<RowState>();
        foreach (var row in rows)
        {
            var table = RecordedTable.Of(model.FindEntityType(row.GetType())!);
            var now = table.Current(row);
            var old = known.GetValueOrDefault(row.Id);
            if (old is null || !now.AsSpan().SequenceEqual(old))
            {
                countVersion(row);
                known[row.Id] = now = table.Current(row);
                EntryMaking.Compare(table, row.Id, old, now, Head, changes, states, words);
            }
        }

        var (entry, kept) = EntryMaking.Next(Head, by, at, act, reason, changes, states, words);
        Entries.Add(entry);
        if (kept is not null)
        {
            Words.Add(kept);
        }
    }
}

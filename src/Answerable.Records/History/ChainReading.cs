using System.Globalization;
using System.Text.Json;
using Answerable.Domain.History;

namespace Answerable.Records.History;

/// <summary>Walks the chain of every record of a range and remembers what each row should look like now.</summary>
internal sealed class ChainReading(List<HistoryProblem> problems, StoredWords words, StoredCheckpoints checkpoints)
{
    private readonly Dictionary<string, Head> heads = new(StringComparer.Ordinal);
    private Head? current;
    private List<(string? Entry, int Number, List<string> Digests)> waiting = [];

    /// <summary>The newest state of every row, by table and id.</summary>
    public Dictionary<(string Table, Guid Row), (string? Digest, Head Head)> Rows { get; } = [];

    public async Task ReadAsync(RecordsContext context, StoredRows stored, RecordRange range, CancellationToken cancellation)
    {
        var headTable = HistoryVerifier.Table<HistoryHead>(context);
        var read = new Named(headTable);
        await foreach (var row in stored.ReadAsync(headTable, $"WHERE {stored.Within(range, "record_id")}", cancellation))
        {
            heads.Add(row[read["record_id"]]!, new(row[read["body_id"]], row[read["record_kind"]], row[read["record_id"]]!, row[read["number"]], row[read["hash"]], row[read["salt"]]!));
        }

        var entryTable = HistoryVerifier.Table<HistoryEntry>(context);
        var names = new Named(entryTable);
        await foreach (var row in stored.ReadAsync(entryTable, $"WHERE {stored.Within(range, "record_id")} ORDER BY record_id, number", cancellation))
        {
            Read(name => row[names[name]]);
        }

        EndRecord();
        foreach (var head in heads.Values.Where(head => head.Entries == 0))
        {
            problems.Add(new(head.Record, null, null, "the history is gone: there is a head and no entry"));
        }
    }

    private void Read(Func<string, string?> of)
    {
        var recordId = of("record_id")!;
        if (current?.Id != recordId)
        {
            EndRecord();
            if (!heads.TryGetValue(recordId, out current))
            {
                current = new(of("body_id"), of("record_kind"), recordId, null, null, "");
                problems.Add(new(current.Record, null, null, "the history has entries and no head"));
            }
        }

        var head = current;
        var number = ++head.Entries;
        if (of("number") != number.ToString(CultureInfo.InvariantCulture))
        {
            problems.Add(new(head.Record, number, null, $"an entry is missing or its number was changed: found number {of("number")}"));
        }

        var hash = HistoryEntry.HashOf(
            of("id"), of("body_id"), of("record_kind"), recordId, of("number"), of("by_id"), of("capacity"), of("at"), of("act"),
            of("reason_digest"), of("changes"), of("rows"), of("previous"));
        if (of("hash") != hash)
        {
            problems.Add(new(head.Record, number, null, "the entry was altered: its hash does not match what it says"));
        }

        if (of("previous") != head.LastHash || of("record_kind") != head.Kind || of("body_id") != head.BodyId)
        {
            problems.Add(new(head.Record, number, null, "the entry does not follow from the one before it"));
        }

        head.LastHash = of("hash");
        checkpoints.Cover(of("checkpoint"), recordId, of("number"), of("hash"), head.Record, number);
        if (of("act") == DisposeWords.Act)
        {
            foreach (var entry in waiting)
            {
                words.Excuse(entry.Entry);
            }

            waiting.Clear();
        }

        Remember(head, number, of);
    }

    private void Remember(Head head, int number, Func<string, string?> of)
    {
        try
        {
            foreach (var row in HistoryJson.ReadRows(of("rows")!))
            {
                Rows[(row.Table, row.RowId)] = (row.Digest, head);
            }

            var digests = HistoryJson.ReadChanges(of("changes")!)
                .SelectMany(change => new[] { change.Old, change.New }).Where(value => value.IsDigest).Select(value => value.Text!)
                .Concat(of("reason_digest") is { } reason ? [reason] : []).ToList();
            waiting.Add((of("id"), number, digests));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            problems.Add(new(head.Record, number, null, "the entry cannot be read"));
        }
    }

    private void EndRecord()
    {
        if (current is null)
        {
            return;
        }

        foreach (var (entry, number, digests) in waiting)
        {
            words.Expect(entry, digests, current, number);
        }

        waiting = [];
        if (current.Hash is not null
            && (current.Number != current.Entries.ToString(CultureInfo.InvariantCulture) || current.Hash != current.LastHash))
        {
            problems.Add(new(current.Record, current.Entries, null, $"the newest entries are missing: the head stands at number {current.Number}"));
        }

        current = null;
    }

    internal sealed class Head(string? bodyId, string? kind, string id, string? number, string? hash, string salt)
    {
        public string? BodyId { get; } = bodyId;

        public string? Kind { get; } = kind;

        public string Id { get; } = id;

        public string? Number { get; } = number;

        public string? Hash { get; } = hash;

        public string Salt { get; } = salt;

        public string Record => $"{Kind} {Id}";

        public int Entries { get; set; }

        public string? LastHash { get; set; } = CanonicalForm.Nothing;
    }
}

/// <summary>Where each column of a table stands in a row that was read.</summary>
internal sealed class Named(RecordedTable table)
{
    private readonly Dictionary<string, int> places = table.Columns.Select((column, at) => (column.Name, at)).ToDictionary(pair => pair.Name, pair => pair.at, StringComparer.Ordinal);

    public int this[string column] => places[column];
}

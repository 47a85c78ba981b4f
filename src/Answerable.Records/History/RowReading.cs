using Answerable.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.History;

/// <summary>Compares every current row with the state in which its history left it.</summary>
internal sealed class RowReading(RecordsContext context, StoredRows stored, List<HistoryProblem> problems)
{
    private readonly IReadOnlyList<RecordedTable> tables = [.. RecordedTable.All(context)];
    private readonly Dictionary<(string Table, string? Row), string?[]> strays = [];
    private readonly List<(string Table, Guid Row, string Digest, ChainReading.Head Head)> missed = [];

    /// <summary>The rows of the range's records.</summary>
    public async Task ReadAsync(ChainReading chains, RecordRange range, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            var id = new Named(table)["id"];
            var altered = new List<(Guid Row, string?[] Values, ChainReading.Head Head)>();
            await foreach (var row in stored.ReadAsync(table, $"WHERE {stored.Within(range, table.RecordColumn)}", cancellation))
            {
                if (!Guid.TryParse(row[id], out var rowId) || !chains.Rows.Remove((table.Name, rowId), out var known) || known.Digest is null)
                {
                    strays[(table.Name, row[id])] = row;
                }
                else if (table.Digest(known.Head.Salt, row) != known.Digest)
                {
                    altered.Add((rowId, row, known.Head));
                }
            }

            foreach (var (rowId, values, head) in altered)
            {
                await NameFieldsAsync(table, rowId, values, head, cancellation);
            }
        }

        missed.AddRange(chains.Rows.Where(pair => pair.Value.Digest is not null).Select(pair => (pair.Key.Table, pair.Key.Row, pair.Value.Digest!, pair.Value.Head)));
    }

    /// <summary>When all ranges are read: a row that an intruder has moved to another record stands in another range than its history.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        foreach (var (name, row, digest, head) in missed)
        {
            var table = tables.First(table => table.Name == name);
            if (!strays.Remove((name, row.ToString()), out var values))
            {
                problems.Add(new(head.Record, null, null, $"a row was removed: {name} {row}"));
            }
            else if (table.Digest(head.Salt, values) != digest)
            {
                await NameFieldsAsync(table, row, values, head, cancellation);
            }
        }

        problems.AddRange(strays.Keys.Select(stray => new HistoryProblem($"{stray.Table} {stray.Row}", null, null, "the row stands in no history")));
    }

    /// <summary>Says which columns differ from what the entries said last.</summary>
    private async Task NameFieldsAsync(RecordedTable table, Guid rowId, string?[] values, ChainReading.Head head, CancellationToken cancellation)
    {
        var recordId = Guid.Parse(head.Id);
        var entries = await context.Ground<HistoryEntry>().AsNoTracking().Where(entry => entry.RecordId == recordId)
            .OrderBy(entry => entry.Number).Select(entry => new { entry.Id, entry.Changes }).ToListAsync(cancellation);
        var ids = entries.ConvertAll(entry => entry.Id);
        var salts = await context.Ground<HistoryWords>().AsNoTracking().Where(words => ids.Contains(words.Id))
            .ToDictionaryAsync(words => words.Id, words => words.Salt, cancellation);
        var last = new Dictionary<string, (RecordedValue Value, Guid Entry)>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var change in HistoryJson.ReadChanges(entry.Changes).Where(change => change.RowId == rowId && change.Table == table.Name))
            {
                last[change.Field] = (change.New, entry.Id);
            }
        }

        var before = problems.Count;
        for (var at = 0; at < values.Length; at++)
        {
            var name = table.Columns[at].Name;
            var (value, entry) = last.GetValueOrDefault(name);
            var now = value.IsDigest && values[at] is { } text && salts.TryGetValue(entry, out var salt) ? CanonicalForm.Digest(salt, text) : values[at];
            if (table.Columns[at].IsListed && now != value.Text && !(value.IsDigest && !salts.ContainsKey(entry)))
            {
                problems.Add(new(head.Record, null, $"{table.Name}.{name}", $"the row {rowId} was altered without an entry"));
            }
        }

        if (problems.Count == before)
        {
            problems.Add(new(head.Record, null, table.Name, $"the row {rowId} or its record's salt was altered without an entry"));
        }
    }
}

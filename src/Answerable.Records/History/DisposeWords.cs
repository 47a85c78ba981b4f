using Answerable.Domain.Access;
using Answerable.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.History;

/// <summary>
/// Destroys the private words of a record's history with their salts. Called after the record's own rows were emptied or removed;
/// the chain still verifies, and no digest that stays can be tried out.
/// </summary>
public sealed class DisposeWords(RecordsContext records)
{
    internal const string Act = "words-disposed";

    public async Task RunAsync(RecordKey record, string reason, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        await using var transaction = await records.Database.BeginTransactionAsync(cancellation);
        var writing = new EntryWriting(records, by, scope.Now, Act, reason);
        var head = (await writing.LockHeadsAsync([record.Id], cancellation))[record.Id];
        var entries = scope.Rows<HistoryEntry>().Where(entry => entry.RecordId == record.Id);
        await scope.Rows<HistoryWords>().Where(words => entries.Any(entry => entry.Id == words.Id)).ExecuteDeleteAsync(cancellation);
        head.Salt = EntryMaking.NewSalt();
        writing.Add(head, [], await RowsAsync(entries, head.Salt, cancellation), new());
        await records.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        writing.Forget();
    }

    /// <summary>The states of the record's rows as they are, under the new salt.</summary>
    private async Task<List<RowState>> RowsAsync(IQueryable<HistoryEntry> entries, string salt, CancellationToken cancellation)
    {
        var known = new Dictionary<(string Table, Guid Row), bool>();
        foreach (var json in await entries.OrderBy(entry => entry.Number).Select(entry => entry.Rows).ToListAsync(cancellation))
        {
            foreach (var row in HistoryJson.ReadRows(json))
            {
                known[(row.Table, row.RowId)] = row.Digest is not null;
            }
        }

        var stored = new StoredRows(records);
        var states = new List<RowState>();
        foreach (var table in RecordedTable.All(records))
        {
            foreach (var (_, rowId) in known.Where(pair => pair.Value && pair.Key.Table == table.Name).Select(pair => pair.Key))
            {
                var id = records.Database.IsSqlite() ? rowId.ToString().ToUpperInvariant() : rowId.ToString();
                await foreach (var values in stored.ReadAsync(table, $"WHERE id = '{id}'", cancellation))
                {
                    states.Add(new(table.Name, rowId, table.Digest(salt, values)));
                }
            }
        }

        return states;
    }
}

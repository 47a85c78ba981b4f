using System.Data.Common;
using System.Globalization;
using Answerable.Records.Databases;

namespace Answerable.Bench.Bare;

/// <summary>The rows that logging one case leaves, written again by hand: the same values under new ids and another reference, in one transaction. They are taken out again at the end.</summary>
internal sealed class BareCreate(RecordsDatabase database, Func<CancellationToken, Task<DbConnection>> open)
{
    private const string Mark = "BARE-";

    /// <summary>In the order in which they may refer to each other. What the database counts itself is left to it; SQLite's index of words is no table that rows could be put into.</summary>
    private static readonly (string Table, string Of)[] s_tables =
    [
        ("cases", "id"), ("case_people", "case_id"), ("case_stages", "case_id"), ("case_clock_events", "case_id"), ("case_entries", "case_id"), ("history_heads", "record_id"), ("history_entries", "record_id"),
        ("history_words", "entry_id"), ("case_words", "case_id"),
    ];

    private readonly List<Row> rows = [];
    private readonly List<object> ids = [];
    private string reference = "";
    private int last;

    private sealed record Row(string Sql, object[] Values);

    public async Task ReadAsync(string of, CancellationToken cancellation)
    {
        reference = of;
        await using var connection = await open(cancellation);
        object? id = null;
        foreach (var (table, key) in s_tables.Where(one => database.Kind is not DatabaseKind.Sqlite || one.Table != "case_words"))
        {
            var where = table switch { "cases" => "reference = @of", "history_words" => "entry_id IN (SELECT id FROM history_entries WHERE record_id = @of)", _ => $"{key} = @of" };
            await using var command = Command(connection, null, $"SELECT * FROM {table} WHERE {where}", [("of", id ?? of)]);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                var columns = Enumerable.Range(0, reader.FieldCount).Where(at => table != "case_words" || reader.GetName(at) != "number").ToList();
                rows.Add(new(
                    $"INSERT INTO {table} ({string.Join(", ", columns.Select(at => $"\"{reader.GetName(at)}\""))}) VALUES ({string.Join(", ", columns.Select((_, at) => $"@p{at}"))})",
                    [.. columns.Select(reader.GetValue)]));
                if (columns.Find(at => reader.GetName(at) == "id") is var place && reader.GetName(place) == "id")
                {
                    ids.Add(reader.GetValue(place));
                }
            }

            id ??= ids[0];
        }
    }

    public async Task<string> RunAsync(CancellationToken cancellation)
    {
        Dictionary<object, object> now = ids.ToDictionary(id => id, id => id is Guid ? (object)Guid.CreateVersion7(TimeProvider.System.GetUtcNow()) : Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString().ToUpperInvariant());
        var name = string.Create(CultureInfo.InvariantCulture, $"{Mark}{Interlocked.Increment(ref last)}");
        now[reference] = name;
        await using var connection = await open(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var row in rows)
        {
            await using var command = Command(connection, transaction, row.Sql, [.. row.Values.Select((value, at) => (string.Create(CultureInfo.InvariantCulture, $"p{at}"), now.GetValueOrDefault(value, value)))]);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return name;
    }

    public async Task TakeOutAsync(CancellationToken cancellation)
    {
        const string Those = $"SELECT id FROM cases WHERE reference LIKE '{Mark}%'";
        await using var connection = await open(cancellation);
        foreach (var (table, key) in s_tables.Reverse().Where(one => database.Kind is not DatabaseKind.Sqlite || one.Table != "case_words"))
        {
            var where = table is "history_words" ? $"entry_id IN (SELECT id FROM history_entries WHERE record_id IN ({Those}))" : $"{key} IN ({Those})";
            await using var command = Command(connection, null, $"DELETE FROM {table} WHERE {where}", []);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, IReadOnlyList<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 300;
#pragma warning disable CA2100 // Constants of this file, and names of columns.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

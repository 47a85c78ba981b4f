using System.Data.Common;
using System.Globalization;
using Answerable.Records.Databases;
using Microsoft.AspNetCore.Html;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Answerable.Bench.Bare;

/// <summary>The rows of a queue, a case and a search by hand-written SQL over the same driver.</summary>
internal sealed class BareCases(RecordsDatabase database, Guid bodyId)
{
    private const string Line =
        """
        SELECT c.reference, c.subject, p.name, c.stage_key, c.state, c.received_on, c.due_on, c.queue_on, h.name, u.name
        FROM cases c LEFT JOIN case_people p ON p.case_id = c.id AND p.role = 'customer' LEFT JOIN people h ON h.id = c.handler_id LEFT JOIN units u ON u.id = c.service_id
        """;

    private const string Queue = Line + " WHERE c.body_id = @body AND c.state <> 'closed' ORDER BY c.queue_on, c.id LIMIT 50";

    private const string SearchSqlite =
        Line + " JOIN (SELECT case_id, number FROM case_words CROSS JOIN case_word_places w ON w.number = case_words.rowid WHERE case_words MATCH @word ORDER BY case_words.rowid DESC LIMIT 50) f ON f.case_id = c.id ORDER BY f.number DESC";

    /// <summary>By hand one knows which word is rare and which is common, and asks for each as it is best.</summary>
    private const string SearchRarePostgres =
        "WITH f AS MATERIALIZED (SELECT case_id, number FROM case_words WHERE words @@ CAST(@word AS tsquery)) " + Line + " JOIN f ON f.case_id = c.id ORDER BY f.number DESC LIMIT 50";

    private const string SearchCommonPostgres =
        Line + " JOIN (SELECT case_id, number FROM (SELECT * FROM case_words ORDER BY number DESC LIMIT 4000) l WHERE words @@ CAST(@word AS tsquery) ORDER BY number DESC LIMIT 50) f ON f.case_id = c.id ORDER BY f.number DESC";

    private static readonly string[] Parts =
    [
        "SELECT * FROM cases WHERE id = @id", "SELECT * FROM case_people WHERE case_id = @id", "SELECT * FROM case_points WHERE case_id = @id", "SELECT * FROM case_stages WHERE case_id = @id",
        "SELECT * FROM case_clock_events WHERE case_id = @id", "SELECT * FROM answers WHERE case_id = @id", "SELECT * FROM case_entries WHERE case_id = @id ORDER BY at DESC, place DESC",
    ];

    public IHtmlContent Padding { get; set; } = HtmlString.Empty;

    /// <summary>Null until a case is there whose rows can be written again.</summary>
    public BareCreate? Create { get; private set; }

    public async Task<BareCreate> CreateLikeAsync(string reference, CancellationToken cancellation)
    {
        Create = new(database, OpenAsync);
        await Create.ReadAsync(reference, cancellation);
        return Create;
    }

    public Task<List<string[]>> QueueAsync(CancellationToken cancellation) => ReadAsync(Queue, "body", bodyId, cancellation);

    public Task<List<string[]>> SearchAsync(string word, bool isRare, CancellationToken cancellation) =>
        ReadAsync(database.Kind is DatabaseKind.Sqlite ? SearchSqlite : isRare ? SearchRarePostgres : SearchCommonPostgres, "word", database.Kind is DatabaseKind.Sqlite ? $"\"{word}\" *" : $"'{word}':*", cancellation);

    public async Task<List<string[]>> CaseAsync(Guid id, CancellationToken cancellation)
    {
        List<string[]> rows = [];
        await using var connection = await OpenAsync(cancellation);
        foreach (var sql in Parts)
        {
            await ReadAsync(connection, sql, "id", id, rows, cancellation);
        }

        return rows;
    }

    private async Task<List<string[]>> ReadAsync(string sql, string name, object value, CancellationToken cancellation)
    {
        List<string[]> rows = [];
        await using var connection = await OpenAsync(cancellation);
        await ReadAsync(connection, sql, name, value, rows, cancellation);
        return rows;
    }

    private async Task ReadAsync(DbConnection connection, string sql, string name, object value, List<string[]> rows, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value is Guid id && database.Kind is DatabaseKind.Sqlite ? id.ToString().ToUpperInvariant() : value);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var row = new string[reader.FieldCount];
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = Text(reader, column);
            }

            rows.Add(row);
        }
    }

    private static string Text(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? "" : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!;

    private async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        DbConnection connection = database.Kind is DatabaseKind.Sqlite
            ? new SqliteConnection(database.ConnectionString)
            : new NpgsqlConnection(database.ConnectionString + ";Options=-c answerable.body=all");
        await connection.OpenAsync(cancellation);
        return connection;
    }
}

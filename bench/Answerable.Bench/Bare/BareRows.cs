using System.Data.Common;
using System.Globalization;
using Answerable.Records.Databases;
using Microsoft.AspNetCore.Html;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Answerable.Bench.Bare;

/// <summary>The same rows as our pages show, by hand-written SQL over the same driver.</summary>
internal sealed class BareRows(RecordsDatabase database, Guid planId, Guid activityId)
{
    private const string Register =
        """
        SELECT s.name, a."group", a.number, a.text, a.owner, a.due_on, a.target_text, a.status, a.declared_status, a.priority, a.aims, a.comment, a.as_of_on
        FROM activities a JOIN plan_sections s ON s.id = a.section_id
        WHERE a.plan_id = @id ORDER BY a.position
        """;

    private const string Changes =
        """
        SELECT h.changes FROM history_entries h JOIN activities a ON a.id = h.record_id
        WHERE a.plan_id = @id AND h.record_kind = 'activity' AND h.number > 1 AND (h.changes LIKE '%"status"%' OR h.changes LIKE '%due_on"%')
        """;

    private const string Row = "SELECT a.*, s.name, p.title FROM activities a JOIN plan_sections s ON s.id = a.section_id JOIN plans p ON p.id = a.plan_id WHERE a.id = @id";

    private static readonly string[] Parts =
    [
        "SELECT name FROM activity_owners WHERE activity_id = @id ORDER BY position",
        "SELECT text FROM activity_measures WHERE activity_id = @id ORDER BY position",
        "SELECT name FROM activity_items WHERE activity_id = @id ORDER BY position",
        "SELECT to_number FROM activity_links WHERE activity_id = @id ORDER BY position",
        "SELECT reference FROM activity_documents WHERE activity_id = @id ORDER BY position",
        "SELECT u.text FROM progress_updates u JOIN progress_updates_of o ON o.update_id = u.id WHERE o.activity_id = @id ORDER BY u.recorded_at DESC",
    ];

    public IHtmlContent RegisterPadding { get; set; } = HtmlString.Empty;

    public IHtmlContent LeadershipPadding { get; set; } = HtmlString.Empty;

    public IHtmlContent RowPadding { get; set; } = HtmlString.Empty;

    public async Task<IReadOnlyList<RegisterRow>> RegisterAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = Command(connection, Register, planId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<RegisterRow>(200);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new(
                Text(reader, 0), Text(reader, 1), Text(reader, 2), Text(reader, 3), Text(reader, 4), Text(reader, 5), Text(reader, 6),
                Text(reader, 7), Text(reader, 8), Text(reader, 9), Text(reader, 10), Text(reader, 11), Text(reader, 12)));
        }

        return rows;
    }

    public async Task<IReadOnlyList<string>> ChangesAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = Command(connection, Changes, planId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var changes = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            changes.Add(Text(reader, 0));
        }

        return changes;
    }

    public async Task<(IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Parts)> RowAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        var fields = new List<KeyValuePair<string, string>>(64);
        await using (var command = Command(connection, Row, activityId))
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            await reader.ReadAsync(cancellation);
            for (var column = 0; column < reader.FieldCount; column++)
            {
                fields.Add(new(reader.GetName(column), Text(reader, column)));
            }
        }

        var parts = new List<string>();
        foreach (var sql in Parts)
        {
            await using var command = Command(connection, sql, activityId);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                parts.Add(Text(reader, 0));
            }
        }

        return (fields, parts);
    }

    private static string Text(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? "" : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!;

    private DbCommand Command(DbConnection connection, string sql, Guid id)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        var parameter = command.CreateParameter();
        parameter.ParameterName = "id";
        parameter.Value = database.Kind is DatabaseKind.Sqlite ? id.ToString().ToUpperInvariant() : id;
        command.Parameters.Add(parameter);
        return command;
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        DbConnection connection = database.Kind is DatabaseKind.Sqlite
            ? new SqliteConnection(database.ConnectionString)
            : new NpgsqlConnection(database.ConnectionString + ";Options=-c answerable.body=all");
        await connection.OpenAsync(cancellation);
        return connection;
    }

    public sealed record RegisterRow(
        string Section, string Group, string Number, string Text, string Owner, string Due, string Target, string Status, string Declared,
        string Priority, string Aims, string Comment, string AsOf);
}

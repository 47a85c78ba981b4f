using Npgsql;
using NpgsqlTypes;

namespace Answerable.Records.Databases;

/// <summary>
/// Writes many rows into PostgreSQL by binary COPY. The tables are made ready first: row-level security, which COPY does not know, is lifted for their owner;
/// where much is written, indexes and foreign keys are taken off and made anew at the end, which costs a fraction. All of it in the caller's
/// transaction: other sessions wait, and see all or nothing.
/// </summary>
internal sealed class PostgresBulk(NpgsqlConnection connection, IReadOnlyList<BulkTable> tables)
{
    private const string Indexes =
        "SELECT format('DROP INDEX %I', indexname), indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename = ANY (@tables) AND indexname NOT IN (SELECT conname FROM pg_constraint)";

    private const string ForeignKeys =
        """
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname), format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY (@tables::regclass[])
        """;

    private readonly List<string> again = [];

    /// <param name="isMuch">So much that making the indexes anew costs less than keeping them.</param>
    public async Task BeginAsync(bool isMuch, CancellationToken cancellation)
    {
        // Answers are long texts, and the older compression costs several times the time; not every server is built with the newer one.
        await RunAsync(
            """
            SELECT set_config('default_toast_compression', 'lz4', true) FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals);
            SET LOCAL maintenance_work_mem = '256MB';
            """,
            cancellation);
        foreach (var table in tables.Where(table => table.IsOfModel))
        {
            await RunAsync($"ALTER TABLE \"{table.Name}\" NO FORCE ROW LEVEL SECURITY", cancellation);
        }

        if (isMuch)
        {
            await TakeOffAsync(ForeignKeys, cancellation);
            await TakeOffAsync(Indexes, cancellation);
            again.Reverse();
        }
    }

    public Task WriteAsync(BulkRows part, CancellationToken cancellation) => part.Table.IsOfModel ? WriteBinaryAsync(part, cancellation) : WriteTextAsync(part, cancellation);

    /// <returns>When it is committed the planner must be told of the new rows: <c>ANALYZE</c>.</returns>
    public async Task<string> EndAsync(Action<string> told, CancellationToken cancellation)
    {
        foreach (var statement in again)
        {
            told(statement);
            await RunAsync(statement, cancellation);
        }

        foreach (var table in tables.Where(table => table.IsOfModel))
        {
            await RunAsync($"ALTER TABLE \"{table.Name}\" FORCE ROW LEVEL SECURITY", cancellation);
        }

        return $"ANALYZE {string.Join(", ", tables.Select(table => $"\"{table.Name}\""))}";
    }

    /// <summary>For types that only the server can read, such as a tsvector. What is written must hold no tab, backslash or line break.</summary>
    private async Task WriteTextAsync(BulkRows part, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginTextImportAsync($"COPY \"{part.Table.Name}\" ({part.Table.Names}) FROM STDIN", cancellation);
        foreach (var row in part.Rows)
        {
            await copy.WriteAsync(string.Join('\t', part.Table.Columns.Select(column => column.Of(row))));
            await copy.WriteAsync('\n');
        }
    }

    private async Task WriteBinaryAsync(BulkRows part, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{part.Table.Name}\" ({part.Table.Names}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in part.Rows)
        {
            await copy.StartRowAsync(cancellation);
            foreach (var column in part.Table.Columns)
            {
                await WriteAsync(copy, column.Of(row), cancellation);
            }
        }

        await copy.CompleteAsync(cancellation);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, object? value, CancellationToken cancellation) => value switch
    {
        null => copy.WriteNullAsync(cancellation),
        string text => copy.WriteAsync(text, NpgsqlDbType.Text, cancellation),
        Guid id => copy.WriteAsync(id, NpgsqlDbType.Uuid, cancellation),
        DateTime at => copy.WriteAsync(at, NpgsqlDbType.TimestampTz, cancellation),
        DateOnly day => copy.WriteAsync(day, NpgsqlDbType.Date, cancellation),
        bool flag => copy.WriteAsync(flag, NpgsqlDbType.Boolean, cancellation),
        int number => copy.WriteAsync(number, NpgsqlDbType.Integer, cancellation),
        _ => throw new NotSupportedException($"{value.GetType().Name} is not written in bulk"),
    };

    private async Task TakeOffAsync(string which, CancellationToken cancellation)
    {
        List<string> off = [];
        await using (var command = Command(which))
        {
            command.Parameters.AddWithValue("tables", tables.Select(table => table.Name).ToArray());
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                off.Add(reader.GetString(0));
                again.Add(reader.GetString(1));
            }
        }

        foreach (var statement in off)
        {
            await RunAsync(statement, cancellation);
        }
    }

    private async Task RunAsync(string sql, CancellationToken cancellation)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private NpgsqlCommand Command(string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Words of this program, and names that the database itself has quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        return command;
    }
}

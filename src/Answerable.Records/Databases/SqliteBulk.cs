using Microsoft.Data.Sqlite;

namespace Answerable.Records.Databases;

/// <summary>Writes many rows into SQLite by one prepared statement a table, in the caller's transaction. The driver stores each type as the program's mapping does.</summary>
internal sealed class SqliteBulk(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public void Write(SqliteTransaction transaction, BulkRows part)
    {
        if (!prepared.TryGetValue(part.Table.Name, out var command))
        {
            prepared[part.Table.Name] = command = Prepare(part.Table);
        }

        command.Transaction = transaction;
        foreach (var row in part.Rows)
        {
            for (var at = 0; at < part.Table.Columns.Count; at++)
            {
                command.Parameters[at].Value = part.Table.Columns[at].Of(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Prepare(BulkTable table)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names from the model.
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({table.Names}) VALUES ({string.Join(", ", table.Columns.Select((_, at) => $"${at}"))})";
#pragma warning restore CA2100
        for (var at = 0; at < table.Columns.Count; at++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${at}" });
        }

        return command;
    }
}

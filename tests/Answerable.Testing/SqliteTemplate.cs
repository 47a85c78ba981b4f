using Answerable.Records.Databases;
using Microsoft.Data.Sqlite;

namespace Answerable.Testing;

/// <summary>Migrated once per run, then copied for each test.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    public static async Task<RecordsDatabase> CopyAsync()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("answerable-").FullName, "records.db");
        await File.WriteAllBytesAsync(path, await Migrated.Value);
        return RecordsDatabase.Parse(path);
    }

    private static async Task<byte[]> MigrateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("answerable-");
        var database = RecordsDatabase.Parse(Path.Combine(folder.FullName, "template.db"));
        await Template.MigrateAsync(database);
        await using (var connection = new SqliteConnection(database.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
            SqliteConnection.ClearPool(connection);
        }

        var bytes = await File.ReadAllBytesAsync(database.Path!);
        folder.Delete(recursive: true);
        return bytes;
    }
}

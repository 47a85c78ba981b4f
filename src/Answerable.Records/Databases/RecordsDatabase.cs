using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Answerable.Records.Databases;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>Which database holds the records, as said by <c>--database</c>: a file's path, or a PostgreSQL connection string.</summary>
public sealed class RecordsDatabase
{
    private RecordsDatabase(DatabaseKind kind, string connectionString, string? path)
    {
        Kind = kind;
        ConnectionString = connectionString;
        Path = path;
    }

    public DatabaseKind Kind { get; }

    public string ConnectionString { get; }

    /// <summary>The file of a SQLite database; null for PostgreSQL.</summary>
    public string? Path { get; }

    /// <summary>A path means SQLite; <c>Host=…</c>, <c>postgres://…</c> or <c>postgresql://…</c> means PostgreSQL.</summary>
    public static RecordsDatabase Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
        {
            return Postgres(FromAddress(new Uri(text)));
        }

        var isConnectionString = text.Split(';').Any(part => part.TrimStart().StartsWith("Host=", StringComparison.OrdinalIgnoreCase));
        return isConnectionString ? Postgres(text) : Sqlite(text);
    }

    /// <summary>Tells EF Core how to reach it. Private cache: a shared one gives lock errors that the busy timeout does not cover.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        _ = Kind is DatabaseKind.Sqlite
            ? options.UseSqlite(ConnectionString).AddInterceptors(SqliteSettings.Instance)
            : options.UseNpgsql(ConnectionString).AddInterceptors(RowLevelSecurity.Instance);
    }

    private static RecordsDatabase Sqlite(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = full,
            Cache = SqliteCacheMode.Private,
            ForeignKeys = true,
            DefaultTimeout = 30,
        };
        return new(DatabaseKind.Sqlite, connection.ToString(), full);
    }

    private static RecordsDatabase Postgres(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        connection.ApplicationName ??= "answerable";
        return new(DatabaseKind.Postgres, connection.ToString(), null);
    }

    private static string FromAddress(Uri address)
    {
        var connection = new NpgsqlConnectionStringBuilder { Host = address.Host, Database = address.AbsolutePath.Trim('/') };
        if (address.Port > 0)
        {
            connection.Port = address.Port;
        }

        var user = address.UserInfo.Split(':', 2);
        connection.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
        {
            connection.Password = Uri.UnescapeDataString(user[1]);
        }

        return connection.ToString();
    }
}

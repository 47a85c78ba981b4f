using System.CommandLine;
using Answerable.Domain.Access;
using Answerable.Records;
using Answerable.Records.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Databases;

/// <summary><c>--database</c>, the same for every command: a file's path means SQLite, a connection string PostgreSQL.</summary>
internal static class DatabaseOption
{
    public static Option<string> Create() =>
        new("--database", "-d")
        {
            Description = "A file (SQLite), or a connection string such as \"Host=localhost;Database=answerable\" (PostgreSQL).",
            HelpName = "DB",
            DefaultValueFactory = _ => "answerable.db",
        };

    /// <summary>The records' services over one database, SQLite migrated on the way; refused where PostgreSQL's schema is older or newer.</summary>
    /// <param name="migratesEmpty">A PostgreSQL database without any schema gets it, as a first import is often the first thing done.</param>
    public static async Task<ServiceProvider> OpenAsync(string database, CancellationToken cancellation, bool migratesEmpty = false)
    {
        var services = new ServiceCollection().AddRecords(RecordsDatabase.Parse(database)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().PrepareAsync(cancellation, migratesEmpty);
        return services;
    }

    /// <summary>As <see cref="OpenAsync"/>, for a command that only looks: a file that is not there is refused and not made.</summary>
    public static Task<ServiceProvider> OpenExistingAsync(string database, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(RecordsDatabase.Parse(database).Path is { } path && !File.Exists(path)
            ? new("database.missing", $"There is no database {path}.")
            : null);
        return OpenAsync(database, cancellation);
    }
}

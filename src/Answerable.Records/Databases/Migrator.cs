using System.Globalization;
using System.Reflection;
using Answerable.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Answerable.Records.Databases;

/// <summary>One numbered SQL script, as embedded in the program.</summary>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>The scripts of a database kind in their order.</summary>
    public static IReadOnlyList<Migration> For(DatabaseKind kind)
    {
        var assembly = typeof(Migration).Assembly;
        var prefix = $"{kind}/";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly, name, Path.GetFileNameWithoutExtension(name))),
        ];
    }

    private static Migration Read(Assembly assembly, string resource, string file)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new(int.Parse(file[..4], CultureInfo.InvariantCulture), file[5..], reader.ReadToEnd());
    }
}

/// <summary>Brings a database to this program's schema: SQLite when the program starts, PostgreSQL by <c>answerable migrate</c> only.</summary>
public sealed class Migrator(RecordsContext context, RecordsDatabase database, TimeProvider clock)
{
    // Any number will do, as long as no other program uses it on the same database.
    private const string OneAtATime = "SELECT pg_advisory_xact_lock(7265401)";

    private const string Ledger =
        "CREATE TABLE IF NOT EXISTS schema_migrations (number integer NOT NULL PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)";

    /// <summary>Applies what is missing, all of it or none of it, and says what was applied.</summary>
    public async Task<IReadOnlyList<Migration>> MigrateAsync(CancellationToken cancellation)
    {
        var pending = await PendingAsync(cancellation);
        if (pending.Count == 0)
        {
            return pending;
        }

        context.ForAllBodies();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (database.Kind is DatabaseKind.Postgres)
        {
            await context.Database.ExecuteSqlRawAsync(OneAtATime, cancellation);
        }

        await context.Database.ExecuteSqlRawAsync(Ledger, cancellation);
        pending = await PendingAsync(cancellation);
        foreach (var migration in pending)
        {
            await RunAsync(migration.Sql, cancellation);
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO schema_migrations (number, name, applied_at) VALUES ({migration.Number}, {migration.Name}, {clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)})",
                cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return pending;
    }

    /// <summary>Makes the database ready for use: SQLite is migrated, a PostgreSQL schema that is not this program's is refused.</summary>
    /// <exception cref="RefusedException">PostgreSQL has an older or a newer schema.</exception>
    /// <param name="migratesEmpty">PostgreSQL without any schema is migrated too.</param>
    public async Task PrepareAsync(CancellationToken cancellation, bool migratesEmpty = false)
    {
        if (database.Kind is DatabaseKind.Sqlite || (migratesEmpty && (await AppliedAsync(cancellation)).Count == 0))
        {
            await MigrateAsync(cancellation);
        }

        if (await WhyNotServeAsync(cancellation) is { } sentence)
        {
            throw new RefusedException(new("database.schema", sentence));
        }

        if (database.Kind is DatabaseKind.Sqlite)
        {
            // Without statistics SQLite takes an index by the body, which every row has, for as good as one by the case. It samples what has grown since the last time.
            await context.Database.OpenConnectionAsync(cancellation);
            await RunAsync("PRAGMA analysis_limit = 1000; PRAGMA optimize = 0x10002;", cancellation);
            await context.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A sentence where this program cannot serve the database, or null where it can.</summary>
    public async Task<string?> WhyNotServeAsync(CancellationToken cancellation)
    {
        var known = Migration.For(database.Kind);
        var applied = await AppliedAsync(cancellation);
        var newest = known.Count == 0 ? 0 : known[^1].Number;
        var ahead = applied.Count == 0 ? 0 : applied.Max();
        return ahead > newest
                ? $"The database has schema {ahead} and this program knows only {newest}. Use a newer version of the program."
            : known.Any(migration => !applied.Contains(migration.Number))
                ? $"The database has schema {ahead} and this program needs {newest}. Run: answerable migrate --database …"
            : null;
    }

    /// <summary>Runs as it stands: EF would take braces in a script for parameters.</summary>
    private async Task RunAsync(string sql, CancellationToken cancellation)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // A script that is embedded in this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<List<Migration>> PendingAsync(CancellationToken cancellation)
    {
        var applied = await AppliedAsync(cancellation);
        return [.. Migration.For(database.Kind).Where(migration => !applied.Contains(migration.Number))];
    }

    private async Task<HashSet<int>> AppliedAsync(CancellationToken cancellation)
    {
        var hasLedger = database.Kind is DatabaseKind.Sqlite
            ? "SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = 'schema_migrations'"
            : "SELECT count(*)::int AS \"Value\" FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_migrations'";
        return await context.Database.SqlQueryRaw<int>(hasLedger).SingleAsync(cancellation) == 0
            ? []
            : [.. await context.Database.SqlQueryRaw<int>("SELECT number AS \"Value\" FROM schema_migrations").ToListAsync(cancellation)];
    }
}

using System.Data.Common;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Records;
using Answerable.Records.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Answerable.Testing;

/// <summary>A fresh migrated database of one test, SQLite or PostgreSQL, with a clock that stands still until it is told.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string folder;

    private TestDatabase(RecordsDatabase database, Action<IServiceCollection>? more)
    {
        Database = database;
        folder = Path.GetDirectoryName(database.Path) ?? Directory.CreateTempSubdirectory("answerable-").FullName;
        var collection = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddLogging().AddRecords(database, Beside);
        more?.Invoke(collection);
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>What <see cref="OnEachDatabaseAttribute"/> hands to a theory: <c>[Theory, OnEachDatabase]</c>.</summary>
    public static IReadOnlyList<TheoryDataRow<DatabaseKind>> Kinds { get; } =
    [
        new(DatabaseKind.Sqlite),
        new(DatabaseKind.Postgres) { Skip = PostgresServer.WhyAbsent },
    ];

    public RecordsDatabase Database { get; }

    public TestClock Clock { get; } = new();

    /// <summary>Everything that <c>AddRecords</c> registers. For an operation use <see cref="Within{T}"/>.</summary>
    public IServiceProvider Services => services;

    /// <param name="more">Registers what the test needs beside the records.</param>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, Action<IServiceCollection>? more = null) =>
        new(kind is DatabaseKind.Sqlite ? await SqliteTemplate.CopyAsync() : await PostgresServer.CloneAsync(), more);

    /// <summary>A service scope with the context and the operations of one request.</summary>
    public AsyncServiceScope NewScope() => services.CreateAsyncScope();

    /// <summary>Runs an operation or query in a scope of its own, as a request would.</summary>
    public async Task<TResult> Within<T, TResult>(Func<T, Task<TResult>> act)
        where T : notnull
    {
        await using var scope = NewScope();
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <inheritdoc cref="Within{T,TResult}"/>
    public async Task Within<T>(Func<T, Task> act)
        where T : notnull
    {
        await using var scope = NewScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>A body without people, and the operator who acts for it.</summary>
    public async Task<Actor> AddBodyAsync(string key = "borough", string timeZone = "Europe/London")
    {
        var now = Clock.GetUtcNow();
        var body = new Body { Id = Guid.CreateVersion7(now), Key = key, Name = key, TimeZone = timeZone, CreatedAt = now.UtcDateTime };
        var actor = Actor.Operator(body.Id, timeZone);
        await Within<RecordsContext>(async records =>
        {
            var scope = records.For(actor);
            scope.Add(body);
            await scope.SaveAsync("body-created", null, TestContext.Current.CancellationToken);
        });
        return actor;
    }

    /// <summary>A connection past the program, as an intruder or an administrator would open it: no row-level security, no foreign keys.</summary>
    public async Task<DbConnection> OpenRawAsync()
    {
        DbConnection connection = Database.Kind is DatabaseKind.Sqlite
            ? new SqliteConnection(new SqliteConnectionStringBuilder(Database.ConnectionString) { ForeignKeys = false }.ToString())
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Username = "postgres" }.ToString());
        await connection.OpenAsync();
        if (Database.Kind is DatabaseKind.Postgres)
        {
            await connection.RunAsync("SET session_replication_role = replica");
        }

        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (Database.Path is not null)
        {
            await using var pooled = new SqliteConnection(Database.ConnectionString);
            SqliteConnection.ClearPool(pooled);
        }
        else
        {
            await using var pooled = new NpgsqlConnection(Database.ConnectionString);
            NpgsqlConnection.ClearPool(pooled);
            await PostgresServer.DropAsync(Database);
        }

        Directory.Delete(folder, recursive: true);
    }

    private void Beside(RecordsSettings settings)
    {
        settings.FilesFolder = Path.Combine(folder, "files");
        settings.MailFolder = Path.Combine(folder, "mail");
        settings.CheckpointsFolder = Path.Combine(folder, "checkpoints");
    }
}

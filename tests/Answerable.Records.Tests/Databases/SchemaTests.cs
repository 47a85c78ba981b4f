using Answerable.Records.Databases;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Tests.Databases;

public sealed class SchemaTests
{
    private static readonly string Migrations = Path.Combine(Repository.Root, "src", "Answerable.Records", "Migrations");

    [Fact]
    public void Every_table_of_the_model_has_a_script()
    {
        // ANSWERABLE_SCRIPT=name writes the next script instead of failing.
        if (Environment.GetEnvironmentVariable("ANSWERABLE_SCRIPT") is { Length: > 0 } name)
        {
            MigrationScript.Write(Migrations, name);
        }

        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            var missing = MigrationScript.Pending(Migrations, kind);
            Assert.True(missing.Length == 0, $"{kind} lacks a migration; run ./build script NAME to write it:\n{missing}");
        }
    }

    [Theory, OnEachDatabase]
    public async Task The_migrated_schema_is_the_schema_of_the_model(DatabaseKind kind)
    {
        await using var migrated = await TestDatabase.CreateAsync(kind);
        await using var modelled = await TestDatabase.CreateAsync(kind);
        var asMigrated = await migrated.Within<RecordsContext, string>(SchemaText.ReadAsync);
        var asModelled = await modelled.Within<RecordsContext, string>(async context =>
        {
            await SchemaText.DropEverythingAsync(context);
            await SchemaText.RunAsync(context, context.Database.GenerateCreateScript());
            return await SchemaText.ReadAsync(context);
        });
        Assert.Equal(asModelled, asMigrated);
        Assert.Contains("bodies.key", asMigrated, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Migrating_twice_applies_nothing_the_second_time(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        Assert.Empty(await database.Within<Migrator, IReadOnlyList<Migration>>(migrator => migrator.MigrateAsync(TestContext.Current.CancellationToken)));
        Assert.Null(await database.Within<Migrator, string?>(migrator => migrator.WhyNotServeAsync(TestContext.Current.CancellationToken)));
    }

    [Theory, OnEachDatabase]
    public async Task A_database_that_is_up_to_date_is_made_ready(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.Within<Migrator>(migrator => migrator.PrepareAsync(TestContext.Current.CancellationToken));
        Assert.Null(await database.Within<Migrator, string?>(migrator => migrator.WhyNotServeAsync(TestContext.Current.CancellationToken)));
    }

    [Theory, OnEachDatabase]
    public async Task A_database_of_another_age_is_refused_with_a_sentence(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.Within<RecordsContext>(context => SchemaText.RunAsync(context, "INSERT INTO schema_migrations VALUES (9999, 'future', '')"));
        var tooNew = await database.Within<Migrator, string?>(migrator => migrator.WhyNotServeAsync(TestContext.Current.CancellationToken));
        Assert.Contains("newer version of the program", tooNew, StringComparison.Ordinal);

        await database.Within<RecordsContext>(context => SchemaText.RunAsync(context, "DELETE FROM schema_migrations"));
        var tooOld = await database.Within<Migrator, string?>(migrator => migrator.WhyNotServeAsync(TestContext.Current.CancellationToken));
        Assert.Contains("answerable migrate", tooOld, StringComparison.Ordinal);
    }
}

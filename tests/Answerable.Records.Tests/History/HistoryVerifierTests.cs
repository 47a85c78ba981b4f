using Answerable.Domain.Access;
using Answerable.Domain.History;
using Answerable.Records.Databases;
using Answerable.Records.History;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Records.Tests.History;

public sealed class HistoryVerifierTests
{
    private static readonly Type[] OwnTables = [typeof(HistoryEntry), typeof(HistoryWords), typeof(HistoryHead), typeof(Checkpoint)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task What_the_program_wrote_verifies(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);
        Assert.Empty(await VerifyAsync(database));
    }

    [Theory, OnEachDatabase]
    public async Task One_byte_changed_in_any_column_of_any_table_is_found(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);
        await using var raw = await database.OpenRawAsync();
        var overlooked = new List<string>();
        foreach (var (table, columns) in await TablesAsync(database))
        {
            await raw.RunAsync($"CREATE TABLE kept AS SELECT * FROM {table}");
            foreach (var (column, type) in columns)
            {
                var one = $"SELECT {columns[0].Column} FROM {table} WHERE {column} IS NOT NULL ORDER BY 1 DESC LIMIT 1";
                var changed = await raw.RunAsync($"UPDATE {table} SET {column} = {OneByteOther(kind, column, type)} WHERE {columns[0].Column} = ({one})");
                if (changed > 0 && (await VerifyAsync(database)).Count == 0)
                {
                    overlooked.Add($"{table}.{column}");
                }

                await raw.RunAsync($"DELETE FROM {table}");
                await raw.RunAsync($"INSERT INTO {table} SELECT * FROM kept");
            }

            await raw.RunAsync("DROP TABLE kept");
        }

        Assert.Empty(overlooked);
        Assert.Empty(await VerifyAsync(database));
    }

    [Theory, OnEachDatabase]
    public async Task A_changed_field_is_named_with_its_record(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);
        await using var raw = await database.OpenRawAsync();
        await raw.RunAsync("UPDATE people SET post = 'Chief of everything'");
        var plain = Assert.Single(await VerifyAsync(database));
        Assert.Equal("people.post", plain.Field);
        Assert.StartsWith("person ", plain.Record, StringComparison.Ordinal);

        await raw.RunAsync("UPDATE people SET post = 'Post in words', name = 'Somebody else'");
        Assert.Equal("people.name", Assert.Single(await VerifyAsync(database)).Field);
    }

    [Theory, OnEachDatabase]
    public async Task A_row_added_or_removed_behind_the_history_is_found(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);
        await using var raw = await database.OpenRawAsync();
        await raw.RunAsync("CREATE TABLE kept AS SELECT * FROM roles");
        await raw.RunAsync("DELETE FROM roles");
        Assert.Contains(await VerifyAsync(database), problem => problem.Message.Contains("a row was removed: roles", StringComparison.Ordinal));

        await raw.RunAsync("INSERT INTO roles SELECT * FROM kept");
        await raw.RunAsync("UPDATE kept SET key = 'another', id = " + OneByteOther(kind, "id", typeof(Guid)));
        await raw.RunAsync("INSERT INTO roles SELECT * FROM kept");
        var added = Assert.Single(await VerifyAsync(database));
        Assert.StartsWith("roles ", added.Record, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_newest_entry_cut_off_is_found_even_when_the_head_is_set_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var actor = await FillAsync(database);
        await database.Within<RecordsContext>(async records =>
        {
            var scope = records.For(actor);
            (await scope.Rows<Domain.Bodies.Body>().SingleAsync(Cancellation)).Name = "Another name";
            await scope.SaveAsync("body-renamed", null, Cancellation);
        });
        await using var raw = await database.OpenRawAsync();
        await raw.RunAsync("DELETE FROM history_entries WHERE act = 'body-renamed'");
        Assert.Contains(await VerifyAsync(database), problem => problem.Message.Contains("newest entries are missing", StringComparison.Ordinal));

        await raw.RunAsync(
            """
            UPDATE history_heads SET number = 2, hash = (SELECT hash FROM history_entries e WHERE e.record_id = history_heads.record_id AND number = 2)
            WHERE record_kind = 'body'
            """);
        Assert.Equal("bodies.name", Assert.Single(await VerifyAsync(database), problem => problem.Field == "bodies.name").Field);
    }

    [Theory, OnEachDatabase]
    public async Task An_exported_checkpoint_finds_a_history_that_was_written_anew(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);
        var file = await database.Within<WriteCheckpoint, string>(write => write.RunAsync(Cancellation));
        Assert.Empty(await database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verifier => verifier.VerifyAsync(file, Cancellation)));

        await using var raw = await database.OpenRawAsync();
        await raw.RunAsync("DELETE FROM checkpoints");
        await raw.RunAsync("UPDATE history_entries SET checkpoint = NULL");
        var problem = Assert.Single(await database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verifier => verifier.VerifyAsync(file, Cancellation)));
        Assert.Equal("checkpoint 2", problem.Record);
    }

    private static async Task<Actor> FillAsync(TestDatabase database)
    {
        var actor = await database.AddBodyAsync();
        await database.Within<RecordsContext>(records => OneRowOfEachKind.SaveAsync(records, actor, database.Clock.GetUtcNow().UtcDateTime));
        await database.Within<WriteCheckpoint, string>(write => write.RunAsync(Cancellation));
        return actor;
    }

    private static Task<IReadOnlyList<HistoryProblem>> VerifyAsync(TestDatabase database) =>
        database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verifier => verifier.VerifyAsync(null, Cancellation, recordsAtOnce: 50));

    private static async Task<List<(string Table, List<(string Column, Type Type)> Columns)>> TablesAsync(TestDatabase database)
    {
        await using var scope = database.NewScope();
        var model = scope.ServiceProvider.GetRequiredService<RecordsContext>().Model;
        return
        [
            .. model.GetEntityTypes().Where(kind => kind.ClrType.IsAssignableTo(typeof(IRecorded)) || OwnTables.Contains(kind.ClrType))
                .Select(kind => (kind.GetTableName()!, kind.GetFlattenedProperties().Select(property => ($"\"{property.GetColumnName()}\"", StoredType(property))).ToList())),
        ];
    }

    private static Type StoredType(IProperty property) =>
        property.GetTypeMapping().Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    private static string OneByteOther(DatabaseKind kind, string column, Type type) =>
        type == typeof(int) || type == typeof(long) ? $"{column} + 64"
        : kind is DatabaseKind.Sqlite
            ? type == typeof(bool) ? $"1 - {column}" : $"substr({column}, 1, length({column}) - 1) || CASE substr({column}, -1) WHEN '0' THEN '1' ELSE '0' END"
        : type == typeof(bool) ? $"NOT {column}"
        : type == typeof(DateOnly) ? $"{column} + 1"
        : type == typeof(DateTime) ? $"{column} + interval '1 microsecond'"
        : type == typeof(decimal) ? $"{column} + 0.01"
        : type == typeof(Guid) ? $"(left({column}::text, -1) || CASE right({column}::text, 1) WHEN '0' THEN '1' ELSE '0' END)::uuid"
        : $"left({column}, -1) || CASE right({column}, 1) WHEN '0' THEN '1' ELSE '0' END";
}

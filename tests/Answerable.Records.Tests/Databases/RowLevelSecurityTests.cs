using Answerable.Domain.Bodies;
using Answerable.Records.Databases;
using Answerable.Records.Tests.Access;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Answerable.Records.Tests.Databases;

public sealed class RowLevelSecurityTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Rows_are_those_of_the_actor_s_body(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var here = await database.CreateBodyAsync("here");
        var there = await database.CreateBodyAsync("there");
        await database.AddPersonAsync(here, "Ida");
        await database.AddPersonAsync(there, "Jon");
        Assert.Equal(["Ida"], await database.Within<RecordsContext, List<string>>(records => records.For(here).Rows<Person>().Select(person => person.Name).ToListAsync(Cancellation)));
        Assert.Equal(["Jon"], await database.Within<RecordsContext, List<string>>(records => records.For(there).Rows<Person>().Select(person => person.Name).ToListAsync(Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task A_row_of_another_body_cannot_be_written(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var here = await database.CreateBodyAsync("here");
        var there = await database.CreateBodyAsync("there");
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Within<RecordsContext>(async records =>
        {
            var scope = records.For(here);
            scope.Add(new Unit { Id = Guid.CreateVersion7(database.Clock.GetUtcNow()), BodyId = there.BodyId, Key = "it", Name = "IT" });
            await scope.SaveAsync("unit-added", null, Cancellation);
        }));
    }

    [Theory, OnEachDatabase(PostgresOnly = true)]
    public async Task PostgreSQL_shows_and_takes_nothing_of_another_body_even_where_the_program_forgets_to_ask(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var here = await database.CreateBodyAsync("here");
        var there = await database.CreateBodyAsync("there");
        await database.AddPersonAsync(here, "Ida");
        await database.AddPersonAsync(there, "Jon");

        await using var connection = new NpgsqlConnection(database.Database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        Assert.Empty(await connection.ReadAsync("SELECT name FROM people"));
        await connection.RunAsync($"SET answerable.body = '{here.BodyId}'");
        Assert.Equal(["Ida"], await connection.ReadAsync("SELECT name FROM people"));
        Assert.Equal(0, await connection.RunAsync("DELETE FROM people WHERE name = 'Jon'"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            connection.RunAsync($"INSERT INTO units (id, body_id, key, name) VALUES ('{Guid.CreateVersion7(database.Clock.GetUtcNow())}', '{there.BodyId}', 'it', 'IT')"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory, OnEachDatabase(PostgresOnly = true)]
    public async Task Every_table_with_a_body_is_under_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var raw = await database.OpenRawAsync();
        Assert.Equal(["accounts"], await raw.ReadAsync(
            """
            SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'body_id'
            WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
            """));
    }
}

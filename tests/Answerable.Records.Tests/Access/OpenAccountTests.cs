using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Records.Bodies;
using Answerable.Records.Databases;
using Answerable.Testing;

namespace Answerable.Records.Tests.Access;

public sealed class OpenAccountTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_person_has_one_account_however_often_it_is_opened(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.Within<CreateBody, Actor>(create => create.RunAsync(new("borough", "Borough Council"), Cancellation));
        var person = await AddAsync(database, by, "jo@example.org");
        Assert.Null((await FindAsync(database, person)).AccountId);
        var account = await OpenAsync(database, by, person);
        Assert.Equal(account, await OpenAsync(database, by, person));
        Assert.Equal(account, (await FindAsync(database, person)).AccountId);
    }

    [Theory, OnEachDatabase]
    public async Task An_address_signs_in_to_one_body_and_a_person_without_one_to_none(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.Within<CreateBody, Actor>(create => create.RunAsync(new("borough", "Borough Council"), Cancellation));
        var other = await database.Within<CreateBody, Actor>(create => create.RunAsync(new("burgh", "Burgh Council"), Cancellation));
        await OpenAsync(database, by, await AddAsync(database, by, "jo@example.org"));
        var namesake = await AddAsync(database, other, "JO@example.org");
        Assert.Equal("account.email-taken", await RefusedAsync(() => OpenAsync(database, other, namesake)));
        var silent = await AddAsync(database, by, null);
        Assert.Equal("account.email-missing", await RefusedAsync(() => OpenAsync(database, by, silent)));
        Assert.Equal("people.unknown", await RefusedAsync(() => OpenAsync(database, by, namesake)));
    }

    private static Task<Guid> AddAsync(TestDatabase database, Actor by, string? email) =>
        database.Within<AddPerson, Guid>(add => add.RunAsync(new("Jo Field", Email: email), by, Cancellation));

    private static Task<Guid> OpenAsync(TestDatabase database, Actor by, Guid person) =>
        database.Within<OpenAccount, Guid>(open => open.RunAsync(person, by, Cancellation));

    private static async Task<FoundActor> FindAsync(TestDatabase database, Guid person) =>
        (await database.Within<ActorOf, FoundActor?>(actors => actors.ReadAsync(person, Cancellation)))!;

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal.Code;
}

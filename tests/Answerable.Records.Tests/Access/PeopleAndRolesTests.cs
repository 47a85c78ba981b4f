using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Records.Databases;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Tests.Access;

public sealed class AddPersonTests
{
    [Theory, OnEachDatabase]
    public async Task Only_who_manages_people_adds_one_and_an_address_belongs_to_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        var officer = await database.AddActorAsync(by, "Ana", "planning-officer");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => database.AddPersonAsync(officer, "Ben"));
        Assert.Equal("people.permission", refused.Refusal.Code);

        await database.AddPersonAsync(by, "Ben", "ben@example.org");
        refused = await Assert.ThrowsAsync<RefusedException>(() => database.AddPersonAsync(by, "Benedict", "ben@example.org"));
        Assert.Equal("people.email-taken", refused.Refusal.Code);
        refused = await Assert.ThrowsAsync<RefusedException>(() => database.AddPersonAsync(by, "  "));
        Assert.Equal("people.name-missing", refused.Refusal.Code);
    }
}

public sealed class GiveRoleTests
{
    [Theory, OnEachDatabase]
    public async Task Reading_everything_is_given_for_a_limited_time_only(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        var person = await database.AddPersonAsync(by, "Ola");
        foreach (DateOnly? until in new DateOnly?[] { null, AccessGround.Today.AddYears(2) })
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => database.GiveRoleAsync(by, person, "auditor", until: until));
            Assert.Equal("roles.needs-end", refused.Refusal.Code);
        }

        await database.GiveRoleAsync(by, person, "auditor", until: AccessGround.Today.AddDays(30));
        Assert.True((await database.ActorOfAsync(person)).IsAuditor);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_gives_a_role_to_oneself_or_one_of_another_body(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        var administrator = await database.AddActorAsync(by, "Ada", "administrator");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => database.GiveRoleAsync(administrator, administrator.PersonId!.Value, "approver"));
        Assert.Equal("roles.own", refused.Refusal.Code);

        var elsewhere = await database.CreateBodyAsync("elsewhere");
        refused = await Assert.ThrowsAsync<RefusedException>(() => database.GiveRoleAsync(elsewhere, administrator.PersonId!.Value, "approver"));
        Assert.Equal("roles.unknown", refused.Refusal.Code);
    }
}

public sealed class EndRoleTests
{
    [Theory, OnEachDatabase]
    public async Task A_role_ended_yesterday_allows_nothing_today(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        var person = await database.AddPersonAsync(by, "Cleo");
        var held = await database.GiveRoleAsync(by, person, "planning-officer", AccessGround.Today.AddDays(-10));
        Assert.True((await database.ActorOfAsync(person)).May(Permission.EditPlans));

        await database.Within<EndRole>(end => end.RunAsync(new(held, AccessGround.Today.AddDays(-1)), by, TestContext.Current.CancellationToken));
        Assert.False((await database.ActorOfAsync(person)).May(Permission.EditPlans));
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            database.Within<EndRole>(end => end.RunAsync(new(held, AccessGround.Today), by, TestContext.Current.CancellationToken)));
        Assert.Equal("roles.ends-earlier", refused.Refusal.Code);
    }
}

public sealed class ActorOfTests
{
    [Theory, OnEachDatabase]
    public async Task Permissions_are_those_of_the_roles_held_on_the_body_s_own_day(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync(timeZone: "Pacific/Auckland");
        var person = await database.AddPersonAsync(by, "Dag");
        await database.GiveRoleAsync(by, person, "approver", AccessGround.Today.AddDays(-5), AccessGround.Today);
        await database.GiveRoleAsync(by, person, "delegate", AccessGround.Today.AddDays(1));

        // 09:30 UTC is still the same day in Auckland, 22:30.
        var actor = await database.ActorOfAsync(person);
        Assert.Equal("Approver", actor.Capacity);
        Assert.True(actor.May(Permission.ApproveClosures));
        Assert.False(actor.May(Permission.UpdateOwnActivities));

        // 11:30 UTC is the next day there.
        database.Clock.Advance(TimeSpan.FromHours(2));
        actor = await database.ActorOfAsync(person);
        Assert.Equal("Delegate", actor.Capacity);
        Assert.False(actor.May(Permission.ApproveClosures));
    }

    [Theory, OnEachDatabase]
    public async Task Someone_without_a_role_may_nothing_and_nobody_is_nobody(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        Assert.Empty((await database.ActorOfAsync(await database.AddPersonAsync(by, "Eve"))).Permissions);
        Assert.Null(await database.Within<ActorOf, FoundActor?>(actors => actors.ReadAsync(by.BodyId, TestContext.Current.CancellationToken)));
    }
}

public sealed class IssueTokenTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_token_does_what_its_scopes_leave_until_it_expires_and_is_not_stored(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var officer = await database.AddActorAsync(await database.CreateBodyAsync(), "Fay", "planning-officer");
        var token = await database.Within<IssueToken, string>(issue =>
            issue.RunAsync(new("dashboard", [Permission.ReadPlans], AccessGround.Today.AddDays(1)), officer, Cancellation));

        var actor = (await ReadAsync(database, token))!.Actor;
        Assert.Equal([Permission.ReadPlans], actor.Permissions);
        Assert.Contains("dashboard", actor.Capacity, StringComparison.Ordinal);
        Assert.Null(await ReadAsync(database, token + "x"));

        await using var raw = await database.OpenRawAsync();
        Assert.DoesNotContain(token, await raw.ReadAsync("SELECT digest FROM api_tokens"));

        database.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await ReadAsync(database, token));
    }

    [Theory, OnEachDatabase]
    public async Task A_token_cannot_do_more_than_its_person(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var officer = await database.AddActorAsync(await database.CreateBodyAsync(), "Gus", "planning-officer");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => database.Within<IssueToken, string>(issue =>
            issue.RunAsync(new("too much", [Permission.ManagePeople], AccessGround.Today), officer, Cancellation)));
        Assert.Equal("tokens.scopes-beyond", refused.Refusal.Code);
    }

    internal static Task<FoundActor?> ReadAsync(TestDatabase database, string token) =>
        database.Within<ActorOf, FoundActor?>(actors => actors.ReadTokenAsync(token, Cancellation));
}

public sealed class RevokeTokenTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_revoked_token_stops_at_once_and_a_stranger_cannot_revoke_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        var officer = await database.AddActorAsync(by, "Hal", "planning-officer");
        var stranger = await database.AddActorAsync(by, "Ida", "planning-officer");
        var token = await database.Within<IssueToken, string>(issue =>
            issue.RunAsync(new("sync", [Permission.ReadPlans], AccessGround.Today), officer, Cancellation));
        var id = await database.Within<RecordsContext, Guid>(records => records.For(officer).Rows<ApiToken>().Select(row => row.Id).SingleAsync(Cancellation));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => database.Within<RevokeToken>(revoke => revoke.RunAsync(id, null, stranger, Cancellation)));
        Assert.Equal("tokens.unknown", refused.Refusal.Code);
        await database.Within<RevokeToken>(revoke => revoke.RunAsync(id, "left on a train", officer, Cancellation));
        Assert.Null(await IssueTokenTests.ReadAsync(database, token));
    }
}

public sealed class RolesPackTests
{
    [Theory]
    [InlineData("roles:\n  - key: a\n    name: A\n    permissions: [read-plans, fly]", 4, "there is no permission \"fly\"")]
    [InlineData("roles:\n  - key: a\n    permissions: []", 2, "the role has no name")]
    [InlineData("roles:\n  - key: a\n    name: A\n    permission: []", 4, "a role has no \"permission\"")]
    [InlineData("people: []", 1, "one list named \"roles\"")]
    [InlineData("roles: ]", 1, "not YAML")]
    public void A_mistake_is_named_with_its_file_and_line(string yaml, int line, string sentence)
    {
        using var text = new StringReader(yaml);
        var wrong = Assert.Throws<InvalidDataException>(() => RolesPack.Read("roles.yaml", text));
        Assert.StartsWith($"roles.yaml, line {line}: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_but_an_auditor_reads_everything_and_nobody_but_the_administrator_manages_people() =>
        Assert.Equal(
            [("auditor", Permission.ReadEverything), ("administrator", Permission.ManagePeople)],
            from role in RolesPack.Shipped
            from permission in RolesPack.Permissions(role.Permissions)
            where permission is Permission.ReadEverything or Permission.ManagePeople
            select (role.Key, permission));
}

public sealed class RenewRolesTests
{
    [Theory, OnEachDatabase]
    public async Task A_body_of_an_older_version_gets_what_its_roles_lack_and_keeps_the_rest(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        await using (var raw = await database.OpenRawAsync())
        {
            await raw.RunAsync("UPDATE roles SET permissions = 'manage-people read-plans' WHERE key = 'approver'");
            await raw.RunAsync("DELETE FROM roles WHERE key = 'delegate'");
        }

        var person = await database.AddPersonAsync(by, "Ada");
        await database.GiveRoleAsync(by, person, "approver");

        await database.Within<RenewRoles>(renew => renew.RunAsync(CancellationToken.None));

        var approver = await database.ActorOfAsync(person);
        Assert.True(approver.May(Permission.ApproveEditions));
        Assert.True(approver.May(Permission.ManagePeople));
        await database.GiveRoleAsync(by, await database.AddPersonAsync(by, "Dee"), "delegate");
    }
}

using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Records.Bodies;
using Answerable.Records.Databases;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Tests.Bodies;

public sealed class ChangeBodyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_slower_of_two_who_change_the_body_is_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await CreateAsync(database);
        var seen = (await ReadAsync(database, by)).Version;
        await ChangeAsync(database, by, new("Burgh Council", "council", "Europe/London", "#123456", seen));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => ChangeAsync(database, by, new("Other", "council", "Europe/London", "#123456", seen)));
        Assert.Equal("Burgh Council", (await ReadAsync(database, by)).Name);
    }

    [Theory, OnEachDatabase]
    public async Task A_body_has_a_name_a_time_zone_that_exists_and_a_colour(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await CreateAsync(database);
        var seen = (await ReadAsync(database, by)).Version;
        Assert.Equal("body.name-missing", await RefusedAsync(() => ChangeAsync(database, by, new(" ", "council", "Europe/London", "#123456", seen))));
        Assert.Equal("body.time-zone-unknown", await RefusedAsync(() => ChangeAsync(database, by, new("Burgh", "council", "Europe/Atlantis", "#123456", seen))));
        Assert.Equal("body.colour-form", await RefusedAsync(() => ChangeAsync(database, by, new("Burgh", "council", "Europe/London", "red", seen))));
        Assert.Equal("body.permission", await RefusedAsync(() => ChangeAsync(database, by with { Permissions = FrozenSet<Permission>.Empty }, new("Burgh", "council", "Europe/London", "#123456", seen))));
    }

    [Theory, OnEachDatabase]
    public async Task AddUnit_takes_a_key_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await CreateAsync(database);
        await database.Within<AddUnit, Guid>(add => add.RunAsync(new("finance", "Finance"), by, Cancellation));
        Assert.Equal("unit.key-taken", await RefusedAsync(() => database.Within<AddUnit, Guid>(add => add.RunAsync(new("finance", "Money"), by, Cancellation))));
        Assert.Equal("unit.key-form", await RefusedAsync(() => database.Within<AddUnit, Guid>(add => add.RunAsync(new("Human Resources", "Money"), by, Cancellation))));
        Assert.Equal("Finance", Assert.Single(await database.Within<BodyPage, IReadOnlyList<Unit>>(body => body.ReadUnitsAsync(by, Cancellation))).Name);
    }

    private static Task<Actor> CreateAsync(TestDatabase database) => database.Within<CreateBody, Actor>(create => create.RunAsync(new("borough", "Borough Council"), Cancellation));

    private static Task<Body> ReadAsync(TestDatabase database, Actor by) => database.Within<BodyPage, Body>(body => body.ReadAsync(by, Cancellation));

    private static Task ChangeAsync(TestDatabase database, Actor by, ChangeBody.Input input) => database.Within<ChangeBody>(change => change.RunAsync(input, by, Cancellation));

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal.Code;
}

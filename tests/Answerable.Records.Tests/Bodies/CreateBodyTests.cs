using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Records.Bodies;
using Answerable.Records.Databases;
using Answerable.Records.Tests.Access;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Tests.Bodies;

public sealed class CreateBodyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_body_begins_with_the_roles_of_the_pack_and_is_found_by_its_key(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var created = await database.CreateBodyAsync("northshire", "Europe/Dublin");
        var found = await database.Within<BodyByKey, Actor?>(bodies => bodies.FindAsync("northshire", Cancellation));
        Assert.Equal(created.BodyId, found!.BodyId);
        Assert.Equal("Europe/Dublin", found.TimeZoneId);
        Assert.Null(await database.Within<BodyByKey, Actor?>(bodies => bodies.FindAsync("southshire", Cancellation)));

        var roles = await database.Within<RecordsContext, List<string>>(records => records.For(found).Rows<Role>().Select(role => role.Key).ToListAsync(Cancellation));
        Assert.Contains("auditor", roles);
        Assert.Contains("planning-officer", roles);
    }

    [Theory, OnEachDatabase]
    public async Task A_key_in_use_or_an_unusable_value_is_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.CreateBodyAsync();
        await RefusedAsync("body.key-taken", new("borough", "Another"));
        await RefusedAsync("body.key-form", new("The Borough", "Another"));
        await RefusedAsync("body.name-missing", new("another", " "));
        await RefusedAsync("body.time-zone-unknown", new("another", "Another", TimeZone: "Europe/Atlantis"));
        await RefusedAsync("body.colour-form", new("another", "Another", Colour: "red"));

        async Task RefusedAsync(string code, CreateBody.Input input)
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => database.Within<CreateBody, Actor>(create => create.RunAsync(input, Cancellation)));
            Assert.Equal(code, refused.Refusal.Code);
        }
    }
}

using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Records.Bodies;
using Answerable.Testing;

namespace Answerable.Records.Tests.Access;

/// <summary>The acts of people and roles, each in a scope of its own, as pages call them.</summary>
internal static class AccessGround
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<Actor> CreateBodyAsync(this TestDatabase database, string key = "borough", string timeZone = "Europe/London") =>
        database.Within<CreateBody, Actor>(create => create.RunAsync(new(key, "The Borough", TimeZone: timeZone), Cancellation));

    public static Task<Guid> AddPersonAsync(this TestDatabase database, Actor by, string name, string? email = null) =>
        database.Within<AddPerson, Guid>(add => add.RunAsync(new(name, Email: email), by, Cancellation));

    public static Task<Guid> GiveRoleAsync(this TestDatabase database, Actor by, Guid person, string role, DateOnly? from = null, DateOnly? until = null) =>
        database.Within<GiveRole, Guid>(give => give.RunAsync(new(person, role, from ?? Today, until), by, Cancellation));

    public static async Task<Actor> ActorOfAsync(this TestDatabase database, Guid person) =>
        (await database.Within<ActorOf, FoundActor?>(actors => actors.ReadAsync(person, Cancellation)))!.Actor;

    public static async Task<Actor> AddActorAsync(this TestDatabase database, Actor by, string name, string role, DateOnly? until = null)
    {
        var person = await database.AddPersonAsync(by, name);
        await database.GiveRoleAsync(by, person, role, until: until);
        return await database.ActorOfAsync(person);
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Access;

/// <summary>Gives a person a role in one unit or in the whole body, from a day and, where it ends, up to and including a day.</summary>
public sealed class GiveRole(RecordsContext records, ActorOf actors)
{
    /// <summary>Reading everything is given for a year at most.</summary>
    private const int LongestReadingDays = 366;

    public sealed record Input(Guid PersonId, string RoleKey, DateOnly FromOn, DateOnly? UntilOn = null, Guid? UnitId = null, string? Reason = null);

    /// <returns>The id of the role held.</returns>
    public async Task<Guid> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(AddPerson.WhyNot(by));
        var scope = records.For(by);
        var role = await scope.Rows<Role>().AsNoTracking().SingleOrDefaultAsync(role => role.Key == input.RoleKey, cancellation);
        var person = await scope.Rows<Person>().SingleOrDefaultAsync(person => person.Id == input.PersonId, cancellation);
        var unitIsKnown = input.UnitId is not { } unitId || await scope.Rows<Unit>().AnyAsync(unit => unit.Id == unitId, cancellation);
        RefusedException.ThrowIf(WhyNot(input, role, person, unitIsKnown, by));
        var held = new RoleHeld
        {
            Id = Guid.CreateVersion7(records.Clock.GetUtcNow()),
            BodyId = by.BodyId,
            PersonId = person!.Id,
            UnitId = input.UnitId,
            RoleKey = role!.Key,
            FromOn = input.FromOn,
            UntilOn = input.UntilOn,
        };
        scope.Add(held);
        await scope.SaveAsync("role-given", input.Reason, cancellation);
        actors.Forget(person.Id);
        return held.Id;
    }

    private static Refusal? WhyNot(Input input, Role? role, Person? person, bool unitIsKnown, Actor by)
    {
        if (role is null || person is null || !unitIsKnown)
        {
            return new("roles.unknown", "There is no such person, role or unit in this body");
        }

        if (person.Id == by.PersonId)
        {
            return new("roles.own", "Somebody else must give you a role");
        }

        if (input.UntilOn < input.FromOn)
        {
            return new("roles.dates", "The last day must not be before the first");
        }

        var readsEverything = RolesPack.Permissions(role.Permissions).Contains(Permission.ReadEverything);
        return readsEverything && (input.UntilOn is not { } until || until.DayNumber - input.FromOn.DayNumber >= LongestReadingDays)
            ? new("roles.needs-end", $"{role.Name} is given for a limited time: enter a last day, at most a year after the first")
            : null;
    }
}

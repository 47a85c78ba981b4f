using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Bodies;

/// <summary>The people of a body, by name, with the roles that they hold today.</summary>
public sealed class PeopleOfBody(RecordsContext records)
{
    public sealed record Row(Guid Id, string Name, string? Initials, string? Post, bool IsExternal, IReadOnlyList<string> Roles);

    public async Task<IReadOnlyList<Row>> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var today = scope.Today;
        var roles = (await (
            from held in scope.Rows<RoleHeld>()
            where held.FromOn <= today && (held.UntilOn == null || held.UntilOn >= today)
            join role in scope.Rows<Role>() on held.RoleKey equals role.Key
            select new { held.PersonId, role.Name }).ToListAsync(cancellation)).ToLookup(held => held.PersonId, held => held.Name);
        var people = await scope.Rows<Person>().AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. people.OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(person => new Row(person.Id, person.Name, person.Initials, person.Post, person.IsExternal, [.. roles[person.Id].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
        ];
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Access;

/// <summary>The people of the demo, by role, for the buttons of its sign-in page. A person with several roles stands under the first.</summary>
public sealed class DemoPeople(RecordsContext records)
{
    public sealed record Row(Guid AccountId, string Name, string? Post, string Roles);

    public async Task<IReadOnlyList<Row>> ReadAsync(Guid bodyId, CancellationToken cancellation)
    {
        var scope = records.For(Actor.Operator(bodyId, "UTC"));
        var roles = (await (
            from held in scope.Rows<RoleHeld>()
            join role in scope.Rows<Role>() on held.RoleKey equals role.Key
            select new { held.PersonId, role.Name }).ToListAsync(cancellation)).ToLookup(held => held.PersonId, held => held.Name);
        var accounts = await records.Users.AsNoTracking().Where(account => account.BodyId == bodyId).Select(account => new { account.Id, account.PersonId }).ToListAsync(cancellation);
        var people = await scope.Rows<Person>().AsNoTracking().ToDictionaryAsync(person => person.Id, cancellation);
        return
        [
            .. accounts.Select(account => (account.Id, Person: people[account.PersonId]))
                .Select(account => new Row(account.Id, account.Person.Name, account.Person.Post, string.Join(", ", roles[account.Person.Id].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))))
                .OrderBy(row => row.Roles, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal),
        ];
    }
}

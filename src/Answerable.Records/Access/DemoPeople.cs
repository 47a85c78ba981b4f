using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Access;

/// <summary>The people of the demo, by role, for the buttons of its sign-in page. Those who may do most stand first.</summary>
public sealed class DemoPeople(RecordsContext records)
{
    public sealed record Row(Guid AccountId, string Name, string? Post, string Roles);

    public async Task<IReadOnlyList<Row>> ReadAsync(Guid bodyId, CancellationToken cancellation)
    {
        var scope = records.For(Actor.Operator(bodyId, "UTC"));
        var roles = (await (
            from held in scope.Rows<RoleHeld>()
            join role in scope.Rows<Role>() on held.RoleKey equals role.Key
            select new { held.PersonId, role.Name, role.Permissions }).ToListAsync(cancellation)).ToLookup(held => held.PersonId);
        var accounts = await records.Users.AsNoTracking().Where(account => account.BodyId == bodyId).Select(account => new { account.Id, account.PersonId }).ToListAsync(cancellation);
        var people = await scope.Rows<Person>().AsNoTracking().ToDictionaryAsync(person => person.Id, cancellation);
        return
        [
            .. accounts.Select(account => (account.Id, Person: people[account.PersonId], Roles: roles[account.PersonId]))
                .Select(account => (
                    Row: new Row(account.Id, account.Person.Name, account.Person.Post, string.Join(", ", account.Roles.Select(role => role.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))),
                    May: account.Roles.SelectMany(role => role.Permissions.Split(' ')).Distinct(StringComparer.Ordinal).Count()))
                .OrderByDescending(person => person.May).ThenBy(person => person.Row.Roles, StringComparer.Ordinal).ThenBy(person => person.Row.Name, StringComparer.Ordinal)
                .Select(person => person.Row),
        ];
    }
}

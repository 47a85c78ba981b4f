using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Records.Access;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>Who may do something today: to choose a handler, an authoriser, a signer from.</summary>
internal static class PeopleWhoMay
{
    public static async Task<List<Person>> PeopleWhoMayAsync(this Scope scope, Permission permission, CancellationToken cancellation)
    {
        var people = await (await scope.HoldersOfAsync(permission, cancellation)).ToListAsync(cancellation);
        return [.. people.OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>The person with this permission and no other, to be asked by the domain; the actor themself where it is they.</summary>
    /// <exception cref="RefusedException">The person is not there.</exception>
    public static async Task<Actor> WithPermissionAsync(this Scope scope, Guid? personId, Permission permission, CancellationToken cancellation)
    {
        if (personId is null || personId == scope.Actor.PersonId)
        {
            return scope.Actor;
        }

        var person = await scope.Rows<Person>().AsNoTracking().SingleOrDefaultAsync(person => person.Id == personId, cancellation)
            ?? throw new RefusedException(new("case.person-not-found", "The person that you chose is not there"));
        var may = (await scope.PeopleWhoMayAsync(permission, cancellation)).Exists(holder => holder.Id == personId);
        return scope.Actor with { PersonId = personId, Name = person.Name, Permissions = may ? FrozenSet.Create(permission) : [] };
    }
}

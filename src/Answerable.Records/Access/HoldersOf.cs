using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Access;

/// <summary>Who may do something today, by a role that they hold.</summary>
internal static class HoldersOf
{
    public static async Task<IQueryable<Person>> HoldersOfAsync(this Scope scope, Permission permission, CancellationToken cancellation)
    {
        var (today, key) = (scope.Today, Word.Of(permission));
        var roles = await scope.Rows<Role>().AsNoTracking().ToListAsync(cancellation);
        var allowing = roles.Where(role => role.Permissions.Split(' ').Contains(key, StringComparer.Ordinal)).Select(role => role.Key).ToList();
        var holders = scope.Rows<RoleHeld>()
            .Where(held => allowing.Contains(held.RoleKey) && held.FromOn <= today && (held.UntilOn == null || held.UntilOn >= today))
            .Select(held => held.PersonId);
        return scope.Rows<Person>().AsNoTracking().Where(person => holders.Contains(person.Id));
    }
}

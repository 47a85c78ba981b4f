using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Access;

/// <summary>When a database is migrated or served: gives the shipped roles of every body what this version's pack allows them beyond what they had. Nothing is taken away.</summary>
public sealed class RenewRoles(RecordsContext records)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var bodies = await records.ForAllBodies().Ground<Body>().AsNoTracking().ToListAsync(cancellation);
        foreach (var body in bodies)
        {
            await RenewAsync(records.For(Actor.Operator(body.Id, body.TimeZone)), cancellation);
        }
    }

    private static async Task RenewAsync(Scope scope, CancellationToken cancellation)
    {
        var roles = await scope.Rows<Role>().ToDictionaryAsync(role => role.Key, StringComparer.Ordinal, cancellation);
        var isRenewed = false;
        foreach (var shipped in RolesPack.Shipped)
        {
            if (!roles.TryGetValue(shipped.Key, out var role))
            {
                scope.Add(new Role { Id = Guid.CreateVersion7(new DateTimeOffset(scope.Now)), BodyId = scope.Actor.BodyId, Key = shipped.Key, Name = shipped.Name, Permissions = shipped.Permissions });
                isRenewed = true;
            }
            else if (RolesPack.Row(RolesPack.Permissions(role.Permissions).Concat(RolesPack.Permissions(shipped.Permissions))) is { } all && all != role.Permissions)
            {
                role.Permissions = all;
                isRenewed = true;
            }
        }

        if (isRenewed)
        {
            await scope.SaveAsync("roles-renewed", null, cancellation);
        }
    }
}

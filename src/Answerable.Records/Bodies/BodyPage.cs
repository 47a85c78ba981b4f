using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Bodies;

/// <summary>The body as its own people describe it, with its units and roles.</summary>
public sealed class BodyPage(RecordsContext records)
{
    /// <returns>The body whose name stands above the sign-in: where the database holds just one; else null.</returns>
    public async Task<Body?> ReadOnlyOneAsync(CancellationToken cancellation)
    {
        var ids = await records.ForAllBodies().Database.SqlQuery<Guid>($"SELECT id AS \"Value\" FROM bodies LIMIT 2").ToListAsync(cancellation);
        return ids is [var id] ? await ReadAsync(Actor.Operator(id, "UTC"), cancellation) : null;
    }

    public async Task<Body> ReadAsync(Actor by, CancellationToken cancellation) =>
        await records.For(by).Rows<Body>().AsNoTracking().SingleAsync(cancellation);

    public async Task<IReadOnlyList<Unit>> ReadUnitsAsync(Actor by, CancellationToken cancellation) =>
        await records.For(by).Rows<Unit>().AsNoTracking().OrderBy(unit => unit.Name).ToListAsync(cancellation);

    public async Task<IReadOnlyList<Role>> ReadRolesAsync(Actor by, CancellationToken cancellation) =>
        await records.For(by).Rows<Role>().AsNoTracking().OrderBy(role => role.Name).ToListAsync(cancellation);
}

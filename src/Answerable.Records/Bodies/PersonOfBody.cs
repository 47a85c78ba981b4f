using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Bodies;

/// <summary>One person as the administrator sees them: roles held now, before and later, and whether they can sign in.</summary>
public sealed class PersonOfBody(RecordsContext records)
{
    public sealed record Held(Guid Id, string Role, string? Unit, DateOnly FromOn, DateOnly? UntilOn, bool IsOver);

    public sealed record Page(Person Person, IReadOnlyList<Held> Roles, Guid? AccountId, bool HasPassword, bool HasTwoSteps);

    /// <returns>The person, or null where the body has no such person.</returns>
    public async Task<Page?> ReadAsync(Guid id, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Rows<Person>().AsNoTracking().SingleOrDefaultAsync(found => found.Id == id, cancellation) is not { } person)
        {
            return null;
        }

        var today = scope.Today;
        var roles = await (
            from held in scope.Rows<RoleHeld>().Where(held => held.PersonId == id)
            join role in scope.Rows<Role>() on held.RoleKey equals role.Key
            join unit in scope.Rows<Unit>() on held.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            orderby held.FromOn descending, role.Name
            select new Held(held.Id, role.Name, unit == null ? null : unit.Name, held.FromOn, held.UntilOn, held.UntilOn != null && held.UntilOn < today)).ToListAsync(cancellation);
        var account = await records.Users.AsNoTracking().Where(found => found.PersonId == id && found.BodyId == by.BodyId)
            .Select(found => new { found.Id, HasPassword = found.PasswordHash != null, found.TwoFactorEnabled }).SingleOrDefaultAsync(cancellation);
        return new(person, roles, account?.Id, account?.HasPassword ?? false, account?.TwoFactorEnabled ?? false);
    }
}

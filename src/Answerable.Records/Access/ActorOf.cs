using System.Collections.Concurrent;
using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Access;

/// <summary>Who a signed-in person or a token acts as today, and what every page shows of the person's body.</summary>
/// <param name="AccountId">Null where the person cannot sign in.</param>
/// <param name="SecurityStamp">Changes with the password and the second factor: a cookie that holds another one is no longer good.</param>
public sealed record FoundActor(Actor Actor, Guid? AccountId, string? SecurityStamp, string BodyKey, string BodyName, string Colour);

/// <summary>
/// Answers in one query, and from memory for some seconds after: a role that ends or a token that is revoked on another node stops
/// working here that much later, and on this node at once.
/// </summary>
public sealed class ActorOf(RecordsContext records, ActorOf.Memory memory)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);

    /// <returns>Null where there is no such person.</returns>
    public async Task<FoundActor?> ReadAsync(Guid personId, CancellationToken cancellation)
    {
        var now = records.Clock.GetUtcNow();
        if (memory.Found.TryGetValue(personId, out var known) && now - known.At < Remembered && now >= known.At)
        {
            return known.Found;
        }

        var found = await QueryAsync(personId, now, cancellation);
        if (found is not null)
        {
            memory.Found[personId] = (found, now);
        }

        return found;
    }

    /// <summary>The person's actor with what the token's scopes leave of the permissions; null where the token does not work.</summary>
    public async Task<FoundActor?> ReadTokenAsync(string token, CancellationToken cancellation)
    {
        var digest = ApiToken.DigestOf(token);
        var found = await records.ForAllBodies().Ground<ApiToken>().AsNoTracking().SingleOrDefaultAsync(row => row.Digest == digest, cancellation);
        if (found is null || await ReadAsync(found.PersonId, cancellation) is not { } person)
        {
            return null;
        }

        var actor = person.Actor;
        return found.WorksOn(actor.Today(records.Clock)) && actor.May(Permission.UseApi)
            ? person with
            {
                Actor = actor with
                {
                    Capacity = $"{actor.Capacity}, by the token \"{found.Name}\"",
                    Permissions = RolesPack.Permissions(found.Scopes).Where(actor.May).ToFrozenSet(),
                },
            }
            : null;
    }

    /// <summary>Called by every act that changes what the person may do or how the person signs in.</summary>
    public void Forget(Guid personId) => memory.Found.TryRemove(personId, out _);

    private async Task<FoundActor?> QueryAsync(Guid personId, DateTimeOffset now, CancellationToken cancellation)
    {
        records.ForAllBodies();
        var rows = await (
            from person in records.Ground<Person>()
            join body in records.Ground<Body>() on person.BodyId equals body.Id
            join account in records.Ground<Account>() on person.Id equals account.PersonId into accounts
            from account in accounts.DefaultIfEmpty()
            join held in records.Ground<RoleHeld>() on person.Id equals held.PersonId into allHeld
            from held in allHeld.DefaultIfEmpty()
            join role in records.Ground<Role>() on new { held.BodyId, Key = held.RoleKey } equals new { role.BodyId, role.Key } into roles
            from role in roles.DefaultIfEmpty()
            where person.Id == personId
            select new
            {
                person.BodyId,
                person.Name,
                person.Post,
                AccountId = (Guid?)account.Id,
                account.SecurityStamp,
                BodyKey = body.Key,
                BodyName = body.Name,
                body.Colour,
                body.TimeZone,
                UnitId = held == null ? null : held.UnitId,
                FromOn = (DateOnly?)held.FromOn,
                UntilOn = held == null ? null : held.UntilOn,
                RoleName = role.Name,
                role.Permissions,
            }).AsNoTracking().ToListAsync(cancellation);
        if (rows is not [var first, ..])
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(first.TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var current = rows.Where(row => row.Permissions is not null && row.FromOn <= today && (row.UntilOn is null || today <= row.UntilOn)).ToList();
        var capacity = string.Join(", ", current.Select(row => row.RoleName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var actor = new Actor(
            first.BodyId,
            personId,
            first.Name,
            capacity.Length > 0 ? capacity : first.Post ?? "no role",
            current.SelectMany(row => RolesPack.Permissions(row.Permissions!)).ToFrozenSet(),
            first.TimeZone,
            current.Where(row => row.UnitId is not null).Select(row => row.UnitId!.Value).ToFrozenSet());
        return new(actor, first.AccountId, first.SecurityStamp, first.BodyKey, first.BodyName, first.Colour);
    }

    /// <summary>What this node remembers.</summary>
    public sealed class Memory
    {
        internal ConcurrentDictionary<Guid, (FoundActor Found, DateTimeOffset At)> Found { get; } = [];
    }
}

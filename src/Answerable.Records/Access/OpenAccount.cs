using System.Security.Cryptography;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Access;

/// <summary>Lets a person sign in with the e-mail address. The account has no password until the person sets one.</summary>
public sealed class OpenAccount(RecordsContext records, ActorOf actors)
{
    /// <returns>The account's id; that of the account which is there already, where it is.</returns>
    public async Task<Guid> RunAsync(Guid personId, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(AddPerson.WhyNot(by));
        var scope = records.For(by);
        var person = await scope.Rows<Person>().SingleOrDefaultAsync(found => found.Id == personId, cancellation);
        if (await records.Users.AsNoTracking().SingleOrDefaultAsync(found => found.PersonId == personId && found.BodyId == by.BodyId, cancellation) is { } there)
        {
            return there.Id;
        }

        var normalized = person?.Email?.ToUpperInvariant();
        RefusedException.ThrowIf(
            person is null ? new("people.unknown", "There is no such person in this body")
            : string.IsNullOrEmpty(person.Email) ? new("account.email-missing", "A person without an e-mail address cannot sign in")
            : await records.Users.AnyAsync(found => found.NormalizedUserName == normalized, cancellation)
                ? new("account.email-taken", "Someone has an account with this e-mail address already")
            : null);
        var account = new Account
        {
            Id = Guid.CreateVersion7(records.Clock.GetUtcNow()),
            BodyId = by.BodyId,
            PersonId = personId,
            UserName = person!.Email,
            NormalizedUserName = normalized,
            Email = person.Email,
            NormalizedEmail = normalized,
            LockoutEnabled = true,
            SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
        };
        records.Users.Add(account);
        await scope.NoteAsync(person.Record, "account-opened", null, cancellation);
        actors.Forget(personId);
        return account.Id;
    }
}

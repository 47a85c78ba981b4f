using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Editions;
using Answerable.Records.Access;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions;

/// <summary>Tells those who must approve an edition, and the one who prepared it. Sent after the act is committed.</summary>
public sealed class EditionNotices(RecordsContext records, ActorOf actors, IEnumerable<IEditionSource> sources)
{
    internal async Task PreparedAsync(Scope scope, Edition edition, CancellationToken cancellation)
    {
        foreach (var approver in await ApproversAsync(scope, edition, cancellation))
        {
            Send(scope, approver, edition, "edition-prepared", $"To approve: {Called(edition)}",
                $"{scope.Actor.Name} has prepared version {Number(edition)} of {edition.Title} ({edition.Period}) for publication.\n\nSign in, read it as the public will, and approve it or send it back.");
        }
    }

    internal static Task PublishedAsync(Scope scope, Edition edition, CancellationToken cancellation) =>
        TellPreparerAsync(scope, edition, "published", "published", "It is published now.", cancellation);

    internal static async Task TellPreparerAsync(Scope scope, Edition edition, string about, string became, string text, CancellationToken cancellation)
    {
        if (edition.PreparedById is { } id && id != scope.Actor.PersonId
            && await scope.Rows<Person>().AsNoTracking().SingleOrDefaultAsync(person => person.Id == id, cancellation) is { } preparer)
        {
            Send(scope, preparer, edition, $"edition-{about}", $"{char.ToUpperInvariant(became[0])}{became[1..]}: {Called(edition)}", $"{Called(edition)}\n\n{text}");
        }
    }

    /// <summary>Who may approve, has an address, did not prepare it, and may see the record of which it speaks.</summary>
    private async Task<List<Person>> ApproversAsync(Scope scope, Edition edition, CancellationToken cancellation)
    {
        var people = await (await scope.HoldersOfAsync(Permission.ApproveEditions, cancellation)).Where(person => person.Email != null).ToListAsync(cancellation);
        var told = new List<Person>();
        foreach (var person in people.Where(person => person.Id != scope.Actor.PersonId))
        {
            if (await actors.ReadAsync(person.Id, cancellation) is { } found && await sources.MaySeeAsync(edition, found.Actor, cancellation))
            {
                told.Add(person);
            }
        }

        // Asking for others has widened what the connection may reach: back to the actor's own body.
        records.For(scope.Actor);
        return told;
    }

    private static void Send(Scope scope, Person to, Edition edition, string about, string subject, string text)
    {
        if (to.Email is { } address)
        {
            scope.Send(new Mail(address, subject, text), string.Create(CultureInfo.InvariantCulture, $"{about}/{edition.Id}/{edition.Version + 1}/{to.Id}"));
        }
    }

    private static string Called(Edition edition) => $"{edition.Title}, {edition.Period}, version {Number(edition)}";

    private static string Number(Edition edition) => edition.Number.ToString(CultureInfo.InvariantCulture);
}

using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions.Screens;

/// <summary>One edition with its files, for the people who prepare and approve.</summary>
public sealed class EditionPage(RecordsContext records, PublishedFiles files, EditionShelf shelf, IEnumerable<IEditionSource> sources)
{
    /// <param name="Before">What the public reads until this one is published; null where there is nothing.</param>
    public sealed record Found(Edition Edition, string BodyKey, string? PreparedBy, string? ApprovedBy, IReadOnlyList<PublishedFiles.Row> Files, EditionContent Content, Edition? Before)
    {
        public PublishedFiles.Row Html => Files.Single(file => file.Rendition is EditionRendition.Html);
    }

    /// <returns>Null where there is none, or where it speaks of a record that the actor may not see.</returns>
    public async Task<Found?> ReadAsync(Guid id, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Rows<Edition>().AsNoTracking().SingleOrDefaultAsync(edition => edition.Id == id, cancellation) is not { } found
            || !await sources.MaySeeAsync(found, by, cancellation))
        {
            return null;
        }

        var people = await scope.Rows<Person>().AsNoTracking().Where(person => person.Id == found.PreparedById || person.Id == found.ApprovedById).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var before = await scope.Rows<Edition>().AsNoTracking()
            .Where(edition => edition.Series == found.Series && edition.Number < found.Number && (found.CorrectsNumber == null || edition.Number == found.CorrectsNumber))
            .OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancellation);
        return new(
            found,
            await scope.Rows<Body>().Select(body => body.Key).SingleAsync(cancellation),
            NameOf(found.PreparedById),
            NameOf(found.ApprovedById),
            await files.ReadAsync(id, by, cancellation),
            await shelf.ContentAsync(found.ContentHash, cancellation),
            before);

        string? NameOf(Guid? person) => person is { } known ? people.GetValueOrDefault(known) : null;
    }
}

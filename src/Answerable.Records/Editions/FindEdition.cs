using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions;

/// <summary>How operations reach the edition that they change.</summary>
internal static class FindEdition
{
    /// <param name="version">As the person saw it; null for the command line and scheduled work.</param>
    public static async Task<Edition> FindEditionAsync(this Scope scope, Guid id, int? version, CancellationToken cancellation)
    {
        var edition = await scope.Rows<Edition>().SingleOrDefaultAsync(edition => edition.Id == id, cancellation)
            ?? throw new RefusedException(new("edition.not-found", "There is no such version."));
        return version is null || version == edition.Version ? edition : throw new DbUpdateConcurrencyException("Someone else changed this version since you opened it.");
    }

    /// <summary>What a newly published edition takes the place of: the one that it corrects, or else every one that is current.</summary>
    public static async Task SupersedeEarlierAsync(this Scope scope, Edition published, CancellationToken cancellation)
    {
        var earlier = await scope.Rows<Edition>()
            .Where(edition => edition.Series == published.Series && edition.Id != published.Id
                && (published.CorrectsNumber == null ? edition.State == EditionState.Published : edition.Number == published.CorrectsNumber))
            .ToListAsync(cancellation);
        earlier.ForEach(edition => edition.Supersede(published));
    }
}

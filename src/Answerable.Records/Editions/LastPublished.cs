using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions;

/// <summary>What the public was told last of a record.</summary>
public sealed class LastPublished(RecordsContext records, EditionShelf shelf)
{
    /// <returns>Null where nothing of it is published.</returns>
    public async Task<EditionContent?> ReadAsync(string kind, string series, Actor by, CancellationToken cancellation)
    {
        var digest = await records.For(by).Rows<Edition>().AsNoTracking()
            .Where(edition => edition.RecordKind == kind && edition.Series == series && edition.State == EditionState.Published)
            .OrderByDescending(edition => edition.AsOfOn).ThenByDescending(edition => edition.Number)
            .Select(edition => edition.ContentHash)
            .FirstOrDefaultAsync(cancellation);
        return digest is null ? null : await shelf.ContentAsync(digest, cancellation);
    }
}

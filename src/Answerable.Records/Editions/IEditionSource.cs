using Answerable.Domain.Access;
using Answerable.Domain.Editions;

namespace Answerable.Records.Editions;

/// <summary>How an area hands its own content to the editions, which know no area: plans now, reports and registers later.</summary>
public interface IEditionSource
{
    /// <summary>Such as "plan": in addresses and in the rows of editions.</summary>
    string Kind { get; }

    /// <param name="key">The record's permanent name within the body.</param>
    /// <param name="period">Of which period it is to speak: a key of the area's own, such as "2026-q2".</param>
    /// <returns>Null where the actor may not see the record or there is none.</returns>
    Task<EditionMatter?> ReadAsync(string key, string period, Actor by, CancellationToken cancellation);
}

/// <param name="RecordId">The record of which it speaks.</param>
/// <param name="Title">The record's title, as lists of editions show it.</param>
public sealed record EditionMatter(Guid RecordId, string Title, EditionDraft Draft);

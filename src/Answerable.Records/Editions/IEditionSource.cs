using Answerable.Domain.Access;
using Answerable.Domain.Editions;

namespace Answerable.Records.Editions;

/// <summary>How an area hands its own content to the editions, which know no area: plans now, reports and registers later.</summary>
public interface IEditionSource
{
    /// <summary>Such as "plan": in addresses and in the rows of editions.</summary>
    string Kind { get; }

    /// <summary>What of this area the actor could publish, by title.</summary>
    Task<IReadOnlyList<EditionSubject>> ListAsync(Actor by, CancellationToken cancellation);

    /// <param name="key">The record's permanent name within the body.</param>
    /// <param name="period">Of which period it is to speak: a key of the area's own, such as "2026-q2".</param>
    /// <returns>Null where the actor may not see the record or there is none.</returns>
    Task<EditionMatter?> ReadAsync(string key, string period, Actor by, CancellationToken cancellation);

    /// <summary>The address of the page on which a person puts right what the gate found, or the record's own page for no finding; null where there is none.</summary>
    string? CorrectAt(string key, GateFinding? finding) => null;
}

/// <param name="RecordId">The record of which it speaks.</param>
/// <param name="Title">The record's title, as lists of editions show it.</param>
public sealed record EditionMatter(Guid RecordId, string Title, EditionDraft Draft);

/// <param name="Key">The record's permanent name within the body.</param>
/// <param name="Periods">Of which periods it could speak, the likeliest first.</param>
public sealed record EditionSubject(Guid RecordId, string Key, string Title, IReadOnlyList<EditionPeriod> Periods);

/// <param name="Key">As <see cref="IEditionSource.ReadAsync"/> takes it.</param>
/// <param name="Words">As people read it: "Quarter 2 2026-27".</param>
public sealed record EditionPeriod(string Key, string Words);

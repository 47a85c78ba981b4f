namespace Answerable.Domain.History;

/// <summary>
/// One act on one record: who, when, in which capacity, why, and what it changed. Written in the transaction of the change and never altered.
/// Each entry holds the hash of the one before, and a digest of every row it left behind, so that an alteration of either shows.
/// </summary>
public sealed class HistoryEntry : IOfBody
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public required string RecordKind { get; init; }

    public Guid RecordId { get; init; }

    /// <summary>Counts the record's entries from 1, without a gap.</summary>
    public int Number { get; init; }

    /// <summary>The person, or null for the operator at the command line and for scheduled work.</summary>
    public Guid? ById { get; init; }

    public required string Capacity { get; init; }

    public DateTime At { get; init; }

    /// <summary>In the past tense and kebab case, such as "closure-approved".</summary>
    public required string Act { get; init; }

    /// <summary>Salted digest of the reason; the words stand in <see cref="HistoryWords"/>.</summary>
    public string? ReasonDigest { get; init; }

    /// <summary>JSON, see <see cref="FieldChange"/>.</summary>
    public required string Changes { get; init; }

    /// <summary>JSON, see <see cref="RowState"/>.</summary>
    public required string Rows { get; init; }

    /// <summary>The hash of the entry before, or 64 zeros in the first.</summary>
    public required string Previous { get; init; }

    public required string Hash { get; set; }

    /// <summary>The first checkpoint that covers the entry; null until there is one. Not a part of the hash.</summary>
    public int? Checkpoint { get; set; }

    /// <inheritdoc cref="HashOf"/>
    public string ComputeHash() =>
        HashOf(
            CanonicalForm.Text(Id),
            CanonicalForm.Text(BodyId),
            RecordKind,
            CanonicalForm.Text(RecordId),
            CanonicalForm.Text(Number),
            CanonicalForm.Text(ById),
            Capacity,
            CanonicalForm.Text(At),
            Act,
            ReasonDigest,
            Changes,
            Rows,
            Previous);

    /// <summary>SHA-256 in lower-case hexadecimal of the <see cref="CanonicalForm"/> of a version word and the fields in the order in which they are declared here.</summary>
    public static string HashOf(params ReadOnlySpan<string?> fields)
    {
        var form = CanonicalForm.Again();
        form.Add("answerable-history-1");
        foreach (var field in fields)
        {
            form.Add(field);
        }

        return form.Digest();
    }
}

/// <summary>The private words of an entry, beside the chain. Disposal deletes them with their salt, and the chain still verifies.</summary>
public sealed class HistoryWords : IOfBody
{
    /// <summary>The entry's.</summary>
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public required string Salt { get; init; }

    /// <summary>A JSON object from digest to words.</summary>
    public required string Words { get; init; }
}

/// <summary>Where a record's chain stands: shows when its newest entry is cut off.</summary>
public sealed class HistoryHead : IOfBody
{
    /// <summary>The record's.</summary>
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public required string RecordKind { get; init; }

    public int Number { get; set; }

    public required string Hash { get; set; }

    /// <summary>Salt of the digests of the record's rows; replaced on disposal, so that no digest of disposed words can be tried out.</summary>
    public required string Salt { get; set; }
}

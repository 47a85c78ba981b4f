using Answerable.Domain.History;

namespace Answerable.Domain.Editions;

/// <summary>What a person said about a finding of the gate. It holds for the record's next editions too, until the words that it speaks of change.</summary>
public sealed class GateDecision : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    /// <summary>The record that is published, such as a plan.</summary>
    public Guid RecordId { get; init; }

    /// <summary>Its kind, such as "plan".</summary>
    public required string RecordKind { get; init; }

    /// <summary><see cref="GateFinding.Code"/>.</summary>
    public required string Code { get; init; }

    public string? Table { get; init; }

    public string? Row { get; init; }

    public string? Column { get; init; }

    /// <summary>A digest of the words in question and of the cell around them: where it differs, the decision no longer holds.</summary>
    public required string WordsDigest { get; init; }

    public GateAnswer Answer { get; set; }

    /// <summary>What the words become, where they are redacted.</summary>
    [PrivateText]
    public string? Replacement { get; set; }

    [PrivateText]
    public string? Reason { get; set; }

    public Guid? ById { get; set; }

    public DateTime DecidedAt { get; set; }

    public int Version { get; set; }

    public RecordKey Record => new(RecordKind, RecordId);
}

public enum GateAnswer
{
    /// <summary>The words are replaced.</summary>
    Redacted,

    /// <summary>The words, the cell, the row or the column are left out.</summary>
    Dropped,

    /// <summary>It goes out as it stands, with a reason.</summary>
    Waived,
}

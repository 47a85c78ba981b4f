using System.Security.Cryptography;
using System.Text;
using Answerable.Domain.Access;
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

    /// <param name="words">The words in question.</param>
    /// <param name="around">The text in which they stand.</param>
    public static string DigestOf(string words, string around) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{words}\n{around}")).AsSpan(0, 16));

    /// <summary>Why a finding may not go out as it stands, or null.</summary>
    /// <param name="isAuthor">The person has prepared the edition.</param>
    public static Refusal? WhyNotWaived(GateKind kind, string? reason, Actor by, bool isAuthor)
    {
        ArgumentNullException.ThrowIfNull(by);
        return string.IsNullOrWhiteSpace(reason) ? new("gate.reason", "Say why it may go out as it stands")
            : kind is GateKind.Statement ? null
            : isAuthor ? new("gate.own-waiver", "Whoever prepares the edition cannot let go out what names a person or is not for publication. Replace it or leave it out, or ask someone who approves editions.")
            : by.May(Permission.ApproveEditions) ? null
            : new("gate.waiver", "Only someone who approves editions can let go out what names a person or is not for publication. Replace it or leave it out.");
    }
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

using Answerable.Domain.Access;
using Answerable.Domain.History;

namespace Answerable.Domain.Editions;

/// <summary>Someone asks for an edition in another format: large print, braille, audio, another language.</summary>
public sealed class FormatRequest : IRecorded
{
    /// <summary>How long a body takes at most, in days. Its own target; the law names none.</summary>
    public const int DaysToAnswer = 21;

    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid EditionId { get; init; }

    /// <summary>What is asked for, in the person's words.</summary>
    [PrivateText]
    public required string Format { get; init; }

    /// <summary>Where to send it; null where the person gave none.</summary>
    [PrivateText]
    public string? Contact { get; init; }

    public DateTime AskedAt { get; init; }

    public DateOnly DueOn { get; init; }

    public DateTime? AnsweredAt { get; set; }

    public Guid? AnsweredById { get; set; }

    /// <summary>What was sent, or why nothing was.</summary>
    [PrivateText]
    public string? Answer { get; set; }

    public int Version { get; set; }

    public RecordKey Record => new("edition", EditionId);

    public static Refusal? WhyNotAsk(string? format) =>
        string.IsNullOrWhiteSpace(format) ? new("format.missing", "Say which format you need") : null;

    public Refusal? WhyNotAnswer(Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return !by.May(Permission.PrepareEditions) && !by.May(Permission.ApproveEditions) ? new("format.permission", "You do not have permission to do this")
            : AnsweredAt is not null ? new("format.answered", "This request is answered already")
            : null;
    }

    public void Reply(string answer, Actor by, DateTime at)
    {
        RefusedException.ThrowIf(WhyNotAnswer(by));
        RefusedException.ThrowIf(string.IsNullOrWhiteSpace(answer) ? new("format.answer", "Say what was sent, or why nothing was") : null);
        Answer = answer.Trim();
        AnsweredAt = at;
        AnsweredById = by.PersonId;
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.History;

namespace Answerable.Domain.Plans;

/// <summary>A meeting that looks at the plan: a leadership team, an audit board, an assurance group. Its number is <see cref="PlanPart.Position"/> and never given twice.</summary>
public sealed class Meeting : PlanPart
{
    /// <summary>Papers go out so many days before.</summary>
    public const int PapersBefore = 7;

    /// <summary>Such as "Advisory Audit Board".</summary>
    public required string Title { get; set; }

    public DateOnly HeldOn { get; set; }

    public string? Place { get; set; }

    /// <summary>The papers as they went out; null until they have.</summary>
    public Guid? PapersId { get; set; }

    /// <summary>The first day of which the papers speak.</summary>
    public DateOnly? PapersSinceOn { get; set; }

    public DateTime? IssuedAt { get; set; }

    public Guid? IssuedById { get; set; }

    public int Version { get; set; }

    public DateOnly PapersDueOn => HeldOn.AddDays(-PapersBefore);

    /// <summary>Why the papers cannot go out now, or null.</summary>
    public Refusal? WhyNotIssue(DateOnly today) =>
        IssuedAt is not null ? new("papers.issued", "The papers have gone out and are not changed afterwards")
        : HeldOn < today ? new("papers.over", "The meeting is over: papers go out before it")
        : null;

    /// <summary>The day on the invitation is the day on the papers.</summary>
    public Refusal? WhyNotChange() =>
        IssuedAt is not null ? new("meeting.issued", "The papers have gone out with this day on them: arrange another meeting") : null;
}

/// <summary>A question or a challenge to a row or to the whole plan, and its answer. Both stay as they were written.</summary>
public sealed class PlanChallenge : PlanPart
{
    /// <summary>Null where it is about the whole plan.</summary>
    public Guid? ActivityId { get; set; }

    /// <summary>The meeting that it is for, or null.</summary>
    public Guid? MeetingId { get; init; }

    [PrivateText]
    public required string Question { get; init; }

    public Guid? ById { get; init; }

    public DateTime AskedAt { get; init; }

    [PrivateText]
    public string? Answer { get; private set; }

    public Guid? AnsweredById { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public void GiveAnswer(string answer, Actor by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(by);
        RefusedException.ThrowIf(
            AnsweredAt is not null ? new("challenge.answered", "This was answered already, and the answer stays")
            : string.IsNullOrWhiteSpace(answer) ? new("challenge.answer", "Write the answer")
            : null);
        (Answer, AnsweredById, AnsweredAt) = (answer, by.PersonId, at);
    }
}

/// <summary>What was decided about a row or about the whole plan, by whom, when, in which meeting, and what follows from it.</summary>
public sealed class PlanDecision : PlanPart
{
    /// <summary>Null where it is about the whole plan.</summary>
    public Guid? ActivityId { get; set; }

    /// <summary>The meeting in which it was taken, or null.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>What was done with the row by it, such as "approve-closure"; null where it is in words only.</summary>
    public string? Act { get; init; }

    [PrivateText]
    public required string Words { get; init; }

    /// <summary>Who does what by when, because of it.</summary>
    [PrivateText]
    public string? Follows { get; init; }

    public DateOnly DecidedOn { get; init; }

    /// <summary>Who took it, or wrote it down for the meeting.</summary>
    public Guid? ById { get; init; }

    public DateTime RecordedAt { get; init; }
}

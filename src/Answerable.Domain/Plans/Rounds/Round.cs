using Answerable.Domain.Access;
using Answerable.Domain.History;

namespace Answerable.Domain.Plans.Rounds;

/// <summary>One collection of updates on a plan, for one of its reporting periods. Opened, answered row by row, reviewed, closed; then the standing of every row is frozen.</summary>
public sealed class Round : PlanPart
{
    /// <summary>The key of the <see cref="ReportingPeriod"/>: used in addresses.</summary>
    public required string PeriodKey { get; init; }

    public required string PeriodName { get; init; }

    public DateOnly FirstOn { get; init; }

    /// <summary>Inclusive.</summary>
    public DateOnly LastOn { get; init; }

    public Guid? OpenedById { get; init; }

    public DateTime OpenedAt { get; init; }

    /// <summary>The last day on which an update is in time.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>Those who have not answered are reminded on the due day and every so many days after; null for never.</summary>
    public int? RemindEveryDays { get; set; }

    /// <summary>What the owners are told when it opens.</summary>
    [PrivateText]
    public string? Note { get; set; }

    public DateTime? ClosedAt { get; set; }

    public Guid? ClosedById { get; set; }

    /// <summary>How each row stood when the round was closed: <see cref="RoundStanding"/>.</summary>
    public string? Standing { get; set; }

    public int Version { get; set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>The day of which an update speaks unless its writer says otherwise: the period's end, or today while the period lasts.</summary>
    public DateOnly SpeaksOf(DateOnly today) => LastOn < today ? LastOn : today;

    public Refusal? WhyNotWritten(DateOnly asOfOn, DateOnly today) =>
        WhyNotActed()
        ?? (asOfOn > today ? new("progress.as-of-future", "The day of which the update speaks cannot be in the future") : null);

    public Refusal? WhyNotActed() => IsOpen ? null : new("round.closed", $"The round for {PeriodName} is closed");

    /// <param name="standing">How every row stands now.</param>
    public void Close(IEnumerable<RowStanding> standing, DateTime at, Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        RefusedException.ThrowIf(WhyNotActed());
        ClosedAt = at;
        ClosedById = by.PersonId;
        Standing = RoundStanding.Write(standing);
    }

    /// <summary>Those who have not answered are reminded on the due day, and again after each so many days.</summary>
    public bool IsReminderDay(DateOnly today) =>
        IsOpen && RemindEveryDays is > 0 and var days && today >= DueOn && (today.DayNumber - DueOn.DayNumber) % days == 0;
}

/// <summary>What was answered for a row in a round.</summary>
public enum RoundAnswer
{
    /// <summary>An update was written.</summary>
    Written,

    /// <summary>The owner said that status and comment still hold.</summary>
    Unchanged,

    /// <summary>Nobody answered before the round was closed.</summary>
    NoUpdate,
}

/// <summary>What has happened to a row in a round; there is none for a row as long as nothing has.</summary>
public sealed class RoundRow : ActivityPart
{
    public Guid RoundId { get; init; }

    public RoundAnswer Answer { get; set; }

    /// <summary>The day of which the answer speaks: for an unchanged row, the day on which status and comment still held.</summary>
    public DateOnly? AsOfOn { get; set; }

    public Guid? AnsweredById { get; set; }

    public DateTime AnsweredAt { get; set; }

    /// <summary>When its writer said that the answer is finished; null while it is a draft.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>The coordinator has sent it back and waits for another answer; null again once there is one.</summary>
    public DateTime? SentBackAt { get; set; }

    [PrivateText]
    public string? SentBackReason { get; set; }

    public DateTime? AcceptedAt { get; set; }

    public Guid? AcceptedById { get; set; }

    /// <summary>Answered, and not sent back.</summary>
    public bool IsAnswered => Answer is not RoundAnswer.NoUpdate && SentBackAt is null;

    /// <summary>An answer takes the place of the one before, and is to be looked at again.</summary>
    public void AnswerWith(RoundAnswer answer, DateOnly? asOfOn, DateTime at, Guid? byId)
    {
        Answer = answer;
        AsOfOn = asOfOn;
        AnsweredAt = at;
        AnsweredById = byId;
        SentAt = SentBackAt = AcceptedAt = null;
        SentBackReason = null;
        AcceptedById = null;
    }

    public void SendBack(string? reason, DateTime at)
    {
        RefusedException.ThrowIf(
            string.IsNullOrWhiteSpace(reason) ? new("round.reason", "Say what is missing")
            : IsAnswered ? null
            : new("round.not-answered", "There is no answer to send back"));
        SentBackAt = at;
        SentBackReason = reason;
        SentAt = AcceptedAt = null;
        AcceptedById = null;
    }

    public void Accept(DateTime at, Guid? byId)
    {
        RefusedException.ThrowIf(IsAnswered ? null : new("round.not-answered", "There is no answer to accept"));
        AcceptedAt = at;
        AcceptedById = byId;
    }
}

using Answerable.Domain.Calendars;

namespace Answerable.Domain.Clocks;

public enum ClockState
{
    /// <summary>What starts the clock has not happened yet.</summary>
    NotStarted,
    Running,
    Paused,

    /// <summary>Five days or fewer are left, by the unit of the clock.</summary>
    DueSoon,
    Overdue,
    Met,
    Missed,
}

/// <summary>
/// What a clock says: a pure function of the rule, the calendar and the events. The same three give the same reading on every machine and on every day;
/// the day on which it is read is one of the inputs.
/// </summary>
public sealed class ClockReading
{
    private readonly ClockTrace trace;

    private IReadOnlyList<string>? working;

    internal ClockReading(ClockTrace trace) => this.trace = trace;

    public ClockRule Rule => trace.Rule;

    public WorkingDayCalendar Calendar => trace.Calendar;

    public ClockState State { get; internal init; }

    /// <summary>The day of which it speaks.</summary>
    public DateOnly AsOfOn { get; internal init; }

    /// <summary>The last day on which it is in time; null before the clock has started. While it is paused: as it stood when the pause began.</summary>
    public DateOnly? DueOn => trace.DueOn;

    /// <summary>While it is paused: the last day if it were resumed on the day of which the reading speaks.</summary>
    public DateOnly? DueIfResumedOn { get; internal init; }

    public int DaysUsed { get; internal init; }

    /// <summary>Negative when the last day is over.</summary>
    public int DaysLeft { get; internal init; }

    public int MissedBy => State is ClockState.Missed ? -DaysLeft : 0;

    /// <summary>What someone should know before relying on the date: the ends of what is known, extensions that do not count.</summary>
    public IReadOnlyList<string> Warnings { get; internal init; } = [];

    /// <summary>The working in sentences, without a gap between the first day and the last.</summary>
    public IReadOnlyList<string> Working => working ??= ClockExplanation.Of(trace);

    /// <summary>Where it stands on the day of which the reading speaks; nothing before there is a last day.</summary>
    public IReadOnlyList<string> Standing => ClockExplanation.Standing(trace, this);

    /// <summary>The working, and where it stands.</summary>
    public IReadOnlyList<string> Explanation => [.. Working, .. Standing];

    /// <summary>The working day by day, from the start to the last day.</summary>
    public IEnumerable<ClockDay> Days => ClockDays.Of(trace);

    /// <exception cref="Access.RefusedException">What happened cannot be right.</exception>
    public static ClockReading Of(ClockRule rule, WorkingDayCalendar calendar, IReadOnlyList<ClockEvent> events, DateOnly? asOf = null) =>
        TryRead(rule, calendar, events, asOf, out var whyNot) ?? throw new Access.RefusedException(whyNot!);

    /// <summary>The reading, or null and the reason why what happened cannot be right.</summary>
    public static ClockReading? TryRead(ClockRule rule, WorkingDayCalendar calendar, IReadOnlyList<ClockEvent> events, DateOnly? asOf, out Access.Refusal? whyNot)
    {
        var traced = new ClockTrace(rule, calendar);
        whyNot = traced.Run(events) ?? (asOf is { } day ? ClockRefusals.OutOfRange(day) : null);
        return whyNot is null ? ClockJudgement.Read(traced, asOf) : null;
    }
}

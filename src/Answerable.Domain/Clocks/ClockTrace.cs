using Answerable.Domain.Access;
using Answerable.Domain.Calendars;

namespace Answerable.Domain.Clocks;

/// <summary>A pause since the clock last started; open while nothing has ended it.</summary>
/// <param name="FromOn">The day on which it began.</param>
/// <param name="EndedOn">The day of resuming (or of the answer, which ends it too).</param>
/// <param name="IsEndedByAnswer">It was answered while it was paused.</param>
/// <param name="Restarts">What ends it sets the clock going from the beginning.</param>
internal sealed record ClockPause(DateOnly FromOn, DateOnly? EndedOn = null, bool IsEndedByAnswer = false, bool Restarts = false);

/// <summary>An extension in force, or one that was notified too late to count.</summary>
internal sealed record ClockExtension(ClockSpan By, DateOnly? On, DateOnly? NotifiedTooLateAfterOn = null);

/// <summary>What happened, in the order of its days, checked; and from it the last day, each step of the way kept for the working.</summary>
internal sealed class ClockTrace(ClockRule rule, WorkingDayCalendar calendar)
{
    private readonly List<ClockPause> pauses = [];
    private readonly List<ClockPause> forgotten = [];
    private readonly List<ClockExtension> extensions = [];

    public ClockRule Rule => rule;

    public WorkingDayCalendar Calendar => calendar;

    public IReadOnlyList<ClockPause> Pauses => pauses;

    /// <summary>Pauses before the last restart: they move nothing any more, but the clock stood still then.</summary>
    public IReadOnlyList<ClockPause> Forgotten => forgotten;

    public IReadOnlyList<ClockExtension> Extensions => extensions;

    public DateOnly ReceivedOn { get; private set; }

    public bool WasReceiptCorrected { get; private set; }

    /// <summary>The day from which it counts: of receipt, or of the last restart. Null: not started.</summary>
    public DateOnly? StartedOn { get; private set; }

    public bool WasRestarted { get; private set; }

    public DateOnly? StoppedOn { get; private set; }

    public ClockStop StoppedBy { get; private set; }

    /// <summary>The latest day on which anything happened.</summary>
    public DateOnly LastEventOn { get; private set; }

    public ClockCount? Count { get; private set; }

    public DateOnly? FixedOn { get; private set; }

    public DateOnly? DueOn => FixedOn ?? Count?.DueOn;

    /// <summary>Null, or why what happened cannot be right.</summary>
    public Refusal? Run(IReadOnlyList<ClockEvent> events)
    {
        if (ClockOrder.Of(events, out var order) is { } unusable)
        {
            return unusable;
        }

        (ReceivedOn, WasReceiptCorrected, FixedOn) = (order.ReceivedOn, order.WasReceiptCorrected, order.FixedOn);
        LastEventOn = ReceivedOn;
        if (rule.Starts is ClockStart.Receipt)
        {
            StartedOn = ReceivedOn;
        }

        foreach (var (given, on) in order.Events)
        {
            if (Apply(given.Kind, on, given) is { } refused)
            {
                return refused;
            }

            LastEventOn = on > LastEventOn ? on : LastEventOn;
        }

        if (rule.FixedBy is not null || StartedOn is not { } start)
        {
            return null;
        }

        Count = ClockCount.Of(rule, rule.Limit!.Value, calendar, start, pauses, extensions, out var tooFar);
        return tooFar;
    }

    private Refusal? Apply(ClockEventKind kind, DateOnly on, ClockEvent given) => kind switch
    {
        ClockEventKind.AllInformationReceived => StartBy(ClockStart.AllInformationReceived, on),
        ClockEventKind.FeePaid => StartBy(ClockStart.FeePaid, on),
        ClockEventKind.Transferred => StartBy(ClockStart.Transfer, on),
        ClockEventKind.ClarificationAsked => rule.Clarification is ClarificationEffect.None || StartedOn is null ? null : Pause(on, rule.Clarification is ClarificationEffect.Restarts),
        ClockEventKind.ClarificationReceived => Clarified(on),
        ClockEventKind.Paused => Pause(on),
        ClockEventKind.Resumed => Resume(on),
        ClockEventKind.Restarted => Restart(on),
        ClockEventKind.Extended => Extend(on, given),
        ClockEventKind.ExtensionRemoved => RemoveExtension(on, given),
        ClockEventKind.Answered => rule.Stops.Contains(ClockStop.Answered) ? Stop(ClockStop.Answered, on) : null,
        ClockEventKind.Progressed => rule.Stops.Contains(ClockStop.Progressed) ? Stop(ClockStop.Progressed, on) : null,
        _ => null,
    };

    private Refusal? StartBy(ClockStart start, DateOnly on)
    {
        if (rule.Starts != start || StartedOn is not null)
        {
            return null;
        }

        if (on < ReceivedOn)
        {
            return ClockRefusals.BeforeReceipt("The clock cannot start", on, ReceivedOn);
        }

        StartedOn = on;
        return null;
    }

    private Refusal? Clarified(DateOnly on) => (rule.Starts, rule.Clarification) switch
    {
        (ClockStart.ClarificationReceived, _) when StartedOn is null => StartBy(ClockStart.ClarificationReceived, on),
        (_, ClarificationEffect.Restarts) => Restart(on),
        (_, ClarificationEffect.Pauses) => Resume(on),
        _ => null,
    };

    private ClockPause? OpenPause => pauses is [.., { EndedOn: null } open] ? open : null;

    private Refusal? Pause(DateOnly on, bool restarts = false)
    {
        var refused = WhyNotMove("paused", on) ?? (OpenPause is { } open ? ClockRefusals.PausedTwice(on, open.FromOn) : null);
        if (refused is null)
        {
            pauses.Add(new(on, Restarts: restarts));
        }

        return refused;
    }

    private Refusal? Resume(DateOnly on)
    {
        if (WhyNotMove("resumed", on) is { } refused)
        {
            return refused;
        }

        if (OpenPause is not { } open)
        {
            return ClockRefusals.NotPaused(on);
        }

        pauses[^1] = open with { EndedOn = on };
        return null;
    }

    private Refusal? Restart(DateOnly on)
    {
        if (WhyNotMove("restarted", on) is { } refused)
        {
            return refused;
        }

        forgotten.AddRange(pauses.Select(pause => pause.EndedOn is null ? pause with { EndedOn = on } : pause));
        pauses.Clear();
        (StartedOn, WasRestarted) = (on, true);
        return null;
    }

    private Refusal? WhyNotMove(string what, DateOnly on) =>
        StoppedOn is { } stopped ? ClockRefusals.AfterStop(what, on, stopped)
        : rule.FixedBy is { } by ? ClockRefusals.Fixed(what, by)
        : rule.Limit!.Value.Length < 0 && what != "restarted" ? ClockRefusals.Backwards(what)
        : on < ReceivedOn ? ClockRefusals.BeforeReceipt($"The clock cannot be {what}", on, ReceivedOn)
        : StartedOn is not { } start ? ClockRefusals.NotStarted(what, on)
        : on < start ? ClockRefusals.BeforeStart(what, on, start)
        : null;

    private Refusal? Extend(DateOnly on, ClockEvent given)
    {
        var refused = given.On is null && StoppedOn is not null ? null : WhyNotMove("extended", on);
        var by = given.By ?? rule.Extension?.By;
        refused ??= ClockExtensions.WhyNot(rule, extensions, by);
        if (refused is null)
        {
            extensions.Add(new(by!.Value, given.On, given.On is null ? null : CutOff(on)));
        }

        return refused;
    }

    /// <summary>The legal cut-off, where the extension was notified after it.</summary>
    private DateOnly? CutOff(DateOnly on)
    {
        if (rule.Extension?.NotifiedWithin is not { } within)
        {
            return null;
        }

        // While the clock stands still the time for telling them stands still too.
        IReadOnlyList<ClockPause> until = OpenPause is { } open ? [.. pauses[..^1], open with { EndedOn = on }] : pauses;
        var cutOff = ClockCount.Of(rule, within, calendar, StartedOn!.Value, until, [], out _)?.DueOn;
        return on > cutOff ? cutOff : null;
    }

    private Refusal? RemoveExtension(DateOnly on, ClockEvent given)
    {
        if (given.On is not null && StoppedOn is { } stopped)
        {
            return ClockRefusals.AfterStop("given its old date back", on, stopped);
        }

        if (extensions.Count == 0)
        {
            return ClockRefusals.NothingToRemove;
        }

        extensions.RemoveAt(extensions.Count - 1);
        return null;
    }

    private Refusal? Stop(ClockStop by, DateOnly on)
    {
        if (StoppedOn is { } stopped)
        {
            return ClockRefusals.AfterStop(by is ClockStop.Answered ? "answered" : "progressed", on, stopped);
        }

        // What is done ahead of a clock that counts backwards is done before its day.
        if (on < ReceivedOn && rule.Limit is not { Length: < 0 })
        {
            return ClockRefusals.BeforeReceipt(by is ClockStop.Answered ? "It cannot be answered" : "It cannot be taken to the next step", on, ReceivedOn);
        }

        if (OpenPause is { } open)
        {
            pauses[^1] = open with { EndedOn = on, IsEndedByAnswer = true };
        }

        (StoppedOn, StoppedBy) = (on, by);
        return null;
    }
}

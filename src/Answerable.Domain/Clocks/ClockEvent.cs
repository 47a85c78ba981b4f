namespace Answerable.Domain.Clocks;

public enum ClockEventKind
{
    /// <summary>The case arrived.</summary>
    Received,

    /// <summary>The day of receipt was recorded wrongly; the event's day is the right one.</summary>
    ReceiptCorrected,

    AllInformationReceived,
    FeePaid,
    Transferred,

    /// <summary>A question went to the requester. The rule says whether the clock stands still.</summary>
    ClarificationAsked,

    /// <summary>The answer came. The rule says whether the clock runs on or starts again.</summary>
    ClarificationReceived,

    Paused,
    Resumed,
    Restarted,
    Extended,

    /// <summary>The extension given last is taken back.</summary>
    ExtensionRemoved,

    /// <summary>The date was fixed, or varied, by the one who alone can: the event's day is the date.</summary>
    DateFixed,
    Answered,
    Progressed,
}

/// <summary>Something that happened to a clock. Events are never changed: one that is taken away gives the state before it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="On">When; an extension or its removal without a day is taken in the order in which it is given.</param>
/// <param name="By">By how much an extension extends.</param>
public sealed record ClockEvent(ClockEventKind Kind, DateOnly? On = null, ClockSpan? By = null)
{
    public static ClockEvent Received(DateOnly on) => new(ClockEventKind.Received, on);

    public static ClockEvent Answered(DateOnly on) => new(ClockEventKind.Answered, on);

    public static ClockEvent Extended(ClockSpan by, DateOnly? on = null) => new(ClockEventKind.Extended, on, by);
}

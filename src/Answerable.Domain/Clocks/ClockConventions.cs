namespace Answerable.Domain.Clocks;

/// <summary>What a limit, an extension or a pause is counted in.</summary>
public enum ClockUnit
{
    WorkingDays,
    CalendarDays,
    CalendarMonths,
}

/// <summary>Which day is day 1.</summary>
public enum DayCounting
{
    /// <summary>The day after receipt is day 1 (Freedom of Information Act 2000, section 10: "following the date of receipt").</summary>
    DayAfter,

    /// <summary>The day of receipt is day 1 (model complaints handling procedures).</summary>
    ReceiptIsDay1,

    /// <summary>To the day that corresponds to the day of receipt: the 3rd to the 3rd, and to the last day of a month that has no such day.</summary>
    CorrespondingDate,
}

/// <summary>What is received on a day that is not a working day.</summary>
public enum NonWorkingReceipt
{
    /// <summary>The next working day is day 1.</summary>
    Day1,

    /// <summary>The next working day is day 0, as though it had been received on that day.</summary>
    Day0,

    /// <summary>It was received on that day like on any other.</summary>
    AsIs,
}

/// <summary>Where the last day goes when it is not a working day.</summary>
public enum EndRoll
{
    None,
    Forward,
    Backward,
}

/// <summary>What sets a clock going.</summary>
public enum ClockStart
{
    Receipt,
    ClarificationReceived,
    AllInformationReceived,
    FeePaid,
    Transfer,
}

/// <summary>What stops a clock for good.</summary>
public enum ClockStop
{
    Answered,

    /// <summary>Decided, or taken to the next step, whichever comes first.</summary>
    Progressed,
}

/// <summary>What happens while a question to the requester is open.</summary>
public enum ClarificationEffect
{
    None,

    /// <summary>The clock starts again on the day on which the answer arrives (Freedom of Information (Scotland) Act 2002, section 10(1)(b)).</summary>
    Restarts,

    /// <summary>The clock stands still until the answer arrives and then runs on.</summary>
    Pauses,
}

/// <summary>Which end days of a pause are not counted.</summary>
public enum PauseCovers
{
    /// <summary>The day on which it began; the day of resuming counts again.</summary>
    FirstDay,
    LastDay,
    BothDays,
    NeitherDay,
}

public enum ExtensionFrom
{
    /// <summary>Added to the limit, and counted from the original start before the last day is moved: one month and two more are three months from the start.</summary>
    OriginalStart,

    /// <summary>Added to the last day as it stands.</summary>
    RunningDate,
}

/// <summary>Whether the law sets the limit or the body sets itself a target.</summary>
public enum LimitStatus
{
    StatutoryLimit,
    PerformanceTarget,
}

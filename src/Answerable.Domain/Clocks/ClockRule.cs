using System.Runtime.InteropServices;
using Answerable.Domain.Calendars;

namespace Answerable.Domain.Clocks;

/// <summary>So many of a unit: 20 working days, one calendar month. Negative counts backwards.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ClockSpan(int Length, ClockUnit Unit);

/// <summary>How a date is worked out: data, in force from one day to another, never code. A case stays on the version under which it was opened.</summary>
public sealed record ClockRule
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public LimitStatus Status { get; init; }

    /// <summary>Null where the date is fixed by someone else.</summary>
    public ClockSpan? Limit { get; init; }

    /// <summary>Who fixes the date (a court, a commissioner, an ombudsman) and alone can vary it; null where the limit is counted.</summary>
    public string? FixedBy { get; init; }

    public DayCounting Counting { get; init; }

    public NonWorkingReceipt NonWorkingReceipt { get; init; }

    public EndRoll EndRoll { get; init; }

    /// <summary>Whose bank holidays; null: those of the nation that the body is in.</summary>
    public CalendarKey? Calendar { get; init; }

    /// <summary>The days on which the body itself is closed are not working days either.</summary>
    public bool WithBodyClosures { get; init; }

    public ClockStart Starts { get; init; }

    /// <summary>Any of these stops it.</summary>
    public IReadOnlyList<ClockStop> Stops { get; init; } = [ClockStop.Answered];

    public ClarificationEffect Clarification { get; init; }

    /// <summary>In what a pause is measured; null: working days for a clock in working days, calendar days for the others.</summary>
    public ClockUnit? PauseUnit { get; init; }

    public PauseCovers PauseCovers { get; init; }

    /// <summary>Null where the clock cannot be extended.</summary>
    public ExtensionRule? Extension { get; init; }

    public DateOnly? EffectiveFromOn { get; init; }

    public DateOnly? EffectiveToOn { get; init; }

    /// <summary>The statute or standard, and its paragraph.</summary>
    public string? Source { get; init; }

    public ClockUnit PausesIn => PauseUnit ?? (Limit?.Unit is ClockUnit.WorkingDays ? ClockUnit.WorkingDays : ClockUnit.CalendarDays);

    public bool IsEffectiveOn(DateOnly day) => (EffectiveFromOn is null || EffectiveFromOn <= day) && (EffectiveToOn is null || EffectiveToOn >= day);
}

/// <summary>How a clock may be extended, and what must be done for it.</summary>
public sealed record ExtensionRule
{
    /// <summary>Extensions as they are given, without a limit to their number or length.</summary>
    public static ExtensionRule Unlimited { get; } = new();

    /// <summary>Exactly so much, or null: as given.</summary>
    public ClockSpan? By { get; init; }

    /// <summary>How many may be in force at once; null: any number.</summary>
    public int? Times { get; init; }

    /// <summary>The longest that limit and extensions may be in all, in the unit of the limit; null: no cap.</summary>
    public int? CapInTotal { get; init; }

    public ExtensionFrom From { get; init; }

    /// <summary>It must be notified within this time, counted as the limit is; one that is notified later does not move the date. Null: no cut-off.</summary>
    public ClockSpan? NotifiedWithin { get; init; }

    public bool NeedsReason { get; init; }

    /// <summary>The role that authorises it, in words.</summary>
    public string? AuthorisedBy { get; init; }

    /// <summary>Who is told of it and of the new date.</summary>
    public string? Told { get; init; }
}

using System.Globalization;

namespace Answerable.Domain.Commitments;

/// <summary>What kind of promise about time or amount a commitment makes. Each kind has its own rule for when it is late.</summary>
public enum TargetKind
{
    /// <summary>No target is given.</summary>
    None,

    /// <summary>By a day, inclusive.</summary>
    Date,

    /// <summary>Between two days, both inclusive; the start may be missing ("before the end of 2021").</summary>
    Window,

    /// <summary>By a day, and then again and again ("then repeat as business as usual").</summary>
    Recurring,

    /// <summary>Open or ongoing: never late of itself ("immediate and ongoing", "23 Apr 2020 onwards", "various").</summary>
    Open,

    /// <summary>When something happens that has no day yet ("conclusion of the pandemic").</summary>
    Event,

    /// <summary>Until an amount is reached ("a total of 100 responses").</summary>
    Quantity,

    /// <summary>So long after an anchor that has a day of its own ("six months from approval").</summary>
    Offset,

    /// <summary>Words that were not understood: kept, shown, and a finding.</summary>
    NotUnderstood,
}

/// <summary>A commitment's target: the words as written beside what was made of them. All days are inclusive.</summary>
public sealed record Target
{
    public static readonly Target NoneGiven = new() { Kind = TargetKind.None };

    public TargetKind Kind { get; init; }

    /// <summary>Word for word as it was written; null where nothing was.</summary>
    public string? Text { get; init; }

    /// <summary>First day of a window or of open work.</summary>
    public DateOnly? StartOn { get; init; }

    /// <summary>Last day on which it is in time; for <see cref="TargetKind.Recurring"/> the first of the days.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>For <see cref="TargetKind.Quantity"/>: the amount to reach.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>For <see cref="TargetKind.Offset"/>: how long after the anchor, as an ISO 8601 period of years, months, weeks or days, such as P6M.</summary>
    public string? Offset { get; init; }

    /// <summary>What the target counts from, in words ("approval"); an absolute day that was set stays in <see cref="DueOn"/> beside it.</summary>
    public string? Anchor { get; init; }

    /// <summary>The same target, known to count from an anchor: a note on a column's header may say so for every row below it.</summary>
    public Target RelativeTo(string anchor) => this with { Anchor = anchor };

    /// <summary>The anchor's day has become known: an offset without a day of its own gets one, any other target stays as it is.</summary>
    public Target AnchoredOn(DateOnly anchorOn) =>
        DueOn is null && Offset is not null ? this with { DueOn = IsoPeriod.After(anchorOn, Offset) } : this;

    /// <summary>
    /// The first day on which unfinished work is late, or null while it cannot be late:
    /// a date, window, recurring or offset target from the day after its last day (for recurring, the first of its days);
    /// an event or a quantity only where it also names a day; none, open and not understood never.
    /// A later day that was agreed takes the place of the official one, which stays on the record.
    /// </summary>
    public DateOnly? LateFrom(DateOnly? agreedDueOn = null) =>
        Kind is TargetKind.None or TargetKind.Open or TargetKind.NotUnderstood ? null
        : agreedDueOn is not null && (DueOn is null || agreedDueOn > DueOn) ? agreedDueOn.Value.AddDays(1)
        : DueOn?.AddDays(1);

    /// <summary>Finished late, or unfinished on <paramref name="today"/> and late.</summary>
    public bool IsLate(DateOnly today, DateOnly? completedOn, DateOnly? agreedDueOn = null) =>
        LateFrom(agreedDueOn) is { } from && (completedOn ?? today) >= from;
}

/// <summary>The ISO 8601 periods of one unit that offsets are written as: P6M, P60D, P2W, P1Y.</summary>
public static class IsoPeriod
{
    /// <summary>The day so long after another. Months and years end on the last day of a shorter month.</summary>
    public static DateOnly? After(DateOnly day, string period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.Length >= 3 && period[0] == 'P' && int.TryParse(period.AsSpan(1, period.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 1000
            ? period[^1] switch
            {
                'D' => day.AddDays(count),
                'W' => day.AddDays(7 * count),
                'M' => day.AddMonths(count),
                'Y' => day.AddMonths(12 * count),
                _ => null,
            }
            : null;
    }
}

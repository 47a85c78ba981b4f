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
}

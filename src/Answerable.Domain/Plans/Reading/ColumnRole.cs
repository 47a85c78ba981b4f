namespace Answerable.Domain.Plans.Reading;

/// <summary>What a column of a source is for. Wider than <see cref="PlanField"/>: some columns are understood and still kept only as they are.</summary>
internal enum ColumnRole
{
    Unknown,
    Number,
    Activity,
    Type,
    Frequency,
    Start,
    End,
    Target,
    Aims,

    /// <summary>One column of a matrix in which a mark says that the aim is met.</summary>
    AimMark,
    Priority,
    Owner,
    Delegates,
    Measure,
    Status,
    AsOf,
    Comment,
    Recommendations,
    Links,
    Documents,
    CompletedOn,

    /// <summary>A heading over rows, given in a column.</summary>
    Grouping,

    /// <summary>Known not to fill a field ("previous status", "% complete", "revised date").</summary>
    KeptAsItIs,
}

/// <param name="Index">Position of the column in the rows, from 0.</param>
/// <param name="Header">As it stands, without a footnote's mark.</param>
/// <param name="Rank">How surely the header's words say it: 1 is surest.</param>
internal sealed record Column(int Index, string Header, ColumnRole Role, int Rank)
{
    public string? AimNumber { get; init; }

    public string? Help { get; init; }

    public bool IsForPublication { get; init; } = true;

    public PlanField? Field => Role switch
    {
        ColumnRole.Number => PlanField.Number,
        ColumnRole.Activity => PlanField.Activity,
        ColumnRole.Type => PlanField.Type,
        ColumnRole.Frequency => PlanField.Frequency,
        ColumnRole.Start => PlanField.Start,
        ColumnRole.End => PlanField.End,
        ColumnRole.Target => PlanField.Target,
        ColumnRole.Aims or ColumnRole.AimMark => PlanField.Aims,
        ColumnRole.Priority => PlanField.Priority,
        ColumnRole.Owner => PlanField.Owner,
        ColumnRole.Delegates => PlanField.Delegates,
        ColumnRole.Measure => PlanField.Measure,
        ColumnRole.Status => PlanField.Status,
        ColumnRole.AsOf => PlanField.AsOf,
        ColumnRole.Comment => PlanField.Comment,
        ColumnRole.Recommendations => PlanField.Recommendations,
        ColumnRole.Links => PlanField.Links,
        ColumnRole.Documents => PlanField.Documents,
        ColumnRole.Grouping => PlanField.Group,
        _ => null,
    };
}

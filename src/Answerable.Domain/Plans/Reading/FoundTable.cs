namespace Answerable.Domain.Plans.Reading;

/// <summary>A table found among the pieces: where its header and its rows are, and what its columns are for.</summary>
internal sealed record FoundTable
{
    /// <summary>Index of the header's first piece.</summary>
    public required int From { get; init; }

    /// <summary>Index of the first piece that is neither header nor rule nor guidance.</summary>
    public required int BodyFrom { get; init; }

    /// <summary>Index after the last row.</summary>
    public int To { get; set; }

    public required IReadOnlyList<string> Header { get; init; }

    public required IReadOnlyList<Column> Columns { get; set; }

    /// <summary>Its rows are activities; otherwise it is a table that stands beside them.</summary>
    public bool HoldsActivities { get; set; }

    public Column? Of(ColumnRole role) => Columns.FirstOrDefault(column => column.Role == role);

    public bool Has(ColumnRole role) => Columns.Any(column => column.Role == role);
}

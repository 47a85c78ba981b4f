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

    /// <summary>No header names its columns: what they are for was told from their values alone.</summary>
    public bool HasNoHeader { get; init; }

    public Column? Of(ColumnRole role) => Columns.FirstOrDefault(column => column.Role == role);

    /// <summary>The row's number as displayed: from its column, or from the start of the activity's words; empty for none.</summary>
    public string NumberOf(Piece piece) =>
        piece.Kind != PieceKind.Row ? ""
        : Of(ColumnRole.Number) is { } column ? PlainText.Of(piece.Cell(column.Index))
        : RowNumber.Leading(PlainText.Of(piece.Cell(Of(ColumnRole.Activity)!.Index))) is var (number, _) ? number
        : "";

    /// <summary>Most rows begin with a number and have no column for it.</summary>
    public bool IsNumberedInText(IReadOnlyList<Piece> rows)
    {
        var texts = Has(ColumnRole.Number) ? [] : rows.Where(row => row.Filled > 1).Select(row => PlainText.Of(row.Cell(Of(ColumnRole.Activity)!.Index))).Where(text => text.Length > 0).ToList();
        return texts.Count > 0 && texts.Count(text => RowNumber.Leading(text) is not null) >= texts.Count * 0.6;
    }

    /// <summary>The number that all rows stand under ("2" for 2.1, 2.2 …), or null.</summary>
    public int? SectionNumber(IReadOnlyList<Piece> rows)
    {
        var numbers = rows.Select(row => RowNumber.Parse(NumberOf(row))).OfType<RowNumber>().ToList();
        return numbers.Count > 0 && numbers.TrueForAll(number => number.Parts.Count > 1 && number.Prefix.Length == 0 && number.Parts[0] == numbers[0].Parts[0]) ? numbers[0].Parts[0] : null;
    }

    /// <summary>A line directly between two rows, or between the header and its first row.</summary>
    public bool IsBetweenRows(IReadOnlyList<Piece> pieces, int at) =>
        at > From && at + 1 < To && pieces[at - 1] is { Kind: PieceKind.Row, Filled: > 1 } && pieces[at + 1] is { Kind: PieceKind.Row, Filled: > 1 };

    public bool Has(ColumnRole role) => Columns.Any(column => column.Role == role);
}

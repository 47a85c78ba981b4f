namespace Answerable.Domain.Editions.Gating;

/// <summary>Columns, rows and cells that are not published, by their mark or by a decision.</summary>
internal sealed class LeftOutPlaces(EditionDraft draft, IReadOnlyCollection<GateResult> results)
{
    private readonly HashSet<EditionPlace> _dropped =
    [
        .. draft.WithheldCells,
        .. draft.WithheldColumns.Select(column => new EditionPlace(column.Table, null, column.Column)),
        .. from result in results
           where result.Decision is { Answer: GateAnswer.Dropped } && IsWhole(result.Finding)
           select result.Finding.Place,
    ];

    public bool Covers(GateFinding finding) =>
        _dropped.Contains(finding.Place)
        || (finding.Place is { Table: not null, Column: not null } && _dropped.Contains(finding.Place with { Row = null }))
        || (finding.Place is { Table: not null, Row: not null } && _dropped.Contains(finding.Place with { Column = null }));

    public bool HasColumn(string table, string column) => !_dropped.Contains(new(table, null, column));

    public bool HasRow(string table, string row) => !_dropped.Contains(new(table, row, null));

    public bool HasCell(string table, string row, string column) => !_dropped.Contains(new(table, row, column));

    /// <summary>To drop it is to drop the place and not some words of it.</summary>
    private static bool IsWhole(GateFinding finding) => finding.Code is GateCode.ColumnWithheld or GateCode.CellWithheld or GateCode.Marked or GateCode.RowTwice;
}

namespace Answerable.Domain.Plans.Reading;

/// <summary>Tells the lists from which a workbook's cells are chosen from a table of activities.</summary>
internal static class Choices
{
    private static readonly ColumnRole[] OfPromises = [ColumnRole.Number, ColumnRole.Start, ColumnRole.End, ColumnRole.Target];

    /// <summary>The columns are lists of their own, side by side: each is filled from the top and says nothing twice, few rows name an activity, and none has a number or a date.</summary>
    public static bool Are(IReadOnlyList<Column> columns, IReadOnlyList<Piece> rows) =>
        rows.Count > 1
        && columns.Where(column => OfPromises.Contains(column.Role)).All(column => IsEmpty(column, rows))
        && columns.Where(column => column.Role == ColumnRole.Activity).All(column => Values(column, rows).Count(text => text.Length > 0) * 2 < rows.Count)
        && columns.All(column => IsList(Values(column, rows)));

    private static bool IsEmpty(Column column, IReadOnlyList<Piece> rows) => Values(column, rows).TrueForAll(text => text.Length == 0);

    private static bool IsList(List<string> values)
    {
        var said = values.TakeWhile(text => text.Length > 0).ToList();
        return values.Skip(said.Count).All(text => text.Length == 0) && said.Distinct(StringComparer.OrdinalIgnoreCase).Count() == said.Count;
    }

    private static List<string> Values(Column column, IReadOnlyList<Piece> rows) => [.. rows.Select(row => PlainText.Of(row.Cell(column.Index)))];
}

namespace Answerable.Domain.Editions;

/// <summary>What a reader asked to see of an edition's tables.</summary>
public sealed record EditionFilter(string? Text, string? Status, string? Section)
{
    /// <summary>The column by which readers ask: the one with this key.</summary>
    public const string StatusColumn = "status";

    /// <summary>The status in the words in which it was reported.</summary>
    public const string ReportedColumn = "declared-status";

    public bool IsNarrowed => Text is not null || Status is not null || Section is not null;

    /// <summary>The same content with the rows that fit; a table without any is left out.</summary>
    public EditionContent Apply(EditionContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content with
        {
            Tables = [.. content.Tables.Select(table => table with { Rows = [.. table.Rows.Where(row => Fits(table, row))] }).Where(table => table.Rows.Count > 0)],
        };
    }

    /// <summary>The statuses that occur, each once, in the order in which they come.</summary>
    public static IReadOnlyList<string> Statuses(EditionContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return [.. content.Tables.SelectMany(table => ColumnOf(table) is var at and >= 0 ? table.Rows.Select(row => row.Cells[at]) : []).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    public static IReadOnlyList<string> Sections(EditionContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return [.. content.Tables.SelectMany(table => table.Rows).Select(row => row.Group).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private bool Fits(EditionTable table, EditionRow row) =>
        (Section is null || string.Equals(row.Group, Section, StringComparison.Ordinal))
        && (Status is null || (ColumnOf(table) is var at and >= 0 && string.Equals(row.Cells[at], Status, StringComparison.Ordinal)))
        && (Text is null || row.Name.Contains(Text, StringComparison.OrdinalIgnoreCase) || row.Cells.Any(cell => cell.Contains(Text, StringComparison.OrdinalIgnoreCase)));

    private static int ColumnOf(EditionTable table) => table.Columns.ToList().FindIndex(column => string.Equals(column.Key, StatusColumn, StringComparison.Ordinal));
}

using System.Globalization;

namespace Answerable.Domain.Editions;

/// <summary>A table as rows of cells, the row's name and group among them: what its file and its sheet show.</summary>
public sealed record EditionGrid(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const string NameHeader = "Reference";
    private const string GroupHeader = "Section";

    public static EditionGrid Of(EditionTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var addsNames = NameColumn(table) is null;
        var addsGroups = table.Rows.Any(row => row.Group is not null) && GroupColumn(table) is null;
        return new(
            [.. Leading(NameHeader, GroupHeader), .. Enumerable.Range(0, table.Columns.Count).Select(at => HeaderOf(table, at))],
            [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. Leading(row.Name, row.Group ?? ""), .. row.Cells])]);

        IEnumerable<string> Leading(string name, string group) => [.. addsNames ? [name] : Array.Empty<string>(), .. addsGroups ? [group] : Array.Empty<string>()];
    }

    /// <summary>The column that says the rows' names, so that they are not said twice; null where none does.</summary>
    public static int? NameColumn(EditionTable table) => ColumnThatSays(table, row => row.Name);

    /// <summary>The column that says the rows' groups; null where none does.</summary>
    public static int? GroupColumn(EditionTable table) => ColumnThatSays(table, row => row.Group ?? "");

    /// <summary>What stands above the names of the rows.</summary>
    public static string HeaderOfNames(EditionTable table) => NameColumn(table) is { } at ? HeaderOf(table, at) : NameHeader;

    /// <summary>A column without a header is counted: a header that says nothing helps nobody who hears it.</summary>
    public static string HeaderOf(EditionTable table, int column)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Columns[column].Header is { Length: > 0 } header ? header : string.Create(CultureInfo.InvariantCulture, $"Column {column + 1}");
    }

    private static int? ColumnThatSays(EditionTable table, Func<EditionRow, string> words)
    {
        ArgumentNullException.ThrowIfNull(table);
        for (var at = 0; at < table.Columns.Count && table.Columns.Count > 1 && table.Rows.Count > 0; at++)
        {
            if (table.Rows.All(row => words(row).Length > 0 && string.Equals(row.Cells[at], words(row), StringComparison.Ordinal)))
            {
                return at;
            }
        }

        return null;
    }
}

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
        var namesItself = NamesItself(table);
        var hasGroups = table.Rows.Any(row => row.Group is not null);
        string[] leading = [.. namesItself ? [] : new[] { NameHeader }, .. hasGroups ? [GroupHeader] : Array.Empty<string>()];
        return new(
            [.. leading, .. Enumerable.Range(0, table.Columns.Count).Select(at => HeaderOf(table, at))],
            [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. namesItself ? [] : new[] { row.Name }, .. hasGroups ? [row.Group ?? ""] : Array.Empty<string>(), .. row.Cells])]);
    }

    /// <summary>The first column says the row's name: it is not said twice.</summary>
    public static bool NamesItself(EditionTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Columns.Count > 1 && table.Rows.Count > 0 && table.Rows.All(row => row.Name.Length > 0 && string.Equals(row.Cells[0], row.Name, StringComparison.Ordinal));
    }

    /// <summary>What stands above the names of the rows.</summary>
    public static string HeaderOfNames(EditionTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return NamesItself(table) ? HeaderOf(table, 0) : NameHeader;
    }

    /// <summary>A column without a header is counted: a header that says nothing helps nobody who hears it.</summary>
    public static string HeaderOf(EditionTable table, int column)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Columns[column].Header is { Length: > 0 } header ? header : string.Create(CultureInfo.InvariantCulture, $"Column {column + 1}");
    }
}

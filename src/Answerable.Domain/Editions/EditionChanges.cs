namespace Answerable.Domain.Editions;

/// <summary>What is different between two editions, row by row.</summary>
public sealed record EditionChanges(IReadOnlyList<TableChanges> Tables, IReadOnlyList<string> Texts)
{
    public bool IsNothing => Texts.Count == 0 && Tables.All(table => table.IsNothing);

    public static EditionChanges Between(EditionContent earlier, EditionContent later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var before = earlier.Tables.ToDictionary(table => table.Key, StringComparer.Ordinal);
        var after = later.Tables.Select(table => table.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            [
                .. later.Tables.Select(table => TableChanges.Between(before.GetValueOrDefault(table.Key), table)),
                .. earlier.Tables.Where(table => !after.Contains(table.Key)).Select(table => TableChanges.Between(table, null)),
            ],
            [.. ChangedTexts(earlier, later)]);
    }

    /// <summary>The headings of the prose that says something else than before, is new, or is gone.</summary>
    private static IEnumerable<string> ChangedTexts(EditionContent earlier, EditionContent later)
    {
        var before = earlier.Texts.ToDictionary(text => text.Key, StringComparer.Ordinal);
        foreach (var text in later.Texts)
        {
            if (!before.Remove(text.Key, out var old) || !old.Paragraphs.SequenceEqual(text.Paragraphs, StringComparer.Ordinal))
            {
                yield return text.Heading;
            }
        }

        foreach (var gone in before.Values)
        {
            yield return gone.Heading;
        }
    }
}

/// <param name="AddedColumns">Headers of columns that the earlier edition did not have.</param>
/// <param name="RemovedColumns">Headers of columns that the later edition does not have.</param>
public sealed record TableChanges(
    string Title,
    IReadOnlyList<EditionRow> Added,
    IReadOnlyList<EditionRow> Removed,
    IReadOnlyList<RowChanges> Changed,
    IReadOnlyList<string> AddedColumns,
    IReadOnlyList<string> RemovedColumns)
{
    public bool IsNothing => Added.Count + Removed.Count + Changed.Count + AddedColumns.Count + RemovedColumns.Count == 0;

    /// <param name="earlier">Null where the table is new.</param>
    /// <param name="later">Null where the table is gone.</param>
    public static TableChanges Between(EditionTable? earlier, EditionTable? later)
    {
        var before = (earlier?.Rows ?? []).DistinctBy(row => row.Key, StringComparer.Ordinal).ToDictionary(row => row.Key, StringComparer.Ordinal);
        var added = new List<EditionRow>();
        var changed = new List<RowChanges>();
        var columns = Both(earlier, later);
        foreach (var row in later?.Rows ?? [])
        {
            if (!before.Remove(row.Key, out var old))
            {
                added.Add(row);
                continue;
            }

            List<CellChange> cells =
            [
                .. columns.Where(column => !string.Equals(old.Cells[column.Before], row.Cells[column.After], StringComparison.Ordinal))
                    .Select(column => new CellChange(column.Key, column.Header, old.Cells[column.Before], row.Cells[column.After])),
            ];
            if (cells.Count > 0)
            {
                changed.Add(new(row.Name, cells));
            }
        }

        return new((later ?? earlier)?.Title ?? "", added, [.. before.Values], changed, OnlyIn(later, earlier), OnlyIn(earlier, later));
    }

    private static List<(string Key, string Header, int Before, int After)> Both(EditionTable? earlier, EditionTable? later) =>
    [
        .. from pair in (later?.Columns ?? []).Select((column, after) => (Column: column, After: after))
           let before = (earlier?.Columns ?? []).ToList().FindIndex(column => string.Equals(column.Key, pair.Column.Key, StringComparison.Ordinal))
           where before >= 0
           select (pair.Column.Key, pair.Column.Header, before, pair.After),
    ];

    private static IReadOnlyList<string> OnlyIn(EditionTable? one, EditionTable? other) =>
        one is null || other is null ? [] : [.. one.Columns.ExceptBy(other.Columns.Select(column => column.Key), column => column.Key, StringComparer.Ordinal).Select(column => column.Header)];
}

/// <param name="Name">The row, as people call it.</param>
public sealed record RowChanges(string Name, IReadOnlyList<CellChange> Cells);

public sealed record CellChange(string Column, string Header, string Before, string After);

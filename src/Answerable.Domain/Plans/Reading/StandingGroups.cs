namespace Answerable.Domain.Plans.Reading;

/// <summary>The headings that a table's own columns give to its rows: each stands for the rows below it until another takes its place.</summary>
internal sealed class StandingGroups(FoundTable table)
{
    private readonly string?[] above = new string?[table.Columns.Count];

    /// <summary>The names that stand over a row, from the left.</summary>
    public List<string> Over(RowDraft row)
    {
        var names = new List<string>();
        foreach (var column in table.Columns.Where(column => column.Role == ColumnRole.Grouping))
        {
            if (HeaderReader.Name(row.Cells[column.Index]) is { Length: > 0 } name)
            {
                if (!name.Equals(above[column.Index], StringComparison.Ordinal))
                {
                    Array.Clear(above, column.Index, above.Length - column.Index);
                }

                above[column.Index] = name;
            }

            if (above[column.Index] is { } standing)
            {
                names.Add(standing);
            }
        }

        return names;
    }

    public void Clear() => Array.Clear(above);
}

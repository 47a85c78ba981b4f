namespace Answerable.Domain.Plans.Reading;

/// <summary>Rows of a table that are no activities: a template's guidance about what to write, and totals.</summary>
internal static class Template
{
    private static readonly string[] Instructions = ["select", "e g ", "insert ", "enter ", "choose ", "please "];

    private static readonly string[] Sums = ["total", "totals", "subtotal", "subtotals", "sub total", "sub totals", "grand total", "sum", "average"];

    /// <summary>Words in italics or in the imperative of a template, in every cell, without a number.</summary>
    public static bool IsGuidance(Piece piece, FoundTable table) =>
        piece.Filled > 1
        && piece.Cells.Where(cell => !PlainText.IsBlank(cell)).All(Guides)
        && PlainText.IsBlank(piece.Cell(table.Of(ColumnRole.Number)?.Index ?? -1));

    /// <summary>A row that begins with a word for a sum, or has nothing but amounts beside its words, and promises nothing.</summary>
    public static bool IsTotal(RowDraft row)
    {
        var cells = row.Cells.Where(cell => !PlainText.IsBlank(cell)).Select(PlainText.Of).ToList();
        var key = cells.Count > 0 ? PlainText.Key(cells[0]) : "";
        var hasAmountsOnly = cells.Count > 1 && cells.Skip(1).All(Values.IsNumberOnly);
        return (Sums.Contains(key)
                || Array.Exists(Sums, word => key.StartsWith(word + " ", StringComparison.Ordinal) && (hasAmountsOnly || word.EndsWith("total", StringComparison.Ordinal)))
                || (hasAmountsOnly && cells.Count > 2 && row.Table.Has(ColumnRole.Number)))
            && RowNumber.Parse(row.Number) is null
            && row.Plain(ColumnRole.Owner).Length == 0
            && row.Plain(ColumnRole.Target).Length == 0
            && row.Plain(ColumnRole.Start).Length == 0
            && row.Plain(ColumnRole.End).Length == 0;
    }

    private static bool Guides(string cell)
    {
        var trimmed = cell.Trim();
        var key = PlainText.Key(PlainText.Of(trimmed));
        return trimmed.StartsWith("<i>", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("<em>", StringComparison.OrdinalIgnoreCase)
            || (trimmed.Length > 2 && trimmed[0] is '*' or '_' or '[' && trimmed[^1] == (trimmed[0] == '[' ? ']' : trimmed[0]))
            || Array.Exists(Instructions, words => key.StartsWith(words, StringComparison.Ordinal))
            || key is "dd mm yyyy" or "dd mm yy" or "drop down" or "free text";
    }
}

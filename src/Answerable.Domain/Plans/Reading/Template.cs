namespace Answerable.Domain.Plans.Reading;

/// <summary>Rows of a table that are no activities: a template's guidance about what to write, and totals.</summary>
internal static class Template
{
    private static readonly string[] Instructions = ["select", "e g ", "insert ", "enter ", "choose ", "please "];

    /// <summary>Words in italics or in the imperative of a template, in every cell, without a number.</summary>
    public static bool IsGuidance(Piece piece, FoundTable table) =>
        piece.Filled > 1
        && piece.Cells.Where(cell => !PlainText.IsBlank(cell)).All(Guides)
        && PlainText.IsBlank(piece.Cell(table.Of(ColumnRole.Number)?.Index ?? -1));

    /// <summary>A row that begins with a word for a sum and promises nothing.</summary>
    public static bool IsTotal(RowDraft row)
    {
        var key = PlainText.Key(PlainText.Of(row.Cells.FirstOrDefault(cell => !PlainText.IsBlank(cell)) ?? ""));
        return (key is "total" or "totals" or "subtotal" or "sub total" or "grand total" or "sum" or "average" || key.StartsWith("total ", StringComparison.Ordinal) || key.StartsWith("grand total ", StringComparison.Ordinal))
            && RowNumber.Parse(row.Number) is null
            && row.Plain(ColumnRole.Owner).Length == 0
            && row.Plain(ColumnRole.Target).Length == 0
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

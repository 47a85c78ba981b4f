using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Rows of a table that was pasted as a web page's mark-up: each from its opening tag to its closing one, over as many lines as it takes.</summary>
internal static partial class MarkupRows
{
    private const int Patience = 1000;
    private const int LongestRow = 60;
    private const int LongestText = 20_000;
    private const int MostColumns = 60;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>The row that begins at a line and the first line after it; null where none does, or where a line holds more than one row.</summary>
    public static (Piece Piece, int Next)? Read(IReadOnlyList<string> lines, int at)
    {
        if (!lines[at].TrimStart().StartsWith("<tr", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = at;
        while (end < lines.Count && end - at < LongestRow && !lines[end].Contains("</tr>", StringComparison.OrdinalIgnoreCase))
        {
            end++;
        }

        if (end == lines.Count || end - at == LongestRow)
        {
            return null;
        }

        var rowLines = Enumerable.Range(at, end - at + 1).ToArray();
        var row = string.Join(' ', rowLines.Select(line => lines[line].Trim()));
        if (row.Length > LongestText)
        {
            return null;
        }

        var found = Cell().Matches(row);
        if (found.Count == 0 || RowTag().Count(row) != 1)
        {
            return null;
        }

        var cells = new List<string>();
        foreach (Match cell in found)
        {
            cells.Add(cell.Groups["words"].Value.Trim());
            var spanned = int.TryParse(cell.Groups["span"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Min(span, MostColumns) : 1;
            cells.AddRange(Enumerable.Repeat("", Math.Max(0, spanned - 1)));
        }

        var isHeader = found.Count > 1 && found.All(cell => cell.Groups["kind"].Value is "h" or "H");
        return (new(PieceKind.Row, rowLines, [.. cells.Select(words => PlainText.IsBlank(PlainText.OrStruck(words)) ? "" : words)]) { IsHeader = isHeader }, end + 1);
    }

    [GeneratedRegex(@"<t(?<kind>[hd])\b([^>]*?\bcolspan\s*=\s*[""']?(?<span>\d{1,3}))?[^>]*>(?<words>.*?)</t[hd]>", Options, Patience)]
    private static partial Regex Cell();

    [GeneratedRegex(@"<tr\b", Options, Patience)]
    private static partial Regex RowTag();
}

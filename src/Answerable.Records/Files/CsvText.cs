using System.Buffers;
using System.Globalization;
using System.Text;

namespace Answerable.Records.Files;

/// <summary>Writes CSV (RFC 4180, UTF-8 without a mark, CR LF). No cell can be taken for a formula.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\uff1d\uff0b\uff0d\uff20");

    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(Line(row));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>One row with its line end.</summary>
    public static string Line(IReadOnlyList<string> row) => string.Join(',', row.Select(cell => Quote(Guard(cell)))) + "\r\n";

    /// <summary>One leading apostrophe for a cell that a spreadsheet would calculate, and for one that begins with an apostrophe already. Reading a CSV takes it away.</summary>
    public static string Guard(string cell) => IsGuarded(cell) ? $"'{cell}" : cell;

    /// <summary>It begins with an apostrophe, a tab or a line end, or, after white space and signs that are not seen, with a sign (full width or not) that begins a formula, or a call of DDE.</summary>
    public static bool IsGuarded(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty || cell[0] is '\'' or '\t' or '\r' or '\n')
        {
            return !cell.IsEmpty;
        }

        var at = 0;
        while (at < cell.Length && IsUnseen(cell[at]))
        {
            at++;
        }

        var seen = cell[at..];
        return !seen.IsEmpty && (Formula.Contains(seen[0]) || (seen.StartsWith("DDE", StringComparison.Ordinal) && seen[3..].TrimStart().StartsWith('(')));
    }

    private static bool IsUnseen(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format;

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}

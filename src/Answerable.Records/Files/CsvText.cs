using System.Buffers;
using System.Text;

namespace Answerable.Records.Files;

/// <summary>Writes CSV (RFC 4180, UTF-8 without a mark, CR LF). No cell can be taken for a formula.</summary>
internal static class CsvText
{
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
    public static string Guard(string cell) => cell.Length > 0 && IsGuarded(cell[0]) ? $"'{cell}" : cell;

    private static bool IsGuarded(char first) => first is '=' or '+' or '-' or '@' or '\'';

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}

using System.Buffers;
using System.Text;

namespace Answerable.Records.Plans.Exchange;

/// <summary>The CSV export: the activities (RFC 4180, UTF-8 without a mark, CR LF). No cell can be taken for a formula.</summary>
public static class PlanCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    private static readonly byte[] Beginning = Encoding.UTF8.GetBytes(string.Join(',', ActivityColumns.Names.Take(ActivityColumns.Leading)));

    public static byte[] Write(PlanFile file)
    {
        var text = new StringBuilder();
        foreach (var row in ActivityTable.Write(file))
        {
            text.AppendJoin(',', row.Select(cell => Quote(Guard(cell)))).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Whether the bytes begin with the header that each of our exports begins with.</summary>
    internal static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Beginning);

    /// <summary>One leading apostrophe for a cell that a spreadsheet would calculate, and for one that begins with an apostrophe already. Reading a CSV takes it away.</summary>
    internal static string Guard(string cell) => cell.Length > 0 && IsGuarded(cell[0]) ? $"'{cell}" : cell;

    private static bool IsGuarded(char first) => first is '=' or '+' or '-' or '@' or '\'';

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}

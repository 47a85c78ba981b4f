using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Splits lines at pipes: tables with one row a line, as in Markdown, and grids drawn with + and -.</summary>
internal static partial class PipeRows
{
    private const int Patience = 1000;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly SearchValues<char> LettersOfRules = SearchValues.Create("|:- \t\u00A0");

    public static bool IsRule(string line) => (line.Contains("--", StringComparison.Ordinal) || line.Contains("==", StringComparison.Ordinal)) && (IsPlainRule(line) || DrawnRule().IsMatch(line));

    public static bool IsDrawnRule(string line) => DrawnRule().IsMatch(line);

    private static bool IsPlainRule(string line) =>
        line.Contains('|', StringComparison.Ordinal)
        && !line.AsSpan().ContainsAnyExcept(LettersOfRules)
        && line.Split('|').Any(cell => cell.Trim() is var rule && rule.Trim(':').Length > (rule.Contains(':', StringComparison.Ordinal) ? 0 : 2));

    /// <summary>Pipes between cells, not counting one at either end.</summary>
    public static int InnerPipes(string line)
    {
        var trimmed = line.AsSpan().Trim();
        var inner = trimmed.Length > 1 ? trimmed[1..^1] : [];
        return inner.Count('|') - inner.Count(@"\|");
    }

    public static int Columns(string rule) => rule.Trim().Trim('|', '+').Split('|', '+').Length;

    /// <summary>The cells of one line; a pipe at either end is the table's border, and \| is a pipe within a cell.</summary>
    public static List<string> Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var text = line.Trim();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '|')
            {
                cell.Append('|');
                at++;
            }
            else if (text[at] != '|')
            {
                cell.Append(text[at]);
            }
            else if (at > 0)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
        }

        if (cell.Length > 0)
        {
            cells.Add(cell.ToString().Trim());
        }

        return cells;
    }

    /// <summary>Cells of a drawn grid: the lines between two rules are one row.</summary>
    public static List<string> Join(IReadOnlyList<string> lines)
    {
        var rows = lines.Select(Split).ToList();
        return [.. Enumerable.Range(0, rows.Max(row => row.Count)).Select(column =>
            string.Join('\n', rows.Where(row => column < row.Count && row[column].Length > 0).Select(row => row[column])))];
    }

    [GeneratedRegex(@"^\s*\+([-=]+\+)+\s*$", Options, Patience)]
    private static partial Regex DrawnRule();
}

using System.Text;
using System.Text.RegularExpressions;
using Answerable.Domain.Imports;
using Answerable.Records.Files;

namespace Answerable.Records.Imports;

/// <summary>Reads values separated by commas, semicolons, tabs or pipes, with quotes as RFC 4180 has them.</summary>
internal static partial class CsvSource
{
    private const int Patience = 1000;
    private const int Sample = 40;

    private static readonly char[] s_separators = [',', ';', '\t', '|'];

    /// <summary>A file named so, or text in which nearly every line has as many commas (or semicolons) as the others.</summary>
    public static bool Suits(IReadOnlyList<string> lines, string name)
    {
        var ending = Path.GetExtension(name).ToUpperInvariant();
        if (ending is ".CSV" or ".TSV")
        {
            return true;
        }

        var filled = lines.Where(line => !string.IsNullOrWhiteSpace(line)).Take(Sample).ToList();
        return filled.Count > 1
            && !filled.Exists(line => line.Contains('\t', StringComparison.Ordinal) || line.Contains('|', StringComparison.Ordinal))
            && s_separators[..2].Any(separator => Count(filled[0], separator) is var first && first > 1 && filled.Count(line => Count(line, separator) == first) * 10 >= filled.Count * 9);
    }

    public static SourceDocument Read(IReadOnlyList<string> physical, string name, bool isGuarded)
    {
        var separator = Separator(physical);
        var lines = new List<SourceLine>(physical.Count);
        while (lines.Count < physical.Count)
        {
            var first = lines.Count;
            var (cells, next) = Record(physical, first, separator, name);
            Refuse(cells, name, first + 1, isGuarded);
            lines.Add(new(first + 1, null, physical[first], [.. cells.Select(Unescaped)]));
            for (var further = first + 1; further < next; further++)
            {
                lines.Add(new(further + 1, null, physical[further], []) { ContinuesRecord = true });
            }
        }

        return new(name, lines, IsGrid: true);
    }

    /// <summary>The record that begins at a line, and the first line after it. Its physical lines must each be accounted for, which a library's parser does not tell.</summary>
    private static (List<string> Cells, int Next) Record(IReadOnlyList<string> lines, int first, char separator, string name)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = first; at < lines.Count; at++)
        {
            var line = lines[at];
            for (var letter = 0; letter < line.Length; letter++)
            {
                if (isQuoted && line[letter] == '"')
                {
                    var isDoubled = letter + 1 < line.Length && line[letter + 1] == '"';
                    isQuoted = isDoubled;
                    cell.Append(isDoubled ? "\"" : "");
                    letter += isDoubled ? 1 : 0;
                }
                else if (!isQuoted && line[letter] == separator)
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                }
                else if (line[letter] == '"' && cell.Length == 0 && (letter == 0 || line[letter - 1] == separator))
                {
                    isQuoted = true;
                }
                else
                {
                    cell.Append(line[letter]);
                }
            }

            if (!isQuoted)
            {
                cells.Add(cell.ToString());
                return cells.Count <= ImportRefusals.MostColumns ? (cells, at + 1) : throw ImportRefusals.TooWide(name);
            }

            cell.Append('\n');
        }

        throw ImportRefusals.OpenQuote(name, first + 1);
    }

    private static void Refuse(List<string> cells, string name, int line, bool isGuarded)
    {
        foreach (var cell in cells)
        {
            if (cell.Length > 1 && (isGuarded ? cell[0] == '=' : Formula().IsMatch(cell)))
            {
                throw ImportRefusals.Formula(name, line);
            }
        }
    }

    /// <summary>Without the one apostrophe that our export puts before what a spreadsheet program would take for a formula.</summary>
    private static string Unescaped(string cell) =>
        cell.StartsWith('\'') && CsvText.IsGuarded(cell.AsSpan(1)) ? cell[1..] : cell;

    private static char Separator(IReadOnlyList<string> lines)
    {
        var filled = lines.Where(line => !string.IsNullOrWhiteSpace(line)).Take(Sample).ToList();
        return s_separators.MaxBy(separator => filled.Select(line => Count(line, separator)).Where(count => count > 0).GroupBy(count => count).Select(same => (double)same.Count() * Math.Min(same.Key, 30)).DefaultIfEmpty(0).Max());
    }

    private static int Count(string line, char sought)
    {
        var (count, isQuoted) = (0, false);
        foreach (var letter in line)
        {
            count += letter == sought && !isQuoted ? 1 : 0;
            isQuoted ^= letter == '"';
        }

        return count;
    }

    /// <summary>What a spreadsheet program would calculate: an equals sign with something to work out, or a call or a foreign command behind another sign.</summary>
    [GeneratedRegex(@"^\s*([=＝]\s*[\w""'(+\-@\[{]|[+\-@]\s*([A-Za-z][\w.]*\s*\(|[^|]*\|[^!]*!)|DDE\s*\()", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Formula();
}

using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Splits lines at tabs. A cell with line breaks in it runs over several lines: in quotes, or until the row has as many cells as its table.</summary>
internal static partial class TabRows
{
    private const int Patience = 1000;
    private const int LongestCell = 60;

    public static bool IsRow(IReadOnlyList<string> lines, int at)
    {
        var tabs = Tabs(lines[at]);
        return tabs > 1
            || (tabs == 1 && !ListItem().IsMatch(lines[at]) && !PlainText.IsBlank(lines[at][..lines[at].IndexOf('\t', StringComparison.Ordinal)]) && HasNeighbour(lines, at));
    }

    /// <summary>Reads the row that begins at a line; gives the piece and the first line after it.</summary>
    public static (Piece Piece, int Next) Read(IReadOnlyList<string> lines, int at, IReadOnlyList<ColumnRole> roles)
    {
        if (Quoted(lines, at) is { } quoted)
        {
            return quoted;
        }

        var cells = lines[at].Split('\t').ToList();
        return cells.Count < roles.Count && Joined(lines, at, roles) is { } joined ? joined : Ended(lines, at, at + 1, cells, roles);
    }

    private static int Tabs(string line) => line.AsSpan().Count('\t');

    private static bool HasNeighbour(IReadOnlyList<string> lines, int at) =>
        (at > 0 && Tabs(lines[at - 1]) > 0 && !ListItem().IsMatch(lines[at - 1])) || (at + 1 < lines.Count && Tabs(lines[at + 1]) > 0 && !ListItem().IsMatch(lines[at + 1]));

    private static string[] Trimmed(IEnumerable<string> cells) => [.. cells.Select(cell => cell.Trim(' ', '\u00A0'))];

    /// <summary>A row with a cell in quotes, as a spreadsheet puts them around line breaks.</summary>
    private static (Piece, int)? Quoted(IReadOnlyList<string> lines, int at)
    {
        if (!lines[at].StartsWith('"') && !lines[at].Contains("\t\"", StringComparison.Ordinal))
        {
            return null;
        }

        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var inQuotes = false;
        for (var line = at; line < Math.Min(lines.Count, at + LongestCell); line++)
        {
            var text = lines[line];
            var atCellStart = !inQuotes;
            for (var letter = 0; letter < text.Length; letter++)
            {
                if (inQuotes && text[letter] == '"' && letter + 1 < text.Length && text[letter + 1] == '"')
                {
                    cell.Append('"');
                    letter++;
                }
                else if (inQuotes && text[letter] == '"' && (letter + 1 == text.Length || text[letter + 1] == '\t'))
                {
                    inQuotes = false;
                }
                else if (!inQuotes && text[letter] == '\t')
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                    atCellStart = true;
                    continue;
                }
                else if (atCellStart && text[letter] == '"')
                {
                    inQuotes = true;
                }
                else
                {
                    cell.Append(text[letter]);
                }

                atCellStart = false;
            }

            if (!inQuotes)
            {
                cells.Add(cell.ToString());
                return (new(PieceKind.Row, [.. Enumerable.Range(at, line - at + 1)], Trimmed(cells)), line + 1);
            }

            cell.Append('\n');
        }

        return null;
    }

    /// <summary>Joins the lines below, without a gap between them, when that makes exactly the cells of a full row.</summary>
    private static (Piece, int)? Joined(IReadOnlyList<string> lines, int at, IReadOnlyList<ColumnRole> roles)
    {
        var width = roles.Count;
        var apart = Fit(lines[at].Split('\t'), roles);
        var cells = lines[at].Split('\t').ToList();
        for (var line = at + 1; line < Math.Min(lines.Count, at + LongestCell) && !PlainText.IsBlank(lines[line]); line++)
        {
            var more = lines[line].Split('\t');
            if (cells.Count + more.Length - 1 > width || (more.Length > 1 && BeginsRow(more[0].Trim(), cells[0].Trim())) || RowNumber.Leading(lines[line]) is not null)
            {
                return null;
            }

            apart += more.Length > 1 ? Fit(more, roles) : 0;
            cells[^1] = cells[^1].TrimEnd() + "\n" + more[0].TrimStart();
            cells.AddRange(more.Skip(1));
            if (cells.Count == width && more.Length > 1)
            {
                return Fit(cells, roles) < apart ? null : Ended(lines, at, line + 1, cells, roles);
            }
        }

        return null;
    }

    /// <summary>A number as rows have; words before it ("see 4.2") make it a cell that goes on, where this row's own number has none.</summary>
    private static bool BeginsRow(string cell, string own) =>
        RowNumber.Parse(cell) is { } number && !(char.IsLower(cell[0]) && cell.Contains(' ', StringComparison.Ordinal) && RowNumber.Parse(own) is { Prefix: "" } && number.Prefix.Length > 0);

    /// <summary>The last cell of a full row goes on where the line below, without a gap, does not begin as a text does.</summary>
    private static (Piece, int) Ended(IReadOnlyList<string> lines, int at, int next, List<string> cells, IReadOnlyList<ColumnRole> roles)
    {
        while (cells.Count > 1 && cells.Count == roles.Count && next < Math.Min(lines.Count, at + LongestCell) && GoesOn(cells[^1], lines[next]))
        {
            cells[^1] = $"{cells[^1].TrimEnd()}\n{lines[next].Trim()}";
            next++;
        }

        return (new(PieceKind.Row, [.. Enumerable.Range(at, next - at)], Trimmed(cells)), next);
    }

    private static bool GoesOn(string cell, string below) =>
        !PlainText.IsBlank(cell) && !PlainText.IsBlank(below) && Tabs(below) == 0 && cell.TrimEnd()[^1] is not ('.' or '!' or '?')
        && (char.IsLower(below.TrimStart()[0]) || (char.IsDigit(below[0]) && !Headings.Reads(below))) && !Furniture.Is(below) && !ListItem().IsMatch(below) && RowNumber.Leading(below) is null;

    private static int Fit(IReadOnlyList<string> cells, IReadOnlyList<ColumnRole> roles) =>
        cells.Zip(roles, (cell, role) => Values.Fit(role, PlainText.Of(cell))).Sum();

    [GeneratedRegex(@"^\s*([-–—*•▪◦·●‣]|\(?\w{1,3}[.)])\s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex ListItem();
}

using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Reading;

/// <summary>
/// Reads tables in which each cell ends in a pipe on a line of its own, so that a row runs over several lines, rows may be padded with
/// blank cells, and a cell that spanned a row stands alone. Which cells make a row is decided by the kind of value that suits each column.
/// </summary>
internal static partial class StackedRows
{
    private const int Patience = 1000;
    private const int LongestTitle = 80;
    private const double Impossible = double.NegativeInfinity;

    private sealed record StackedCell(string Text, string Plain, IReadOnlyList<int> Lines);

    /// <summary>True where the line is a rule whose header stands above it, one cell a line.</summary>
    public static bool IsRuleOfStack(IReadOnlyList<string> lines, int at) =>
        at > 0 && PipeRows.IsRule(lines[at]) && PipeRows.InnerPipes(lines[at - 1]) == 0 && lines[at - 1].TrimEnd().EndsWith('|') && !lines[at - 1].TrimStart().StartsWith('|');

    public static List<Piece> Read(IReadOnlyList<string> lines)
    {
        var pieces = new List<Piece>();
        var headers = Headers(lines);
        var next = 0;
        for (var number = 0; number < headers.Count; number++)
        {
            var (from, rule) = headers[number];
            Outside(lines, next, from, pieces);
            pieces.Add(new(PieceKind.Row, [.. Enumerable.Range(from, rule - from)], [.. lines.Skip(from).Take(rule - from).Select(WithoutPipe)]) { IsHeader = true });
            pieces.Add(new(PieceKind.Rule, [rule], [lines[rule]]));
            var end = number + 1 < headers.Count ? headers[number + 1].From : lines.Count;
            next = Body(lines, rule + 1, end, pieces[^2].Cells, PipeRows.Columns(lines[rule]), pieces);
        }

        Outside(lines, next, lines.Count, pieces);
        return pieces;
    }

    private static List<(int From, int Rule)> Headers(IReadOnlyList<string> lines)
    {
        var headers = new List<(int From, int Rule)>();
        for (var rule = 1; rule < lines.Count; rule++)
        {
            if (!IsRuleOfStack(lines, rule))
            {
                continue;
            }

            var from = rule;
            var floor = headers.Count > 0 ? headers[^1].Rule + 1 : 0;
            while (from > floor && rule - from < PipeRows.Columns(lines[rule]) && IsHeaderCell(lines[from - 1]))
            {
                from--;
            }

            // A rule may be wider than the header: rows spanned by a title or padded with blanks. A header seen before says where this one begins.
            var before = headers.Find(header => Same(lines, header, from, rule));
            headers.Add((before == default ? from : rule - (before.Rule - before.From), rule));
        }

        return headers;
    }

    private static bool Same(IReadOnlyList<string> lines, (int From, int Rule) header, int from, int rule)
    {
        var length = header.Rule - header.From;
        return length <= rule - from && Enumerable.Range(0, length).All(at =>
            PlainText.Key(lines[header.From + at]).Equals(PlainText.Key(lines[rule - length + at]), StringComparison.Ordinal));
    }

    private static bool IsHeaderCell(string line) =>
        line.TrimEnd().EndsWith('|') && WithoutPipe(line) is { Length: > 0 and <= LongestTitle } text && !text.EndsWith('.') && PipeRows.InnerPipes(line) == 0;

    private static string WithoutPipe(string line) => line.TrimEnd().TrimEnd('|').Trim();

    /// <summary>The rows between a header and the end; gives the first line that belongs to no row.</summary>
    private static int Body(IReadOnlyList<string> lines, int from, int end, IReadOnlyList<string> headers, int widest, List<Piece> pieces)
    {
        var last = end - 1;
        while (last >= from && !lines[last].TrimEnd().EndsWith('|'))
        {
            last--;
        }

        var cells = new List<StackedCell>();
        var open = new List<int>();
        for (var at = from; at <= last; at++)
        {
            if (PlainText.IsBlank(lines[at]) && open.Count == 0)
            {
                Flush(cells, headers, widest, pieces);
                pieces.Add(Piece.Blank(at));
            }
            else if (open.Count == 0 && !lines[at].TrimEnd().EndsWith('|') && Footnotes.IsNote(lines[at]))
            {
                Flush(cells, headers, widest, pieces);
                pieces.Add(Piece.Prose(at, lines[at]));
            }
            else
            {
                open.Add(at);
                if (lines[at].TrimEnd().EndsWith('|'))
                {
                    var texts = open.SelectMany((line, order) => (order < open.Count - 1 ? lines[line] : lines[line].TrimEnd()[..^1]).Split('\n')).Select(text => text.Trim());
                    foreach (var text in Several(string.Join('\n', texts.Where(text => text.Length > 0))))
                    {
                        cells.Add(new(text, PlainText.Of(text), [.. open]));
                    }

                    open.Clear();
                }
            }
        }

        Flush(cells, headers, widest, pieces);
        return Math.Max(from, last + 1);
    }

    private static IEnumerable<string> Several(string text) =>
        text.Contains('|', StringComparison.Ordinal) ? text.TrimStart('|').Split('|').Select(part => part.Trim()) : [text];

    /// <summary>Cuts the run of cells into rows so that the values suit the columns best.</summary>
    private static void Flush(List<StackedCell> cells, IReadOnlyList<string> headers, int widest, List<Piece> pieces)
    {
        if (cells.Count == 0)
        {
            return;
        }

        var roles = headers.Select(header => HeaderWords.Read(PlainText.WithoutMarks(header)).Role).ToArray();
        var isNumbered = cells.Count(cell => RowNumber.Leading(cell.Plain) is not null) * headers.Count * 2 >= cells.Count;
        var best = new double[cells.Count + 1];
        var taken = new int[cells.Count + 1];
        for (var at = cells.Count - 1; at >= 0; at--)
        {
            best[at] = Impossible;
            for (var length = 1; length <= Math.Max(widest, headers.Count) && at + length <= cells.Count; length++)
            {
                var score = Score(cells, at, length, roles, isNumbered) + best[at + length];
                if (score > best[at])
                {
                    (best[at], taken[at]) = (score, length);
                }
            }
        }

        for (var at = 0; at < cells.Count; at += taken[at])
        {
            var row = cells.GetRange(at, taken[at]);
            int[] rowLines = [.. row.SelectMany(cell => cell.Lines).Distinct()];
            var isBlank = row.TrueForAll(cell => cell.Plain.Length == 0);
            pieces.Add(isBlank ? new(PieceKind.Rule, rowLines, [""]) : new(PieceKind.Row, rowLines, [.. row.Select(cell => cell.Text)]) { IsTitle = row.Count(cell => cell.Plain.Length > 0) == 1 && row[0].Plain.Length is > 0 and <= LongestTitle && headers.Count > 1 });
        }

        cells.Clear();
    }

    private static double Score(List<StackedCell> cells, int at, int length, ColumnRole[] roles, bool isNumbered)
    {
        var first = cells[at].Plain;
        if (length == 1 && roles.Length > 1)
        {
            return first.Length == 0 ? -0.5
                : !roles.Contains(ColumnRole.Activity) ? -9
                : first.Length <= LongestTitle && RowNumber.Leading(first) is null && !Values.IsTarget(first) && !Values.IsStatus(first) ? -1
                : -6;
        }

        if (first.Length == 0)
        {
            return -5;
        }

        var score = isNumbered ? (RowNumber.Leading(first) is not null ? 4.0 : -4) : 0.5;
        for (var column = 0; column < Math.Max(length, roles.Length); column++)
        {
            var text = column < length ? cells[at + column].Plain : null;
            score += column >= roles.Length ? (text!.Length == 0 ? -0.1 : -4)
                : text is null ? (roles.Contains(ColumnRole.Activity) ? -2 : -4)
                : text.Length == 0 ? -0.3
                : Values.Fit(roles[column], text);
        }

        return score;
    }

    private static void Outside(IReadOnlyList<string> lines, int from, int to, List<Piece> pieces)
    {
        for (var at = from; at < to; at++)
        {
            pieces.Add(PlainText.IsBlank(lines[at]) ? Piece.Blank(at) : LonePipe().IsMatch(lines[at]) ? new(PieceKind.Rule, [at], [lines[at]]) : Piece.Prose(at, lines[at]));
        }
    }

    [GeneratedRegex(@"^\s*\|\s*$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex LonePipe();
}

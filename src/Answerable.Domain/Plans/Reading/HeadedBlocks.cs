using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans.Reading;

/// <summary>
/// Reads a table that lost its lines: the header's names stand on lines of their own, and below them each row's cells as paragraphs.
/// Where rows begin is seen from the paragraphs whose kind of value shows their column (a number, a target, a status).
/// </summary>
internal sealed partial class HeadedBlocks
{
    private const int Patience = 1000;
    private const int LongestHeader = 60;
    private const int MostColumns = 12;

    private static readonly ColumnRole[] Anchors = [ColumnRole.Target, ColumnRole.End, ColumnRole.Start, ColumnRole.Status];

    public required int From { get; init; }

    public required int To { get; init; }

    public required IReadOnlyList<Piece> Pieces { get; init; }

    public static HeadedBlocks? Find(IReadOnlyList<string> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (Header(lines, at) is { } header)
            {
                return Read(lines, header);
            }
        }

        return null;
    }

    /// <summary>The lines of a header that begins here: names of different columns, one of them the activity, one of a kind that can be told.</summary>
    private static List<int>? Header(IReadOnlyList<string> lines, int from)
    {
        var header = new List<int>();
        var roles = new List<ColumnRole>();
        for (var at = from; at < lines.Count && header.Count < MostColumns; at++)
        {
            if (PlainText.IsBlank(lines[at]))
            {
                continue;
            }

            var (role, _, share) = lines[at].Length <= LongestHeader && !lines[at].Contains('\t', StringComparison.Ordinal) && !lines[at].Contains('|', StringComparison.Ordinal) ? HeaderWords.Read(PlainText.WithoutMarks(PlainText.Of(lines[at]))) : default;
            if (share < 0.5 || role is ColumnRole.Unknown || roles.Contains(role))
            {
                break;
            }

            header.Add(at);
            roles.Add(role);
        }

        return header.Count > 1 && header[0] == from && roles.Contains(ColumnRole.Activity) && roles.Exists(Anchors.Contains) ? header : null;
    }

    private static HeadedBlocks? Read(IReadOnlyList<string> lines, List<int> header)
    {
        ColumnRole[] roles = [.. header.Select(line => HeaderWords.Read(PlainText.WithoutMarks(PlainText.Of(lines[line]))).Role)];
        var body = Enumerable.Range(header[^1] + 1, lines.Count - header[^1] - 1).Where(at => !PlainText.IsBlank(lines[at])).ToList();
        var outside = body.Where(at => Furniture.Is(lines[at]) || Footnotes.IsNote(lines[at])).ToHashSet();
        body.RemoveAll(outside.Contains);
        var rows = Numbered(lines, body, header) ?? Even(lines, body, roles) ?? Anchored(lines, body, roles);
        if (rows is null || rows.Count == 0)
        {
            return null;
        }

        var pieces = new List<Piece> { new(PieceKind.Row, header, [.. header.Select(line => lines[line].Trim())]) { IsHeader = true } };
        pieces.AddRange(rows);
        var taken = pieces.SelectMany(piece => piece.Lines).ToHashSet();
        pieces.AddRange(Enumerable.Range(header[0], lines.Count - header[0]).Where(at => !taken.Contains(at)).Select(at => PlainText.IsBlank(lines[at]) ? Piece.Blank(at) : Piece.Prose(at, lines[at])));
        return new() { From = header[0], To = lines.Count, Pieces = [.. pieces.OrderBy(piece => piece.FirstLine)] };
    }

    /// <summary>Rows begin with a number, each one more than the one before; a cell that is missing is seen from the kinds of the others.</summary>
    private static List<Piece>? Numbered(IReadOnlyList<string> lines, List<int> body, List<int> header)
    {
        var columns = HeaderReader.Columns([.. header.Select(line => lines[line])], null);
        if (columns[0].Role != ColumnRole.Number || body.Count == 0 || RowNumber.Parse(lines[body[0]].Trim()) is not { } number)
        {
            return null;
        }

        var starts = new List<int> { 0 };
        for (var at = 1; at < body.Count; at++)
        {
            if (at - starts[^1] > 1 && RowNumber.Parse(lines[body[at]].Trim()) is { } next && next.GoesOnFrom(number) && next.Parts[^1] == number.Parts[^1] + 1)
            {
                starts.Add(at);
                number = next;
            }
        }

        if (starts.Count < 2)
        {
            return null;
        }

        return [.. starts.Select((start, row) =>
        {
            var own = body.GetRange(start, (row + 1 < starts.Count ? starts[row + 1] : body.Count) - start);
            string[] cells = [.. own.Select(line => lines[line].Trim())];
            string[] fitted = cells.Length > columns.Count ? [.. cells[..(columns.Count - 1)], string.Join('\n', cells[(columns.Count - 1)..])]
                : cells.Length < columns.Count ? RowAligner.Align(cells, columns, Values.Fit).Cells
                : cells;
            return new Piece(PieceKind.Row, own, fitted);
        })];
    }

    /// <summary>Every row has one line for each column.</summary>
    private static List<Piece>? Even(IReadOnlyList<string> lines, List<int> body, ColumnRole[] roles)
    {
        if (body.Count == 0 || body.Count % roles.Length != 0)
        {
            return null;
        }

        var told = Enumerable.Range(0, roles.Length).Where(column => Anchors.Contains(roles[column])).ToList();
        var suits = told.TrueForAll(column => body.Where((_, at) => at % roles.Length == column).Count(line => Values.Fit(roles[column], PlainText.Of(lines[line])) > 0) * roles.Length * 5 >= body.Count * 4);
        return suits ? [.. body.Chunk(roles.Length).Select(row => new Piece(PieceKind.Row, row, [.. row.Select(line => lines[line].Trim())]))] : null;
    }

    private static List<Piece>? Anchored(IReadOnlyList<string> lines, List<int> body, ColumnRole[] roles)
    {
        var anchor = Array.FindIndex(roles, Anchors.Contains);
        var anchors = Enumerable.Range(0, body.Count).Where(at => IsAnchor(lines[body[at]], roles[anchor])).ToList();
        var starts = new List<int>();
        var anchorOf = new List<int>();
        foreach (var at in anchors)
        {
            var start = Start(lines, body, at, anchor);
            if (start >= 0 && (anchorOf.Count == 0 || start > anchorOf[^1]))
            {
                starts.Add(start);
                anchorOf.Add(at);
            }
        }

        if (starts.Count < 2 || starts[0] != 0)
        {
            return null;
        }

        // Where every other row has one line for each column, what is more at the end is no part of the last row.
        var isEven = starts.Count > 2 && Enumerable.Range(0, starts.Count - 1).All(row => starts[row + 1] - starts[row] == roles.Length);
        var last = isEven ? Math.Min(body.Count, starts[^1] + roles.Length) : body.Count;
        return [.. starts.Select((start, row) =>
        {
            var end = row + 1 < starts.Count ? starts[row + 1] : last;
            return new Piece(PieceKind.Row, body.GetRange(start, end - start), Cells(lines, body, (start, anchorOf[row], end), roles, anchor));
        })];
    }

    private static bool IsAnchor(string line, ColumnRole role)
    {
        var plain = PlainText.Of(line);
        return plain.Length <= LongestHeader && !ListItem().IsMatch(line) && Values.Fit(role, plain) > 2 && (role == ColumnRole.Status || StatusReader.ReadCell(plain).Status is CommitmentStatus.Unstated or CommitmentStatus.OnTarget);
    }

    /// <summary>The row's first line: as many lines above the anchor as there are columns before it, a list counting with the line that leads it in.</summary>
    private static int Start(IReadOnlyList<string> lines, List<int> body, int anchor, int columnsBefore)
    {
        var at = anchor;
        for (var column = 0; column < columnsBefore; column++)
        {
            at--;
            while (at > 0 && ListItem().IsMatch(lines[body[at]]))
            {
                at--;
            }
        }

        return at;
    }

    private static string[] Cells(IReadOnlyList<string> lines, List<int> body, (int Start, int Anchor, int End) row, ColumnRole[] roles, int anchor)
    {
        var cells = new string[roles.Length];
        Array.Fill(cells, "");
        Spread(lines, body.GetRange(row.Start, row.Anchor - row.Start), cells, 0, anchor);
        cells[anchor] = lines[body[row.Anchor]].Trim();
        Spread(lines, body.GetRange(row.Anchor + 1, row.End - row.Anchor - 1), cells, anchor + 1, roles.Length);
        return cells;
    }

    /// <summary>One line to a column, and all that is left to the last; a list goes with the line that leads it in.</summary>
    private static void Spread(IReadOnlyList<string> lines, List<int> from, string[] cells, int first, int end)
    {
        var column = first;
        foreach (var text in from.Select(line => lines[line].Trim()))
        {
            if (column < end && cells[column].Length > 0 && column < end - 1 && !ListItem().IsMatch(text))
            {
                column++;
            }

            if (column < end)
            {
                cells[column] = cells[column].Length == 0 ? text : cells[column] + "\n" + text;
            }
        }
    }

    [GeneratedRegex(@"^\s*[-–—*•▪◦·●‣]\s", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex ListItem();
}

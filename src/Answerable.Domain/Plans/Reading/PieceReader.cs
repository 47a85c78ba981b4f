using Answerable.Domain.Imports;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Takes any source apart into lines and rows, whatever separates its cells.</summary>
internal static class PieceReader
{
    public static List<Piece> Read(SourceDocument document) => document.IsGrid ? Grid(document) : Text([.. document.Lines.Select(line => line.Text)]);

    private static List<Piece> Grid(SourceDocument document)
    {
        var pieces = new List<Piece>();
        for (var at = 0; at < document.Lines.Count; at++)
        {
            var line = document.Lines[at];
            if (line.ContinuesRecord && pieces.Count > 0)
            {
                pieces[^1] = pieces[^1] with { Lines = [.. pieces[^1].Lines, at] };
                continue;
            }

            var cells = line.Cells ?? [line.Text];
            pieces.Add(cells.All(PlainText.IsBlank) ? Piece.Blank(at, line.Sheet) : new(PieceKind.Row, [at], cells, line.Sheet));
        }

        return pieces;
    }

    private static List<Piece> Text(IReadOnlyList<string> lines)
    {
        if (Enumerable.Range(0, lines.Count).Any(at => StackedRows.IsRuleOfStack(lines, at)))
        {
            return StackedRows.Read(lines);
        }

        if (!Enumerable.Range(0, lines.Count).Any(at => IsPipeRow(lines, at) || TabRows.IsRow(lines, at)) && LabelledRecords.Find(lines) is { } records)
        {
            return records;
        }

        var pieces = new List<Piece>();
        IReadOnlyList<ColumnRole> roles = [];
        var blocks = HeadedBlocks.Find(lines);
        for (var at = 0; at < lines.Count;)
        {
            var line = lines[at];
            if (blocks is not null && at == blocks.From)
            {
                pieces.AddRange(blocks.Pieces);
                at = blocks.To;
            }
            else if (PlainText.IsBlank(line))
            {
                pieces.Add(line.Contains('\t', StringComparison.Ordinal) && roles.Count > 0 ? new(PieceKind.Rule, [at], [line]) : Piece.Blank(at));
                at++;
            }
            else if (MarkupRows.Read(lines, at) is var (row, after))
            {
                pieces.Add(row);
                at = after;
            }
            else if (IsPipeRow(lines, at))
            {
                at = Pipes(lines, at, pieces);
            }
            else if (TabRows.IsRow(lines, at))
            {
                (var piece, at) = TabRows.Read(lines, at, roles);
                if (HeaderReader.LooksLikeHeader(piece.Cells))
                {
                    roles = [.. piece.Cells.Select(cell => HeaderWords.Read(cell).Role)];
                }

                pieces.Add(piece);
            }
            else
            {
                pieces.Add(Piece.Prose(at, line));
                at++;
            }
        }

        return pieces;
    }

    private static bool IsPipeRow(IReadOnlyList<string> lines, int at)
    {
        var line = lines[at];
        if (PipeRows.IsRule(line))
        {
            return true;
        }

        var pipes = PipeRows.InnerPipes(line);
        return pipes > 0
            && !Furniture.IsMenu(line)
            && (line.TrimStart().StartsWith('|') || pipes > 1 || (at > 0 && lines[at - 1].Contains('|', StringComparison.Ordinal)) || (at + 1 < lines.Count && lines[at + 1].Contains('|', StringComparison.Ordinal)));
    }

    private static int Pipes(IReadOnlyList<string> lines, int at, List<Piece> pieces)
    {
        if (!PipeRows.IsDrawnRule(lines[at]))
        {
            var isRule = PipeRows.IsRule(lines[at]);
            pieces.Add(isRule ? new(PieceKind.Rule, [at], [lines[at]]) : new(PieceKind.Row, [at], PipeRows.Split(lines[at])) { IsHeader = at + 1 < lines.Count && PipeRows.IsRule(lines[at + 1]) });
            return at + 1;
        }

        pieces.Add(new(PieceKind.Rule, [at], [lines[at]]));
        var end = at + 1;
        while (end < lines.Count && PipeRows.InnerPipes(lines[end]) > 0 && !PipeRows.IsDrawnRule(lines[end]))
        {
            end++;
        }

        if (end > at + 1)
        {
            var rows = lines.Skip(at + 1).Take(end - at - 1).ToList();
            pieces.Add(new(PieceKind.Row, [.. Enumerable.Range(at + 1, rows.Count)], PipeRows.Join(rows)));
        }

        return end;
    }
}

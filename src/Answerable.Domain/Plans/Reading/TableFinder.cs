namespace Answerable.Domain.Plans.Reading;

/// <summary>Finds the tables among the pieces and decides which of them hold activities.</summary>
internal static class TableFinder
{
    public static List<FoundTable> Find(IReadOnlyList<Piece> pieces)
    {
        var tables = Headed(pieces, certain: true);
        if (tables.Count == 0 || !tables.Exists(table => table.HoldsActivities))
        {
            tables = Headed(pieces, certain: false);
        }

        return !tables.Exists(table => table.HoldsActivities) && HeaderlessTables.Find(pieces) is { } headerless ? [headerless] : tables;
    }

    private static List<FoundTable> Headed(IReadOnlyList<Piece> pieces, bool certain)
    {
        var tables = new List<FoundTable>();
        for (var at = 0; at < pieces.Count; at++)
        {
            if (!IsHeader(pieces, at, tables, certain))
            {
                continue;
            }

            var body = at + 1;
            IReadOnlyList<string>? continuation = null;
            while (body < pieces.Count && pieces[body].Kind == PieceKind.Rule)
            {
                body++;
            }

            if (body < pieces.Count && pieces[body].Kind == PieceKind.Row && HeaderReader.IsContinuation(pieces[body].Cells, pieces[at].Cells))
            {
                continuation = pieces[body].Cells;
                body++;
            }

            while (body < pieces.Count && pieces[body].Kind == PieceKind.Rule)
            {
                body++;
            }

            tables.Add(new() { From = at, BodyFrom = body, Header = pieces[at].Cells, Columns = HeaderReader.Columns(pieces[at].Cells, continuation) });
            at = body - 1;
        }

        for (var number = 0; number < tables.Count; number++)
        {
            var end = number + 1 < tables.Count ? tables[number + 1].From : pieces.Count;
            tables[number].To = end;
            var rows = Body(pieces, tables[number], end);
            tables[number].Columns = ColumnRoles.Settle(tables[number].Columns, rows);
            tables[number].HoldsActivities = ColumnRoles.HoldActivities(tables[number].Columns, isKnownHeader: certain && HeaderReader.LooksLikeHeader(tables[number].Header)) && !Choices.Are(tables[number].Columns, rows);
            tables[number].To = End(pieces, tables[number], end);
        }

        return tables;
    }

    private static bool IsHeader(IReadOnlyList<Piece> pieces, int at, List<FoundTable> before, bool certain)
    {
        var piece = pieces[at];
        if (piece.Kind != PieceKind.Row || piece.IsRecord)
        {
            return false;
        }

        if (piece.IsHeader || HeaderReader.LooksLikeHeader(piece.Cells))
        {
            return true;
        }

        var isFirstOfBlock = at == 0 || pieces[at - 1].Kind != PieceKind.Row || pieces[at - 1].Filled == 1 || pieces[at - 1].Sheet != piece.Sheet;
        var isFirstHere = before.Count == 0 || pieces[before[^1].From].Sheet != piece.Sheet;
        return !certain && isFirstHere && isFirstOfBlock && piece.Filled >= 3 && HeaderReader.CouldBeHeader(piece.Cells)
            && at + 1 < pieces.Count && pieces[at + 1].Kind == PieceKind.Row && pieces[at + 1].Filled > 1;
    }

    private static List<Piece> Body(IReadOnlyList<Piece> pieces, FoundTable table, int end) =>
        [.. Enumerable.Range(table.BodyFrom, end - table.BodyFrom).Select(at => pieces[at]).TakeWhile(piece => piece.Sheet == pieces[table.From].Sheet).Where(piece => piece.Kind == PieceKind.Row && piece.Filled > 1)];

    /// <summary>The table ends where the sheet does, or where after a gap nothing follows that suits its columns.</summary>
    private static int End(IReadOnlyList<Piece> pieces, FoundTable table, int limit)
    {
        var end = table.BodyFrom;
        var isAfterGap = false;
        for (var at = table.BodyFrom; at < limit && pieces[at].Sheet == pieces[table.From].Sheet; at++)
        {
            var piece = pieces[at];
            if (piece.Kind is PieceKind.Blank or PieceKind.Prose)
            {
                isAfterGap = true;
            }
            else if (piece.Kind == PieceKind.Row && (!isAfterGap || (piece.Filled > 1 && Belongs(table, piece))))
            {
                isAfterGap = false;
                end = at + 1;
            }
            else if (piece.Kind == PieceKind.Rule && !isAfterGap)
            {
                end = at + 1;
            }
            else if (piece.Kind == PieceKind.Row && piece.Filled > 1)
            {
                break;
            }
        }

        // Titles directly above the next header belong to the table below.
        while (limit < pieces.Count && end == limit && end > table.BodyFrom && pieces[end - 1] is { Kind: PieceKind.Row, Filled: 1 })
        {
            end--;
            limit--;
        }

        return end;
    }

    private static bool Belongs(FoundTable table, Piece piece)
    {
        if (!table.HoldsActivities)
        {
            return false;
        }

        var activity = table.Of(ColumnRole.Activity)!;
        var last = piece.Cells.Count - 1;
        while (last > 0 && PlainText.IsBlank(piece.Cells[last]))
        {
            last--;
        }

        var fit = table.Columns.Sum(column => Values.Fit(column.Role, PlainText.Of(piece.Cell(column.Index))));
        return !PlainText.IsBlank(piece.Cell(activity.Index)) && fit > 0 && (last * 2 >= table.Columns.Count - 1 || Values.Fit(ColumnRole.Number, PlainText.Of(piece.Cell(table.Of(ColumnRole.Number)?.Index ?? -1))) > 0);
    }
}

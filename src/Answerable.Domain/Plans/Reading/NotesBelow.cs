namespace Answerable.Domain.Plans.Reading;

/// <summary>Tells a note that begins with stars from an item of a list: it stands below a table that uses the stars.</summary>
internal static class NotesBelow
{
    /// <summary>Nothing but notes and blanks stands between the line and the table above it.</summary>
    public static bool IsBelowTable(IReadOnlyList<Piece> pieces, int at, int from)
    {
        for (var above = at - 1; above >= 0; above--)
        {
            var piece = pieces[above];
            if (piece.Kind is PieceKind.Row or PieceKind.Rule && piece.Filled > 1)
            {
                return true;
            }

            if (piece.Kind == PieceKind.Prose && (above < from || Footnotes.Read(piece.Text, starsCount: true, numbersCount: false) is null))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The line's stars stand at a word of some table too.</summary>
    public static bool IsStarUsed(IReadOnlyList<Piece> pieces, string text) =>
        Footnotes.Read(text, starsCount: true, numbersCount: false) is var (mark, _)
        && Footnotes.Use(mark) is var uses
        && pieces.Any(piece => piece.Kind == PieceKind.Row && piece.Cells.Any(cell => uses.IsMatch(PlainText.Of(cell))));
}

namespace Answerable.Domain.Plans.Reading;

/// <summary>Finds the plan's own title among its first lines: the first that speaks of a plan, or else the first that reads as a heading.</summary>
internal static class TitleFinder
{
    private const int TitleWithin = 15;

    /// <summary>The index of the title among the pieces, or -1.</summary>
    public static int Find(IReadOnlyList<Piece> pieces, int from, int to, int tableCount)
    {
        var (first, seen) = (-1, 0);
        for (var at = from; at < to; at++)
        {
            var piece = pieces[at];
            if (!piece.IsSingle || Furniture.Is(piece.Text) || Footnotes.IsNote(piece.Text))
            {
                continue;
            }

            var words = Headings.Words(piece.Text);
            var couldBe = Headings.MarkedLevel(piece.Text) < 3 && words.Length is > 2 and <= 120 && words.Count(letter => letter == ',') < 2 && Headings.Reads(words);
            seen++;
            if (couldBe && seen <= TitleWithin && Headings.HasPlanWord(words) && !Headings.StartsNumberedPart(words))
            {
                return at;
            }

            first = first < 0 ? (couldBe && Headings.NamesSection(words) && !Headings.StartsNumberedPart(words) ? at : to) : first;
        }

        var isAlone = first >= 0 && first < to && Enumerable.Range(first + 1, to - first - 1).All(at => pieces[at].Kind == PieceKind.Blank);
        return first < to && !(isAlone && (tableCount > 1 || Headings.IsMarked(pieces[first].Text))) ? first : -1;
    }
}

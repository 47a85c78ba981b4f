namespace Answerable.Domain.Plans.Reading;

/// <summary>Puts a row's cells under their columns. Where a cell too many or too few has pushed the others aside, the kinds of value say where each belongs.</summary>
internal static class RowAligner
{
    private const double Step = 0.5;
    private const double WorthIt = 4;

    /// <summary>The cells, one for each column and then those that no column takes, and whether they had to be moved.</summary>
    public static (string[] Cells, bool IsMoved) Align(IReadOnlyList<string> cells, IReadOnlyList<Column> columns)
    {
        var straight = Straight(cells, columns.Count);
        var fits = columns.Select((column, at) => Values.Fit(column.Role, PlainText.Of(straight[at]))).ToList();
        var isOverfull = straight.Length > columns.Count;
        if (!isOverfull && fits.TrueForAll(fit => fit > -2))
        {
            return (straight, false);
        }

        var (moved, score) = Best(cells, columns);
        return moved is not null && score >= fits.Sum() + WorthIt && !moved.SequenceEqual(straight, StringComparer.Ordinal) ? (moved, true) : (straight, false);
    }

    private static string[] Straight(IReadOnlyList<string> cells, int columns)
    {
        var used = cells.Count;
        while (used > columns && PlainText.IsBlank(cells[used - 1]))
        {
            used--;
        }

        return [.. Enumerable.Range(0, Math.Max(columns, used)).Select(at => at < cells.Count ? cells[at] : "")];
    }

    private static (string[]? Cells, double Score) Best(IReadOnlyList<string> cells, IReadOnlyList<Column> columns)
    {
        var (height, width) = (cells.Count, columns.Count);
        var best = new double[height + 1, width + 1];
        for (var cell = height; cell >= 0; cell--)
        {
            for (var column = width; column >= 0; column--)
            {
                best[cell, column] = cell == height ? 0 : Math.Max(Skip(cells, best, cell, column), Math.Max(Leave(best, cell, column, width), Take(cells, columns, best, cell, column)));
            }
        }

        if (double.IsNegativeInfinity(best[0, 0]))
        {
            return (null, 0);
        }

        var aligned = new string[width];
        Array.Fill(aligned, "");
        for (var (cell, column) = (0, 0); cell < height;)
        {
            var score = best[cell, column];
            if (column < width && score == Take(cells, columns, best, cell, column))
            {
                aligned[column++] = cells[cell++];
            }
            else if (score == Skip(cells, best, cell, column))
            {
                cell++;
            }
            else
            {
                column++;
            }
        }

        return (aligned, best[0, 0]);
    }

    /// <summary>A blank cell may be passed over; words may not.</summary>
    private static double Skip(IReadOnlyList<string> cells, double[,] best, int cell, int column) =>
        PlainText.IsBlank(cells[cell]) ? best[cell + 1, column] - Step : double.NegativeInfinity;

    private static double Leave(double[,] best, int cell, int column, int width) =>
        column < width ? best[cell, column + 1] - Step : double.NegativeInfinity;

    private static double Take(IReadOnlyList<string> cells, IReadOnlyList<Column> columns, double[,] best, int cell, int column) =>
        column < columns.Count ? best[cell + 1, column + 1] + Values.Fit(columns[column].Role, PlainText.Of(cells[cell])) - (columns[column].Header.Length == 0 && !PlainText.IsBlank(cells[cell]) ? Step : 0) : double.NegativeInfinity;
}

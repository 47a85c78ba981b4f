namespace Answerable.Domain.Plans.Reading;

/// <summary>Puts a row's cells under their columns. Where a cell too many or too few has pushed the others aside, the kinds of value say where each belongs.</summary>
internal static class RowAligner
{
    private const double Step = 1;
    private const double WorthIt = 4;

    /// <summary>The cells, one for each column and then those that no column takes, and whether they had to be moved.</summary>
    /// <param name="fit">How well a value suits a column; <see cref="Values.Fit"/> for the values of rows.</param>
    public static (string[] Cells, bool IsMoved) Align(IReadOnlyList<string> cells, IReadOnlyList<Column> columns, Func<ColumnRole, string, int> fit)
    {
        var straight = Straight(cells, columns.Count);
        var fits = columns.Select((column, at) => fit(column.Role, PlainText.Of(straight[at]))).ToList();
        var isOverfull = straight.Length > columns.Count;
        if (!isOverfull && fits.TrueForAll(one => one > -2))
        {
            return (straight, false);
        }

        var (moved, score) = Best(cells, columns, fit);
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

    private static (string[]? Cells, double Score) Best(IReadOnlyList<string> cells, IReadOnlyList<Column> columns, Func<ColumnRole, string, int> fit)
    {
        var (height, width) = (cells.Count, columns.Count);
        var plain = cells.Select(PlainText.Of).ToArray();
        double Take(int cell, int column, double after) =>
            after + fit(columns[column].Role, plain[cell]) - (columns[column].Header.Length == 0 && plain[cell].Length > 0 ? Step : 0);
        double Skip(int cell, double after) => plain[cell].Length == 0 ? after - Step : double.NegativeInfinity;
        var best = Enumerable.Range(0, height + 1).Select(_ => new double[width + 1]).ToArray();
        for (var cell = height; cell >= 0; cell--)
        {
            for (var column = width; column >= 0; column--)
            {
                best[cell][column] = cell == height ? 0
                    : column == width ? Skip(cell, best[cell + 1][column])
                    : Math.Max(Skip(cell, best[cell + 1][column]), Math.Max(best[cell][column + 1] - Step, Take(cell, column, best[cell + 1][column + 1])));
            }
        }

        if (double.IsNegativeInfinity(best[0][0]))
        {
            return (null, 0);
        }

        var aligned = new string[width];
        Array.Fill(aligned, "");
        for (var (cell, column) = (0, 0); cell < height;)
        {
            var score = best[cell][column];
            if (column < width && score == Take(cell, column, best[cell + 1][column + 1]))
            {
                aligned[column++] = cells[cell++];
            }
            else if (score == Skip(cell, best[cell + 1][column]))
            {
                cell++;
            }
            else
            {
                column++;
            }
        }

        return (aligned, best[0][0]);
    }
}

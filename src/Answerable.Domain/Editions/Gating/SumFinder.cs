using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>Totals that are not the sum of what stands above them.</summary>
internal static partial class SumFinder
{
    public static IEnumerable<GateFinding> Of(EditionTable table)
    {
        if (table.Rows.Count < 3 || !table.Rows[^1].Cells.Take(2).Any(cell => Total().IsMatch(cell)))
        {
            yield break;
        }

        for (var at = 0; at < table.Columns.Count; at++)
        {
            List<decimal?> numbers = [.. table.Rows.Select(row => Number(row.Cells[at]))];
            if (numbers[^1] is { } total && numbers.SkipLast(1).All(number => number is not null) && numbers.SkipLast(1).Sum() is { } sum && sum != total)
            {
                yield return new(GateCode.SumDoesNotAddUp, new(table.Key, table.Rows[^1].Key, table.Columns[at].Key), table.Rows[^1].Cells[at], string.Create(CultureInfo.InvariantCulture, $"The rows above add up to {sum:#,0.##}, and the total says {table.Rows[^1].Cells[at]}."), new(GateAct.Correct), GateKind.Statement);
            }
        }
    }

    private static decimal? Number(string cell) => decimal.TryParse(cell.Trim().TrimStart('£', '$', '€'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("""^\s*((grand|overall)\s)?totals?:?\s*$""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Total();
}

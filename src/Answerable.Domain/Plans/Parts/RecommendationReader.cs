using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Parts;

/// <summary>A recommendation that a text cites.</summary>
/// <param name="Source">The review, audit or inspection as named ("PIR"), or null where the text does not say.</param>
public sealed record RecommendationRead(string? Source, string Number, string Words);

/// <summary>Reads citations such as "(PIR Rec 7)", "Recs 3 and 4", "Internal Audit Recommendation 12", "AFI 7".</summary>
public static partial class RecommendationReader
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const int Patience = 1000;

    /// <summary>Words with a capital only because they begin a sentence.</summary>
    private static readonly HashSet<string> s_noSource = new(StringComparer.OrdinalIgnoreCase)
    {
        "The", "This", "These", "Those", "See", "All", "Both", "Our", "Its", "And", "In", "Of", "To", "From", "Per", "Under", "Address", "Addresses", "Meets", "Answers", "Implement", "Complete",
    };

    public static IReadOnlyList<RecommendationRead> Read(string? text)
    {
        List<RecommendationRead> cited = [];
        if (string.IsNullOrEmpty(text))
        {
            return cited;
        }

        foreach (Match match in Citation().Matches(text))
        {
            var source = match.Groups["area"].Success ? "AFI" : SourceIn(match.Groups["source"].Value);
            var words = match.Groups["area"].Success ? match.Value.Trim() : text[(match.Index + match.Groups["source"].Value.Length - (source?.Length ?? 0) - (source is null ? 0 : TrailingSpace(match)))..(match.Index + match.Length)].Trim();
            foreach (var number in Each(match.Groups["list"].Value))
            {
                if (!cited.Exists(one => string.Equals(one.Number, number, StringComparison.Ordinal) && string.Equals(one.Source, source, StringComparison.Ordinal)))
                {
                    cited.Add(new(source, number, words));
                }
            }
        }

        return cited;
    }

    /// <summary>A cell of a column of recommendations: what its words cite, else the numbers that it lists.</summary>
    public static IReadOnlyList<RecommendationRead> ReadCell(string? cell) =>
        string.IsNullOrWhiteSpace(cell) ? []
        : Read(cell) is { Count: > 0 } read ? read
        : [.. Each(cell).Distinct(StringComparer.Ordinal).Select(number => new RecommendationRead(Source: null, number, cell.Trim()))];

    /// <summary>The numbers of a cell that holds nothing but recommendations ("4 and 6").</summary>
    private static IEnumerable<string> Each(string list)
    {
        int? before = null;
        var end = 0;
        foreach (Match match in OneNumber().Matches(list))
        {
            var number = int.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
            if (before is { } first && number is { } last && last - first is > 0 and < 50 && list[end..match.Index].Trim() is "to" or "-" or "–")
            {
                for (var between = first + 1; between < last; between++)
                {
                    yield return between.ToString(CultureInfo.InvariantCulture);
                }
            }

            yield return match.Value;
            (before, end) = (number, match.Index + match.Length);
        }
    }

    private static int TrailingSpace(Match match) => match.Groups["source"].Value.Length - match.Groups["source"].Value.TrimEnd().Length;

    private static string? SourceIn(string words)
    {
        var named = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(s_noSource.Contains).ToList();
        return named.Count == 0 ? null : string.Join(' ', named);
    }

    [GeneratedRegex("""(?<source>(?:\b[A-Z][\w&’']*\s+){0,4})\b(?:[Rr]ec(?:ommendation)?s?|REC)\b\.?\s*(?:(?:[Nn]o|[Nn]umber)s?\.?\s*)?(?<list>\d{1,3}(?:\.\d{1,2})?[a-z]?(?:(?:\s*(?:,|&|and|to|-|–|\+)+\s*(?:[Rr]ecs?\.?\s*)?)\d{1,3}(?:\.\d{1,2})?[a-z]?)*)(?!\w|%)|\b(?<area>AFI)s?\s*(?<list>\d{1,3}(?:\s*(?:,|&|and)\s*\d{1,3})*)(?!\w|%)""", Options, Patience)]
    private static partial Regex Citation();

    [GeneratedRegex("""\d{1,3}(?:\.\d{1,2})?[a-z]?""", Options, Patience)]
    private static partial Regex OneNumber();
}

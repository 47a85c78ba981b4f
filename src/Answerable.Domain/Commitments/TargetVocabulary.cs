using System.Collections.Frozen;
using System.Globalization;

namespace Answerable.Domain.Commitments;

/// <summary>Words of target cells that stand for themselves.</summary>
internal static class TargetVocabulary
{
    /// <summary>A whole cell that says there is no target, or not yet.</summary>
    public static readonly FrozenSet<string> None = Words("-", "–", "—", "n/a", "na", "none", "nil", "not applicable", "not set", "no target", "tbc", "tbd", "tba", "to be confirmed", "to be determined", "to be agreed", "blank");

    /// <summary>A whole cell that says how often.</summary>
    public static readonly FrozenSet<string> Frequencies = Words("annual", "yearly", "biannual", "biennial", "half-yearly", "half yearly", "quarterly", "six-monthly", "monthly", "fortnightly", "weekly", "daily", "termly", "twice a year", "twice yearly");

    private static readonly FrozenDictionary<string, int> s_numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = 1, ["an"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7,
        ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["eighteen"] = 18, ["twenty"] = 20,
        ["twenty-four"] = 24, ["thirty"] = 30, ["sixty"] = 60, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A number in figures or as a word, or null.</summary>
    public static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : s_numbers.TryGetValue(word, out number) ? number
        : null;

    private static FrozenSet<string> Words(params ReadOnlySpan<string> words) => FrozenSet.Create(StringComparer.OrdinalIgnoreCase, words);
}

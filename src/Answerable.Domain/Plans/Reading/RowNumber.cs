using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Reading;

/// <summary>A row's number as displayed ("7", "2.6", "C&amp;I 20"), taken apart only to see whether one follows another.</summary>
internal sealed partial record RowNumber(string Prefix, IReadOnlyList<int> Parts)
{
    private const int Patience = 1000;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>The whole cell is a number such as a row has.</summary>
    public static bool IsWhole(string text) => Whole().IsMatch(text);

    public static RowNumber? Parse(string text)
    {
        var match = Whole().Match(text);
        return match.Success
            ? new(match.Groups["prefix"].Value.Trim(' ', '-', '.', '/'), [.. match.Groups["digits"].Value.Split('.', '-', '/').Where(part => part.Length is > 0 and < 9).Select(part => int.Parse(part, CultureInfo.InvariantCulture))])
            : null;
    }

    /// <summary>A text that begins with a number and goes on with words: the number, and where the words begin.</summary>
    public static (string Number, int WordsAt)? Leading(string text)
    {
        var match = AtStart().Match(text);
        return match.Success ? (match.Groups["number"].Value, match.Length) : null;
    }

    /// <summary>True where this number goes on from the other in one run: the same prefix, the same depth, the same higher parts, and more.</summary>
    public bool GoesOnFrom(RowNumber before)
    {
        if (Parts.Count == 0 || before.Parts.Count == 0 || !string.Equals(Prefix, before.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (Parts.Count > 1 && before.Parts.Count > 1)
        {
            return Parts[0] == before.Parts[0] && Compare(before) > 0;
        }

        return Parts.Count != before.Parts.Count ? Parts[0] == before.Parts[0] : Parts[0] > before.Parts[0];
    }

    /// <summary>True where this number stands under the other ("1.2" under "1").</summary>
    public bool IsUnder(RowNumber upper) =>
        Parts.Count > upper.Parts.Count && upper.Parts.Count > 0 && string.Equals(Prefix, upper.Prefix, StringComparison.OrdinalIgnoreCase) && upper.Parts.SequenceEqual(Parts.Take(upper.Parts.Count));

    private int Compare(RowNumber other)
    {
        for (var at = 0; at < Math.Min(Parts.Count, other.Parts.Count); at++)
        {
            if (Parts[at] != other.Parts[at])
            {
                return Parts[at].CompareTo(other.Parts[at]);
            }
        }

        return Parts.Count.CompareTo(other.Parts.Count);
    }

    [GeneratedRegex(@"^\(?(?<prefix>[\p{L}&][\p{L}&/]{0,9}([ \-./]?[\p{L}&]{1,8})?[ \-./]?)?(?<digits>\d{1,4}([.\-/]\d{1,4}){0,4})[a-z]?[.):]?$", Options, Patience)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\s*(?<number>\p{Lu}{0,4}[\- ]?\d{1,3}(\.\d{1,3}){1,4}[a-z]?|\p{Lu}{1,5}[\- ]?\d{1,3}[a-z]?(?=[.):])|\d{1,3}[a-z]?(?=[.)]))[.):]*\s+(?=\S)", Options, Patience)]
    private static partial Regex AtStart();
}

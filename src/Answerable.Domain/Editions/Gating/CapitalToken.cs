using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>Two or three capitals that stand as a word of their own: a person's initials, or an abbreviation.</summary>
/// <param name="Letters">Without the points of "A.B.".</param>
/// <param name="IsOwned">An apostrophe follows: "AB's", or a plural that is written so.</param>
internal readonly partial record struct CapitalToken(string Letters, int Start, int Length, bool IsOwned)
{
    public int End => Start + Length;

    public static List<CapitalToken> In(string text)
    {
        List<CapitalToken> tokens = [];
        if (!text.Any(char.IsAsciiLetterUpper) || IsShouted(text))
        {
            return tokens;
        }

        foreach (var match in Capitals().EnumerateMatches(text))
        {
            var letters = text.Substring(match.Index, match.Length).Replace(".", "", StringComparison.Ordinal);
            var end = match.Index + match.Length;
            if ((letters.Length is 2 or 3 || IsOfASurname(letters)) && !IsNumbered(text, end))
            {
                tokens.Add(new(letters, match.Index, match.Length, end < text.Length && text[end] is '\'' or '’' or '‘'));
            }
        }

        return tokens;
    }

    /// <summary>"KMcD" is nothing else than a person's initials.</summary>
    public static bool IsOfASurname(string letters) => letters.Length > 3 && letters.Contains('c', StringComparison.Ordinal);

    /// <summary>"CI 6" and "PIR Rec 7" are numbers of something; "KL 12/03" and "KL 12 Mar" are a day.</summary>
    private static bool IsNumbered(string text, int end) => end + 1 < text.Length && text[end] == ' ' && Number().IsMatch(text.AsSpan(end + 1, Math.Min(10, text.Length - end - 1)));

    /// <summary>A heading in capitals says nothing about its words.</summary>
    private static bool IsShouted(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters > 14 && text.Count(char.IsUpper) * 10 > letters * 7;
    }

    [GeneratedRegex("""(?<![\w&@./\\#-]|[&]\s?\b[A-Z])([A-Z]{2,3}|[A-Z]{1,2}Ma?c[A-Z]|[A-Z]\.[A-Z]\.([A-Z]\.)?|[A-Z]\.[A-Z]\.?[A-Z]?)(?![\w&@\\]|[-.]\w|['’]?\w{2})|(?<=[A-Z]{2}/)[A-Z]{2,3}(?![\w&@\\/-])""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capitals();

    [GeneratedRegex("""^\d+(?![\d/.]|(st|nd|rd|th)?\s(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}

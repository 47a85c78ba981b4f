using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>Brackets with nothing in them but initials and perhaps a day: "(AB)", "(AB &amp; CD)", "(AB, 12/6)", "(AB, 12 June)".</summary>
/// <param name="Tokens">How many initials stand in it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct SignatureBracket(int Start, int End, int Tokens)
{
    public static SignatureBracket? Around(string text, CapitalToken token, IReadOnlyList<CapitalToken> tokens)
    {
        var start = text.LastIndexOf('(', token.Start);
        var end = start < 0 ? -1 : text.IndexOf(')', start);
        if (end < token.End)
        {
            return null;
        }

        List<CapitalToken> within = [.. tokens.Where(one => start < one.Start && one.End <= end)];
        for (var at = start + 1; at < end; at++)
        {
            if (within.FindIndex(one => one.Start == at) is var found and >= 0)
            {
                at += within[found].Length - 1;
            }
            else if (DayWord().Match(text, at) is { Success: true } word)
            {
                at += word.Length - 1;
            }
            else if (text[at] is not (' ' or ',' or '&' or '/' or ';' or '+' or '.' or '-' or '–' or '—' or ':') && !char.IsDigit(text[at]))
            {
                return null;
            }
        }

        return new(start, end + 1, within.Count);
    }

    /// <summary>A month, the ending of "12th", or an "and" between initials.</summary>
    [GeneratedRegex("""\G((?<=\d)(st|nd|rd|th)|(?<!\w)(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|(?<!\w)and)(?!\w)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayWord();
}

using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans.Findings;

/// <summary>A sentence that expects something still to come, unless it speaks of what comes after the work.</summary>
internal static partial class LiesAhead
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Months = "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    private const int Patience = 1000;

    /// <param name="speaksOf">The day of which the text speaks, or null where it is not known.</param>
    /// <returns>The first such sentence, or null.</returns>
    public static string? In(string? text, DateOnly? speaksOf) =>
        text is null ? null : SentenceEnd().Split(text).Where(sentence => Is(sentence, speaksOf)).Select(sentence => sentence.Trim()).FirstOrDefault();

    private static bool Is(string sentence, DateOnly? speaksOf)
    {
        if (Afterwards().IsMatch(sentence))
        {
            return false;
        }

        var dates = DateReader.FindAll(sentence).ToList();
        if (speaksOf is { } day && Ahead().IsMatch(sentence) && dates.Exists(found => found.Period.FirstOn > day))
        {
            return true;
        }

        // A month without a year is the next of its name; days that are all past were met or missed, and are no claim about what is to come.
        return Strongly().Match(sentence) is { Success: true } ahead && !Since().IsMatch(sentence[ahead.Index..])
            && (dates.Count == 0 || Month().Matches(sentence).Any(month => !dates.Exists(found => found.Index <= month.Index && month.Index < found.Index + found.Length)));
    }

    /// <summary>Words that may look ahead, where a later day stands beside them.</summary>
    [GeneratedRegex("""\b(expected|anticipated|scheduled|hoped|aim(ed|ing)?|set|due|planned)\s+(to be|to|for|in|by|on|at)\b|\bwill (be|go|open|start|begin|follow)\b|\bnot yet\b|\bstill to\b""", Options, Patience)]
    private static partial Regex Ahead();

    /// <summary>
    /// Words that look ahead without any day: "expected to be issued", "due for sign-off", "planned in the spring", "not yet agreed".
    /// "As planned in May" and "was expected in May" look back; "expected to be £2 million" is a figure, "expected to save two days" a benefit.
    /// </summary>
    [GeneratedRegex($"""\b(?<!\b(as|than|was|were|been|originally|initially|previously|first)\s)(expected|anticipated|scheduled|due|planned)\s+(to be\s(?![£$€\d]|(of|about|around|approximately|some|more|less|at least|at most|over|under|up to|higher|lower|similar)\b)|for\s|(in|by|on|at|during)\s((the|early|mid|late|end of|beginning of|start of)[\s-]+)*({Months}|spring|summer|autumn|winter|end|due course|(mon|tues|wednes|thurs|fri|satur|sun)day|year|quarter|q[1-4]|coming)\b)|\b(is|are|has|have)\s+not yet\b|(?<=^|[,(–-]\s*|\b(but|and)\s)not yet\b|\bstill to be\b|\byet to be\b""", Options, Patience)]
    private static partial Regex Strongly();

    /// <summary>It has come about since: "… planned for June took place".</summary>
    [GeneratedRegex("""\b(took|went|was|were|happened|(has|have|had) (now |since )?been|(is|are) now)\b""", Options, Patience)]
    private static partial Regex Since();

    [GeneratedRegex($"""\b{Months}\b""", Options, Patience)]
    private static partial Regex Month();

    /// <summary>Work that begins when this has ended: its own day lies ahead, and rightly.</summary>
    [GeneratedRegex("""\b(next|review(s|ed|ing)?|evaluat\w*|re-?assess\w*|further|follow(ing|s)?([\s-]up)?|again|annual(ly)?|another|second|future|updates?|renew\w*|refresh\w*|monitor\w*)\b""", Options, Patience)]
    private static partial Regex Afterwards();

    [GeneratedRegex("""[.;](?=\s|$)|\n""", Options, Patience)]
    private static partial Regex SentenceEnd();
}

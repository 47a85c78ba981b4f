using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>Words that were left to be filled in. The shorthand for statistics ("[x]", "[c]"), marks in a matrix and Roman numerals are none.</summary>
internal static partial class PlaceholderFinder
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>A longer sentence that ends in "to be confirmed" says something all the same.</summary>
    private const int FewestWords = 6;

    public static IEnumerable<GateFinding> Of(GateText text) =>
        text.Text.Length < 2 ? [] : Placeholder().Matches(text.Text).Where(match => !IsNumeral(text.Text, match))
            .Concat(ToBe().Matches(text.Text).Where(match => match.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewestWords))
            .Select(match => match.Value.Trim()).Distinct(StringComparer.Ordinal)
            .Select(words => new GateFinding(GateCode.Placeholder, text.Place, words, "These words were left to be filled in.", new(GateAct.Drop), GateKind.Statement));

    private static bool IsNumeral(string text, Match match) => match.Value.All(letter => letter == 'X') && NumeralBefore().IsMatch(text[..match.Index]);

    [GeneratedRegex("""\bTB[ACD]\b|\b(?-i:X)\s+(no\b\.?|number|amount)(\s+of\b)?|\b(?-i:X)(?=\s+(days?|weeks?|months?|hours?|people|cases?|organisations?|per ?cent|times)\b)|(?<![\w-])[£$€]?(?-i:X|x{2,}|X{2,})\s?%|[£$€](?-i:[xX]+)[kKmM]?\b|(?<![\w-])(?-i:x{2,}|X{2,})([/.-](?-i:x{2,}|X{2,}))*(?![\w-])|\?{3,}|_{4,}|\.{6,}|…{3,}|\b(?-i:dd/mm/yy(yy)?|DD/MM/YY(YY)?)\b|\[\s*(insert|enter|add|name|date|number|amount|figure|title|link|details|text|tbc|tba|to be|x{2,}|…|\.\.\.)\b?[^\]]*\]|<\s*(insert|enter|add|name|date|number|amount|figure|title|link|details|text|tbc|tba|to be|x{2,})\b[^<>]*>|\blorem ipsum\b[^.]*""", Options, 1000)]
    private static partial Regex Placeholder();

    /// <summary>A short sentence, or all of a text, that only says that something will be said.</summary>
    [GeneratedRegex("""(?<=^|[.;:!?\n(•]|[–-]\s)[^.;:!?\n(•]*\bto be (confirmed|advised|determined|decided|announced|inserted|added|provided|completed by)\b\s*(?=[.;)\n]|$)""", Options, 1000)]
    private static partial Regex ToBe();

    [GeneratedRegex("""\b(schedule|part|chapter|annex|article|section|appendix|volume|title|class|phase|stage|century|group|table|world cup|games|level)\s$""", Options, 1000)]
    private static partial Regex NumeralBefore();
}

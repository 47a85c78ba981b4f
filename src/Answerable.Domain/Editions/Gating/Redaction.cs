using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>Words that become other words, or none, so that the sentence around them stays a sentence.</summary>
/// <param name="Replacement">Empty where the words are dropped.</param>
internal sealed record WordsEdit(string Code, string Words, string Replacement);

internal static partial class Redaction
{
    /// <summary>Each edit is first marked by a letter of the private use area, so that what was put in is not taken for what stood there.</summary>
    private const char FirstMark = '\uE000';

    public static string Apply(string text, IReadOnlyList<WordsEdit> edits)
    {
        if (edits.Count == 0 || text.Length == 0)
        {
            return text;
        }

        List<WordsEdit> longestFirst = [.. edits.Distinct().OrderByDescending(edit => edit.Words.Length)];
        var marked = text;
        for (var at = 0; at < longestFirst.Count; at++)
        {
            marked = Mark(marked, longestFirst[at], (char)(FirstMark + at));
        }

        return string.Equals(marked, text, StringComparison.Ordinal) ? text : Resolve(marked, longestFirst);
    }

    private static string Mark(string text, WordsEdit edit, char mark)
    {
        if (edit.Code is GateCode.StaffInitials && CapitalToken.In(edit.Words) is [{ Start: 0 } only] && only.Length == edit.Words.Length)
        {
            foreach (var token in CapitalToken.In(text).Where(token => token.Letters == only.Letters).Reverse())
            {
                text = string.Concat(text.AsSpan(0, token.Start), [mark], text.AsSpan(token.End));
            }

            return text;
        }

        for (var at = text.IndexOf(edit.Words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(edit.Words, at + 1, StringComparison.Ordinal))
        {
            var end = at + edit.Words.Length;
            if (!(at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at])) && !(end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1])))
            {
                text = string.Concat(text.AsSpan(0, at), [mark], text.AsSpan(end));
            }
        }

        return text;
    }

    private static string Resolve(string marked, List<WordsEdit> edits)
    {
        WordsEdit Of(char mark) => edits[mark - FirstMark];
        bool IsPlaceholder(Match match) => match.Value.Any(letter => IsMark(letter) && Of(letter).Code is GateCode.Placeholder);

        var text = Brackets().Replace(marked, match => IsPlaceholder(match) ? match.Value : "");
        text = Last().Replace(text, match => IsPlaceholder(match) || Of(match.Groups["mark"].Value[0]).Code is not GateCode.StaffInitials ? match.Value : "");
        text = Runs().Replace(text, match =>
        {
            List<WordsEdit> run = [.. match.Value.Where(IsMark).Select(Of)];
            return run.Select(edit => edit.Replacement).Distinct(StringComparer.Ordinal).Skip(1).Any() || run[0].Code is GateCode.Placeholder ? match.Value : PersonWords.Several(run[0].Replacement);
        });

        var said = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            said.Append(IsMark(letter) ? Of(letter).Replacement : letter.ToString());
        }

        text = said.ToString();
        foreach (var replacement in edits.Select(edit => edit.Replacement).SelectMany(one => new[] { one, PersonWords.Several(one) }).Where(one => one.Length > 0 && char.IsLower(one[0])).Distinct(StringComparer.Ordinal))
        {
            text = Regex.Replace(text, $"""(?<=^|[.!?]\s+|\n|^[•–-]\s){Regex.Escape(replacement)}""", match => char.ToUpper(match.Value[0], CultureInfo.InvariantCulture) + match.Value[1..], RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }

        return Tidy(text);
    }

    private static string Tidy(string text) =>
        string.Join('\n', SpacesBefore().Replace(Empty().Replace(text, ""), "").Split('\n').Select(line => Spaces().Replace(line, " ").Trim().TrimEnd(',', ';', '&').TrimEnd()).Where(line => line is not ("•" or "-" or "–"))).Trim('\n');

    private static bool IsMark(char letter) => letter is >= FirstMark and <= '\uF8FF';

    /// <summary>Brackets with nothing in them but what was marked, and perhaps a day.</summary>
    [GeneratedRegex("""\s?\((?=[^()]*[\uE000-\uF8FF])[\uE000-\uF8FF\s,&/;+.\d-]*\)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex("""(?<=[.!?;])\s*[-–—/]?\s*(?<mark>[\uE000-\uF8FF])\s*\.?$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Last();

    [GeneratedRegex("""[\uE000-\uF8FF]((\s?[,&/+;]\s?|,?\sand\s)[\uE000-\uF8FF])+""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Runs();

    [GeneratedRegex("""\(\s*\)|\[\s*\]""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Empty();

    [GeneratedRegex("""[ \t]+(?=[,.;:!?)](\s|$))""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SpacesBefore();

    [GeneratedRegex("""[ \t]{2,}""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}

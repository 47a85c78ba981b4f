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

    /// <summary>Stands where words were dropped.</summary>
    private const char Dropped = '\uF8FF';

    public static string Apply(string text, IReadOnlyList<WordsEdit> edits)
    {
        if (edits.Count == 0 || text.Length == 0)
        {
            return text;
        }

        text = WithoutMarks(text);

        // Of two decisions about the same words the one that says something holds, whichever came first.
        List<WordsEdit> longestFirst = [.. edits.Select(edit => edit with { Words = WithoutMarks(edit.Words) }).Where(edit => edit.Words.Length > 0).Distinct().OrderByDescending(edit => edit.Words.Length).ThenByDescending(edit => edit.Replacement.Length).ThenBy(edit => edit.Replacement, StringComparer.Ordinal)];
        var marked = Mark(text, longestFirst);
        return string.Equals(marked, text, StringComparison.Ordinal) ? text : Resolve(marked, longestFirst);
    }

    /// <summary>All places are looked up in the text as it stands, so that no decision hides the words of another; what lies within a longer one goes with it.</summary>
    private static string Mark(string text, List<WordsEdit> edits)
    {
        List<(int Start, int End, char Mark)> places = [];
        for (var at = 0; at < edits.Count; at++)
        {
            foreach (var (start, end) in Places(text, edits[at]))
            {
                if (!places.Exists(place => start < place.End && place.Start < end))
                {
                    places.Add((start, end, (char)(FirstMark + at)));
                }
            }
        }

        foreach (var (start, end, mark) in places.OrderByDescending(place => place.Start))
        {
            text = string.Concat(text.AsSpan(0, start), [mark], text.AsSpan(end));
        }

        return text;
    }

    private static IEnumerable<(int Start, int End)> Places(string text, WordsEdit edit)
    {
        if (edit.Code is GateCode.StaffInitials && CapitalToken.In(edit.Words) is [{ Start: 0 } only] && only.Length == edit.Words.Length)
        {
            return CapitalToken.In(text).Where(token => token.Letters == only.Letters).Select(token => (token.Start, token.End));
        }

        return Occurrences(text, edit.Words);
    }

    private static IEnumerable<(int Start, int End)> Occurrences(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if (!(at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at])) && !(end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1])))
            {
                yield return (at, end);
            }
        }
    }

    private static string Resolve(string marked, List<WordsEdit> edits)
    {
        WordsEdit Of(char mark) => edits[mark - FirstMark];

        // A signature goes, unless it is the only place at which other words were decided on.
        var rest = Last().Replace(Brackets().Replace(marked, ""), match => Of(match.Groups["mark"].Value[0]).Code is GateCode.StaffInitials ? "" : match.Value);
        bool Goes(Match match) => match.Value.Where(IsMark).All(mark => Of(mark).Replacement.Length == 0 || (Of(mark).Code is not GateCode.Placeholder && rest.Contains(mark, StringComparison.Ordinal)));

        var text = Brackets().Replace(marked, match => Goes(match) ? "" : match.Value);
        text = Last().Replace(text, match => Goes(match) && Of(match.Groups["mark"].Value[0]).Code is GateCode.StaffInitials ? "" : match.Value);
        text = Runs().Replace(text, match => Run(match.Value, Of));
        text = WithoutDropped(string.Concat(text.Select(letter => IsMark(letter) && letter != Dropped && Of(letter).Replacement.Length == 0 ? Dropped : letter)));
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

    /// <summary>Several in one breath: who is dropped goes with the sign that joins them, and who become the same are said once.</summary>
    private static string Run(string run, Func<char, WordsEdit> of)
    {
        List<char> kept = [.. run.Where(IsMark).Where(mark => of(mark).Replacement.Length > 0)];
        if (kept.Exists(mark => of(mark).Code is GateCode.Placeholder))
        {
            return run;
        }

        List<string> said = [.. kept.Select(mark => of(mark).Replacement).Distinct(StringComparer.Ordinal)];
        return kept.Count == 0 ? Dropped.ToString()
            : said is [var same] ? kept.Count == 1 ? kept[0].ToString() : PersonWords.Several(same)
            : kept.Count == run.Count(IsMark) ? run
            : $"{string.Join(", ", kept.SkipLast(1))} and {kept[^1]}";
    }

    /// <summary>What only led to the dropped words or stood behind them goes with them: a comma, an "and", a second full stop.</summary>
    private static string WithoutDropped(string text)
    {
        if (!text.Contains(Dropped, StringComparison.Ordinal))
        {
            return text;
        }

        text = DroppedSentence().Replace(text, "");
        text = DroppedFirst().Replace(text, "");
        text = DroppedLast().Replace(text, "");
        return text.Replace(Dropped.ToString(), "", StringComparison.Ordinal);
    }

    private static string Tidy(string text) =>
        string.Join('\n', SpacesBefore().Replace(Empty().Replace(text, ""), "").Split('\n').Select(line => Spaces().Replace(line, " ").Trim().TrimEnd(',', ';', '&').TrimEnd()).Where(line => line is not ("•" or "-" or "–"))).Trim('\n');

    /// <summary>Letters of the private use area come from symbol fonts and say nothing on a page.</summary>
    private static string WithoutMarks(string text) => text.Any(IsMark) ? string.Concat(text.Where(letter => !IsMark(letter))) : text;

    private static bool IsMark(char letter) => letter is >= FirstMark and <= '\uF8FF';

    /// <summary>Brackets with nothing in them but what was marked, and perhaps a day.</summary>
    [GeneratedRegex("""\s?\((?=[^()]*[\uE000-\uF8FE])([\uE000-\uF8FE\s,&/;:+.\d–—-]|(?<=\d)(st|nd|rd|th)\b|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\band\b)*\)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex("""(?<=[.!?;])\s*[-–—/]?\s*(?<mark>[\uE000-\uF8FF])\s*\.?$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Last();

    [GeneratedRegex("""[\uE000-\uF8FF]((\s?[,&/+;]\s?|,?\sand\s)[\uE000-\uF8FF])+""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Runs();

    /// <summary>The words that were dropped were a sentence of their own.</summary>
    [GeneratedRegex("""(?<=[.!?;:])[ \t]*\uF8FF\s?[.!?;:]""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DroppedSentence();

    [GeneratedRegex("""(?<=(^|\n|[(\[]))\s*\uF8FF([ \t]*[,.;:&/–—-]+|\sand\b)?[ \t]*""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DroppedFirst();

    [GeneratedRegex("""([ \t]*[,;:&/–—-]|\sand)?[ \t]*\uF8FF(?=\s*([.!?,;)\]]|\n|$))""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DroppedLast();

    [GeneratedRegex("""\(\s*\)|\[\s*\]""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Empty();

    [GeneratedRegex("""[ \t]+(?=[,.;:!?)]([\s)\]"'”’]|$))""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SpacesBefore();

    [GeneratedRegex("""[ \t]{2,}""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}

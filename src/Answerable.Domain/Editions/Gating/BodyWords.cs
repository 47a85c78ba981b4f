using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>Abbreviations that are no one's initials: in general use, of the body's glossary, in its headings, or spelled out in the words themselves.</summary>
internal sealed partial class BodyWords
{
    private readonly HashSet<string> _words;

    public BodyWords(IReadOnlyList<GateText> texts, GateKnowledge knowledge)
    {
        _words = new(knowledge.Glossary.SelectMany(InCapitals).Concat(texts.Where(text => !text.IsWhole).SelectMany(text => InCapitals(text.Text))), StringComparer.Ordinal);
        foreach (var text in texts.Where(text => text.Text.Contains('(', StringComparison.Ordinal)))
        {
            foreach (var match in Bracketed().Matches(text.Text).Where(match => SpellsBefore(match.Groups["letters"].Value, text.Text[..match.Index])))
            {
                _words.Add(match.Groups["letters"].Value);
            }

            foreach (var match in SpelledAfter().Matches(text.Text).Where(match => Spells(match.Groups["letters"].Value, match.Groups["words"].Value.Split(' '), isWhole: true)))
            {
                _words.Add(match.Groups["letters"].Value);
            }
        }
    }

    public bool Contains(string letters) => _words.Contains(letters) || GateWords.Abbreviations.Contains(letters);

    /// <summary>Here the words say themselves what it stands for: "Records Management System (RMS)".</summary>
    public static bool IsSpelledAt(string text, CapitalToken token)
    {
        bool Holds(Match match) => match.Groups["letters"].Index == token.Start;
        return Bracketed().Matches(text).Any(match => Holds(match) && SpellsBefore(match.Groups["letters"].Value, text[..match.Index]))
            || SpelledAfter().Matches(text).Any(match => Holds(match) && Spells(match.Groups["letters"].Value, match.Groups["words"].Value.Split(' '), isWhole: true));
    }

    private static IEnumerable<string> InCapitals(string text) => Capitals().Matches(text).Select(match => match.Value);

    /// <summary>"Records Management System (RMS)": the first letters of the words before; for two letters those right before, as any two words have two letters.</summary>
    private static bool SpellsBefore(string letters, string before)
    {
        var words = before.Split([' ', '\n', '-', '/'], StringSplitOptions.RemoveEmptyEntries).TakeLast(letters.Length == 2 ? 3 : letters.Length + 3).ToArray();
        return Spells(letters, words, isWhole: letters.Length == 2);
    }

    private static bool Spells(string letters, string[] words, bool isWhole)
    {
        var initials = string.Concat(words.Where(word => !SmallWord().IsMatch(word)).Select(word => char.ToUpperInvariant(word.TrimStart('(', '"', '\'', '‘', '“').FirstOrDefault())));
        if (isWhole)
        {
            return initials.EndsWith(letters, StringComparison.Ordinal) && words[^Math.Min(letters.Length, words.Length)..].Any(word => char.IsUpper(word[0]));
        }

        var at = 0;
        foreach (var initial in initials)
        {
            at += at < letters.Length && letters[at] == initial ? 1 : 0;
        }

        return at == letters.Length;
    }

    [GeneratedRegex("""(?<![\w])[A-Z]{2,4}(?![\w])""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capitals();

    [GeneratedRegex("""\(\s?[“"'‘]?(?<letters>[A-Z]{2,4})s?[”"'’]?\s?\)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex("""\b(?<letters>[A-Z]{2,4})\s\((?<words>\p{L}+([\s-]\p{L}+){1,6})\)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SpelledAfter();

    [GeneratedRegex("""^(of|and|the|for|in|to|a|an|&|on|with)$""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SmallWord();
}

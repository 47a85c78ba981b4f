using System.Globalization;

namespace Answerable.Records.Cases.Finding;

/// <summary>Where in a text the words stand that were looked for.</summary>
public static class FoundText
{
    /// <summary>So many letters before and after the first of them are shown.</summary>
    private const int MostBeside = 70;

    /// <summary>The text in pieces, each with whether it is a word that was looked for.</summary>
    public static IReadOnlyList<(string Text, bool IsFound)> Parts(string text, CaseQuery query)
    {
        List<(string, bool)> parts = [];
        var done = 0;
        foreach (var (start, length) in Words(text))
        {
            if (IsFound(text.AsSpan(start, length), query))
            {
                if (start > done)
                {
                    parts.Add((text[done..start], false));
                }

                parts.Add((text.Substring(start, length), true));
                done = start + length;
            }
        }

        if (done < text.Length)
        {
            parts.Add((text[done..], false));
        }

        return parts;
    }

    /// <summary>A piece of the text with the first word that was looked for; null where none stands in it.</summary>
    public static string? Around(string text, CaseQuery query)
    {
        foreach (var (start, length) in Words(text))
        {
            if (IsFound(text.AsSpan(start, length), query))
            {
                var from = start <= MostBeside ? 0 : text.IndexOf(' ', start - MostBeside) is var space && space >= 0 && space < start ? space + 1 : start;
                var end = start + length + MostBeside;
                var to = end >= text.Length ? text.Length : text.LastIndexOf(' ', end) is var last && last > start + length ? last : start + length;
                return $"{(from > 0 ? "… " : "")}{text[from..to].ReplaceLineEndings(" ")}{(to < text.Length ? " …" : "")}";
            }
        }

        return null;
    }

    private static bool IsFound(ReadOnlySpan<char> word, CaseQuery query)
    {
        var (parts, joined) = CaseWords.Fold(word.ToString());
        return parts.Any(query.Finds) || (joined is not null && query.Finds(joined));
    }

    /// <summary>Runs of letters and digits with the apostrophes and hyphens between them.</summary>
    private static IEnumerable<(int Start, int Length)> Words(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            while (at < text.Length && !IsOfWord(text[at]))
            {
                at++;
            }

            var start = at;
            while (at < text.Length && (IsOfWord(text[at]) || (text[at] is '\'' or '’' or '-' && at + 1 < text.Length && IsOfWord(text[at + 1]))))
            {
                at++;
            }

            if (at > start)
            {
                yield return (start, at - start);
            }
        }
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;
}

using System.Runtime.InteropServices;

namespace Answerable.Domain.Commitments;

/// <summary>One word of a text in lower case, where it stands, and how it is set off from the word before.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StatusWord(string Lower, int Index, int End, bool StartsSentence, bool FollowsDash);

/// <summary>A text as words, for looking phrases up in <see cref="StatusVocabulary"/>. "BAU" counts as the three words that it stands for.</summary>
internal static class StatusWords
{
    public static List<StatusWord> Of(string text)
    {
        List<StatusWord> words = [];
        var index = 0;
        var isStart = true;
        var isAfterDash = false;
        while (index < text.Length)
        {
            if (!IsOfWord(text, index))
            {
                isStart |= text[index] is '\n' or '!' or '?' or ';' or '•' || (text[index] is '.' && (index + 1 == text.Length || char.IsWhiteSpace(text[index + 1])));
                isAfterDash = text[index] is '–' or '—' or ':' || (text[index] is '-' && index > 0 && char.IsWhiteSpace(text[index - 1])) || (isAfterDash && char.IsWhiteSpace(text[index]));
                index++;
                continue;
            }

            var end = index;
            while (end < text.Length && IsOfWord(text, end))
            {
                end++;
            }

            var lower = string.Create(end - index, (text, index), static (folded, from) =>
            {
                for (var at = 0; at < folded.Length; at++)
                {
                    var letter = from.text[from.index + at];
                    folded[at] = letter == '’' ? '\'' : char.ToLowerInvariant(letter);
                }
            });
            if (string.Equals(lower, "bau", StringComparison.Ordinal))
            {
                words.Add(new("business", index, end, isStart, isAfterDash));
                words.Add(new("as", index, end, StartsSentence: false, FollowsDash: false));
                words.Add(new("usual", index, end, StartsSentence: false, FollowsDash: false));
            }
            else
            {
                words.Add(new(lower, index, end, isStart, isAfterDash));
            }

            (isStart, isAfterDash, index) = (false, false, end);
        }

        return words;
    }

    private static bool IsOfWord(string text, int index) =>
        char.IsLetterOrDigit(text[index])
        || (text[index] is '\'' or '’' or '.' && index > 0 && index + 1 < text.Length && char.IsLetterOrDigit(text[index - 1]) && char.IsLetterOrDigit(text[index + 1]));
}

using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Answerable.Domain.Imports;

/// <summary>How words are kept: word for word, with runs of white space folded. Line breaks stay where a text has lines; blank lines do not.</summary>
public static class PlainText
{
    /// <summary>Lines trimmed and their white space folded; no blank lines; null for nothing but white space.</summary>
    public static string? Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var folded = new StringBuilder(text.Length);
        var pending = '\0';
        foreach (var letter in Storable(text))
        {
            if (char.IsWhiteSpace(letter))
            {
                pending = IsLineBreak(letter) || pending == '\n' ? '\n' : ' ';
                continue;
            }

            if (pending != '\0' && folded.Length > 0)
            {
                folded.Append(pending);
            }

            pending = '\0';
            folded.Append(letter);
        }

        return folded.Length == 0 ? null : folded.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string? FoldToLine(string? text) => Fold(text)?.Replace('\n', ' ');

    /// <summary>What every database can hold: a zero character and half of a pair become the sign for a character that was lost.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Storable(string? text)
    {
        if (text is null || IsStorable(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            if (isPair)
            {
                kept.Append(text[at]).Append(text[++at]);
            }
            else
            {
                kept.Append(text[at] == '\0' || char.IsSurrogate(text[at]) ? '\uFFFD' : text[at]);
            }
        }

        return kept.ToString();
    }

    private static bool IsStorable(string text) => !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0', StringComparison.Ordinal);

    private static bool IsLineBreak(char letter) => letter is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Answerable.Domain.Access;

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

    /// <summary>Why a text that a person or a program gives cannot be kept to the letter, or null. What comes in a file is not refused for one sign: see <see cref="Storable"/>.</summary>
    public static Refusal? WhyNotKept(string? text, int longest) =>
        text is null ? null
        : !IsStorable(text) && Storable(text) != text ? new("text.unreadable", "The text holds a sign that no database can keep (a zero character, or half of one): take it out")
        : text.Length > longest ? new("text.too-long", $"The text is too long: {longest.ToString("N0", CultureInfo.InvariantCulture)} characters at most")
        : null;

    /// <summary>Letters and their accents apart, to be compared. Half a character and what Unicode says is none cannot be taken apart: they are left out.</summary>
    public static string Decomposed(string text)
    {
        var whole = text.AsSpan().ContainsAnyInRange('\ud800', '\uffff')
            ? string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF)).Select(rune => rune.ToString()))
            : text;
        return whole.Normalize(NormalizationForm.FormKD);
    }

    private static bool IsStorable(string text) => !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0', StringComparison.Ordinal);

    private static bool IsLineBreak(char letter) => letter is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}

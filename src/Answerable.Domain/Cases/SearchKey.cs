using System.Globalization;
using System.Text;

namespace Answerable.Domain.Cases;

/// <summary>Words as they are compared: without accents, capitals and signs. Folded here and not in SQL, where each database has its own idea of it.</summary>
public static class SearchKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in Whole(text).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                key.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && key is [.., not ' '])
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>Half a character and what Unicode says is none cannot be folded: they are left out.</summary>
    private static string Whole(string text) =>
        text.AsSpan().ContainsAnyInRange('\ud800', '\uffff')
            ? string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF)).Select(rune => rune.ToString()))
            : text;

    public static string? Digits(string text)
    {
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        return digits.Length == 0 ? null : digits;
    }
}

using System.Globalization;
using System.Text;
using Answerable.Domain.Imports;

namespace Answerable.Domain.Cases;

/// <summary>Words as they are compared: without accents, capitals and signs. Folded here and not in SQL, where each database has its own idea of it.</summary>
public static class SearchKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in PlainText.Decomposed(text))
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

    public static string? Digits(string text)
    {
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        return digits.Length == 0 ? null : digits;
    }
}

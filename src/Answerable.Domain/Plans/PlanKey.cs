using System.Globalization;
using System.Text;
using Answerable.Domain.Imports;

namespace Answerable.Domain.Plans;

/// <summary>The short permanent name of a plan, made from its first title.</summary>
public static class PlanKey
{
    private const int Longest = 60;

    /// <summary>Lower-case letters, digits and single hyphens: "Business Plan 2019–20" is business-plan-2019-20.</summary>
    public static string Of(string title)
    {
        var key = new StringBuilder();
        foreach (var letter in PlainText.Decomposed(title).Select(char.ToLowerInvariant))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                key.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        var whole = key.ToString().Trim('-');
        return whole.Length == 0 ? "plan" : whole.Length <= Longest ? whole : whole[..Longest].TrimEnd('-');
    }
}

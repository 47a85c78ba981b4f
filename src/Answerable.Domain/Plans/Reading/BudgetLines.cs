using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Lines of a budget: a label and an amount.</summary>
internal static partial class BudgetLines
{
    private const int Patience = 1000;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>A label with one amount at its end; what is taken off is negative.</summary>
    public static ReadBudgetLine? Line(string line)
    {
        var match = LabelAndAmount().Match(PlainText.OfLine(line));
        if (!match.Success || Amount(match.Groups["amount"]) is not { } amount)
        {
            return null;
        }

        var label = match.Groups["label"].Value.Trim().TrimStart('•').Trim();
        return label.Length is 0 or > 100 ? null : new(label, IsTakenOff(label) || match.Groups["minus"].Length > 0 ? -amount : amount, false);
    }

    /// <summary>A sentence that gives the total of the lines below it.</summary>
    public static ReadBudgetLine? Total(string line)
    {
        var words = PlainText.Of(line);
        var amounts = Money().Matches(words);
        return amounts.Count == 1 && words.EndsWith(':') && words.Contains("total", StringComparison.OrdinalIgnoreCase) && Amount(amounts[0].Groups["amount"]) is { } amount
            ? new(words[..amounts[0].Index].Trim() is var label && label.EndsWith(" is", StringComparison.Ordinal) ? label[..^3] : label, amount, true)
            : null;
    }

    public static decimal? Amount(string text) => Money().Match(text) is { Success: true } match && match.Length == text.Trim().Length ? Amount(match.Groups["amount"]) : null;

    private static bool IsTakenOff(string label) => label.StartsWith("less", StringComparison.OrdinalIgnoreCase) || label.StartsWith("minus", StringComparison.OrdinalIgnoreCase);

    private static decimal? Amount(Group text)
    {
        var match = Parts().Match(text.Value);
        if (!match.Success || !decimal.TryParse(match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount > 1_000_000_000_000m)
        {
            return null;
        }

        return amount * match.Groups["scale"].Value.ToUpperInvariant() switch
        {
            "K" or "THOUSAND" => 1_000,
            "M" or "MILLION" => 1_000_000,
            "BN" or "BILLION" => 1_000_000_000,
            _ => 1,
        };
    }

    [GeneratedRegex(@"(?<amount>[£$€]\s?\d[\d,]{0,20}(\.\d{1,4})?(\s?(k|m|bn|million|billion|thousand)\b)?)", Options, Patience)]
    private static partial Regex Money();

    [GeneratedRegex(@"^(?<label>[^£$€]{2,120}?)[\s:–=.-]*(?<minus>[-−(])?(?<amount>[£$€]\s?\d[\d,]{0,20}(\.\d{1,4})?(\s?(k|m|bn|million|billion|thousand)\b)?)\)?\.?$", Options, Patience)]
    private static partial Regex LabelAndAmount();

    [GeneratedRegex(@"^[£$€]\s?(?<digits>[\d,]+(\.\d+)?)\s?(?<scale>k|m|bn|million|billion|thousand)?$", Options, Patience)]
    private static partial Regex Parts();
}

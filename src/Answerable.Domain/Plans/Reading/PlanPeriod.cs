using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Reads the period that a plan is for out of its title and first words.</summary>
internal static partial class PlanPeriod
{
    private const int Patience = 1000;

    /// <summary>Two days or months with "to" between them, in a sentence about the plan; a financial year's name otherwise.</summary>
    public static (DateOnly From, DateOnly To)? Read(string line, bool isTitle)
    {
        var words = PlainText.Of(line);
        var found = DateReader.FindAll(words);
        for (var at = 0; at + 1 < found.Count; at++)
        {
            var between = words[found[at].End..Math.Max(found[at].End, found[at + 1].Index)].Trim();
            if (between is "to" or "-" or "–" or "until" or "and" && IsBound(found[at]) && IsBound(found[at + 1]) && found[at].Period.FirstOn < found[at + 1].Period.LastOn && (isTitle || SpeaksOfPlan().IsMatch(words)))
            {
                return (found[at].Period.FirstOn, found[at + 1].Period.LastOn);
            }
        }

        var year = isTitle ? FinancialYear().Match(words) : Match.Empty;
        if (!year.Success)
        {
            return null;
        }

        var from = int.Parse(year.Groups["from"].Value, CultureInfo.InvariantCulture);
        var to = int.Parse(year.Groups["to"].Value, CultureInfo.InvariantCulture);
        return (to > 100 ? to : from / 100 * 100 + to) == from + 1 ? (new(from, 4, 1), new(from + 1, 3, 31)) : null;
    }

    private static bool IsBound(PeriodFound found) => found.IsDay || found.Period.LastOn.DayNumber - found.Period.FirstOn.DayNumber is > 26 and < 31;

    [GeneratedRegex(@"\b(plan|period|year|strategy|programme|covers|covering|runs)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex SpeaksOfPlan();

    [GeneratedRegex(@"\b(?<from>20\d{2})\s?[-–/]\s?(?<to>(20)?\d{2})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex FinancialYear();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans.Rounds;

namespace Answerable.Domain.Plans.Publication;

/// <summary>The period of which an edition speaks. Quarters count from the first month of the plan's year, and where the plan has none, of the financial year.</summary>
/// <param name="Words">As people read it: "Quarter 2 2026-27".</param>
/// <param name="FirstOn">Null where the words name no period that is known.</param>
/// <param name="LastOn">Inclusive.</param>
public sealed partial record PublicationPeriod(string Words, DateOnly? FirstOn, DateOnly? LastOn)
{
    /// <summary>UK public bodies begin their financial year in April.</summary>
    private const int April = 4;

    /// <summary>
    /// Reads "2026-q2", "Q2 2026-27", "2026-07", "July 2026", "2026-27" or "2026", "Q2" as one of the plan's own year, and the first day of a fortnight
    /// of a plan that is reported on each fortnight; other words are kept as they are.
    /// </summary>
    public static PublicationPeriod Read(string key, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Cadence is Cadence.Fortnightly && ReportingPeriods.Of(plan)?.Find(key) is { } fortnight)
        {
            return new(fortnight.Name, fortnight.FirstOn, fortnight.LastOn);
        }

        if ((Year().Match(key) is { Success: true } found ? int.Parse(found.Groups["year"].Value, CultureInfo.InvariantCulture) : plan.PeriodStartOn?.Year) is not { } year)
        {
            return new(key, null, null);
        }

        var month = plan.PeriodStartOn?.Month ?? April;
        var named = month == 1 ? year.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{year}-{(year + 1) % 100:00}");
        if (Quarter().Match(key) is { Success: true } quarter)
        {
            var number = quarter.Groups["quarter"].Value[0] - '0';
            var first = new DateOnly(year, month, 1).AddMonths(3 * (number - 1));
            return new($"Quarter {number} {named}", first, first.AddMonths(3).AddDays(-1));
        }

        if (Month().Match(key) is { Success: true } ofMonth && int.Parse(ofMonth.Groups["month"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var at && (year + 1) % 100 != at)
        {
            var first = new DateOnly(year, at, 1);
            return new(first.ToString("MMMM yyyy", CultureInfo.InvariantCulture), first, first.AddMonths(1).AddDays(-1));
        }

        if (DateReader.FindAll(key) is [{ Index: 0, Period: { FirstOn.Day: 1 } spoken, Length: var length }] && length == key.Length && spoken.LastOn == spoken.FirstOn.AddMonths(1).AddDays(-1))
        {
            return new(key, spoken.FirstOn, spoken.LastOn);
        }

        var start = new DateOnly(year, month, 1);
        return OnlyYear().IsMatch(key) ? new(named, start, start.AddYears(1).AddDays(-1)) : new(key, null, null);
    }

    /// <summary>The periods of which a plan could speak on a day: the quarter before the day and those before it, the current one, and the whole year.</summary>
    public static IReadOnlyList<(string Key, PublicationPeriod Period)> Likeliest(Plan plan, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var month = plan.PeriodStartOn?.Month ?? April;
        var start = plan.PeriodStartOn ?? new DateOnly(today.Month >= month ? today.Year : today.Year - 1, month, 1);
        var begun = plan.PeriodEndOn is { } last && last < today ? 5 : Math.Clamp(((today.Year - start.Year) * 12 + today.Month - start.Month) / 3, 0, 3) + 1;
        var year = start.Year.ToString(CultureInfo.InvariantCulture);
        List<string> quarters = [.. Enumerable.Range(1, 4).OrderBy(number => number < begun ? 0 : 1).ThenBy(number => number < begun ? -number : number).Select(number => string.Create(CultureInfo.InvariantCulture, $"{year}-q{number}"))];
        return [.. quarters.Take(Math.Min(4, begun)).Append(year).Select(key => (key, Read(key, plan)))];
    }

    [GeneratedRegex("""\b(?<year>(19|20)\d\d)(?!\d)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();

    [GeneratedRegex("""\bq(uarter)?\s*(?<quarter>[1-4])\b""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex("""^\d{4}-(?<month>\d\d)$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Month();

    [GeneratedRegex("""^\d{4}([-/]\d\d(\d\d)?)?$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnlyYear();
}

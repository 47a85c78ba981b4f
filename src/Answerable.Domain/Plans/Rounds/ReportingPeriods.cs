using System.Globalization;

namespace Answerable.Domain.Plans.Rounds;

/// <summary>How often a plan's owners say how far they have come.</summary>
public enum Cadence
{
    Fortnightly,
    Monthly,
    Quarterly,
}

/// <summary>A stretch of days of which a round of updates speaks.</summary>
/// <param name="Key">Stable and sortable, in addresses: "2026-q2", "2026-11", "2026-11-09".</param>
/// <param name="Name">As people read it: "Quarter 2 2026-27", "November 2026", "Fortnight from 9 November 2026".</param>
/// <param name="LastOn">Inclusive.</param>
public sealed record ReportingPeriod(string Key, string Name, DateOnly FirstOn, DateOnly LastOn);

/// <summary>The reporting periods of a plan: they count from the anchor, and cover the plan's period without gap or overlap.</summary>
/// <param name="AnchorOn">The first day of some period; for quarters, of some year.</param>
/// <param name="StartOn">The plan's first day: an earlier part of the first period is cut off.</param>
/// <param name="EndOn">The plan's last day, inclusive; null while it has none.</param>
public sealed record ReportingPeriods(Cadence Cadence, DateOnly AnchorOn, DateOnly StartOn, DateOnly? EndOn)
{
    private const int QuartersInYear = 4;

    /// <summary>Null where the plan has no cadence, or no day to count from.</summary>
    public static ReportingPeriods? Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Cadence is { } cadence && (plan.CadenceFromOn ?? plan.PeriodStartOn) is { } anchor
            ? new(cadence, anchor, plan.PeriodStartOn ?? anchor, plan.PeriodEndOn)
            : null;
    }

    /// <summary>The period in which a day lies, or null where the day is outside the plan.</summary>
    public ReportingPeriod? Containing(DateOnly day) => day < StartOn || day > EndOn ? null : At(PlaceOf(day));

    /// <summary>The periods that have begun on a day, the first of the plan first.</summary>
    public IEnumerable<ReportingPeriod> BegunOn(DateOnly day)
    {
        var last = EndOn < day ? EndOn.Value : day;
        for (var place = PlaceOf(StartOn); FirstDay(place) <= last; place++)
        {
            yield return At(place);
        }
    }

    /// <summary>The period with that key, or null where the plan has none.</summary>
    public ReportingPeriod? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return DayIn(key) is { } day && Containing(day < StartOn ? StartOn : day) is { } found && string.Equals(found.Key, key, StringComparison.Ordinal) ? found : null;
    }

    /// <summary>A day of the period that the key names, where it names one.</summary>
    private DateOnly? DayIn(string key)
    {
        switch (Cadence)
        {
            case Cadence.Quarterly:
                return key is [_, _, _, _, '-', 'q', >= '1' and <= '4'] && int.TryParse(key.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1 and < 9998
                    ? FirstDay(((year - AnchorOn.Year) * QuartersInYear) + (key[6] - '1'))
                    : null;
            case Cadence.Monthly:
                return DateOnly.TryParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1 and < 9998
                    ? FirstDay(Months(AnchorOn, month))
                    : null;
            default:
                return DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        }
    }

    private ReportingPeriod At(int place)
    {
        var (whole, next) = (FirstDay(place), FirstDay(place + 1).AddDays(-1));
        var (first, last) = (whole < StartOn ? StartOn : whole, next > EndOn ? EndOn.Value : next);
        return Cadence switch
        {
            Cadence.Quarterly => Quarter(place, first, last),
            Cadence.Monthly => new(Say(whole, "yyyy-MM"), whole.Day == 1 ? Say(whole, "MMMM yyyy") : $"{Say(first, "d MMMM")} to {Say(last, "d MMMM yyyy")}", first, last),
            _ => new(Say(whole, "yyyy-MM-dd"), $"Fortnight from {Say(first, "d MMMM yyyy")}", first, last),
        };
    }

    private ReportingPeriod Quarter(int place, DateOnly first, DateOnly last)
    {
        var number = (((place % QuartersInYear) + QuartersInYear) % QuartersInYear) + 1;
        var year = AnchorOn.Year + ((place - (number - 1)) / QuartersInYear);
        var name = AnchorOn is { Month: 1, Day: 1 } ? Say(year, "0000") : $"{Say(year, "0000")}-{Say((year + 1) % 100, "00")}";
        return new($"{Say(year, "0000")}-q{Say(number, "0")}", $"Quarter {Say(number, "0")} {name}", first, last);
    }

    /// <summary>How many periods after the anchor's a day's period is; less than 0 before it.</summary>
    private int PlaceOf(DateOnly day)
    {
        var place = Cadence == Cadence.Fortnightly
            ? (int)Math.Floor((day.DayNumber - AnchorOn.DayNumber) / 14.0)
            : (int)Math.Floor(Months(AnchorOn, day) / (double)MonthsEach);
        return FirstDay(place) > day ? place - 1 : place;
    }

    private DateOnly FirstDay(int place) => Cadence == Cadence.Fortnightly ? AnchorOn.AddDays(14 * place) : AnchorOn.AddMonths(MonthsEach * place);

    private int MonthsEach => Cadence == Cadence.Quarterly ? 3 : 1;

    private static int Months(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;

    private static string Say(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Say(int number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}

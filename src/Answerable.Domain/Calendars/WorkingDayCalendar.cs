namespace Answerable.Domain.Calendars;

/// <summary>
/// Adds and counts working days: Monday to Friday, less the holidays given. The time it takes depends on neither the distance nor the direction:
/// weekdays are counted by arithmetic, and the holidays among them found by halving, so that a day in a thousand years costs what tomorrow costs.
/// Beyond the span over which holidays are known only Saturdays and Sundays are left out; who shows such a date says so.
/// </summary>
public sealed class WorkingDayCalendar
{
    /// <summary>Holidays that fall on a weekday, as day numbers, ascending.</summary>
    private readonly int[] days;

    /// <summary>For each of them, how many working days there are from 1 January 0001 until it.</summary>
    private readonly int[] before;

    private readonly string[] titles;

    /// <param name="name">What is left out, in words: "bank holidays in Scotland".</param>
    /// <param name="holidays">In any order; a day given twice counts once, with both titles.</param>
    /// <param name="knownFromOn">The first day for which the holidays are known, or null where they are complete by definition.</param>
    /// <param name="knownToOn">The last day for which they are known.</param>
    public WorkingDayCalendar(string name, IEnumerable<Holiday> holidays, DateOnly? knownFromOn = null, DateOnly? knownToOn = null)
        : this(name, Sorted(holidays), knownFromOn, knownToOn)
    {
    }

    private WorkingDayCalendar(string name, (int[] Days, string[] Titles) holidays, DateOnly? knownFromOn, DateOnly? knownToOn)
    {
        (Name, KnownFromOn, KnownToOn) = (name, knownFromOn, knownToOn);
        (days, titles) = holidays;
        before = new int[days.Length];
        for (var at = 0; at < days.Length; at++)
        {
            before[at] = Weekdays(days[at]) - 1 - at;
        }
    }

    public static WorkingDayCalendar WeekendsOnly { get; } = new("Saturdays and Sundays only", []);

    public string Name { get; }

    public DateOnly? KnownFromOn { get; }

    public DateOnly? KnownToOn { get; }

    /// <summary>The same calendar with further days on which a body is closed.</summary>
    public WorkingDayCalendar With(IEnumerable<Holiday> closures, string name) =>
        new(name, Merged((days, titles), Sorted(closures)), KnownFromOn, KnownToOn);

    public bool IsWorking(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Array.BinarySearch(days, day.DayNumber) < 0;

    /// <summary>The day itself, or the first working day after it.</summary>
    public DateOnly OnOrAfter(DateOnly day) => IsWorking(day) ? day : Add(day, 1);

    /// <summary>The day itself, or the last working day before it.</summary>
    public DateOnly OnOrBefore(DateOnly day) => IsWorking(day) ? day : Add(day, -1);

    /// <summary>The working day that is so many working days after a day, or before it where the number is negative; the day itself where it is 0.</summary>
    public DateOnly Add(DateOnly day, int workingDays) => workingDays switch
    {
        0 => day,
        > 0 => At(Until(day.DayNumber) + workingDays),
        _ => At(Until(day.DayNumber - 1) + 1 + workingDays),
    };

    /// <summary>How many working days lie after the first day up to and including the second; negative where the second comes first.</summary>
    public int Count(DateOnly after, DateOnly through) => Until(through.DayNumber) - Until(after.DayNumber);

    /// <summary>The holidays from one day to another, both included, that fall on weekdays.</summary>
    public IEnumerable<Holiday> Between(DateOnly from, DateOnly to)
    {
        var first = FirstAtOrAfter(from.DayNumber);
        return Enumerate(first, Math.Max(first, FirstAtOrAfter(to.DayNumber + 1)));
    }

    /// <summary>How many holidays from one day to another, both included, fall on weekdays.</summary>
    public int CountBetween(DateOnly from, DateOnly to) => Math.Max(0, FirstAtOrAfter(to.DayNumber + 1) - FirstAtOrAfter(from.DayNumber));

    /// <summary>Why a weekday is not a working day; null where it is one, and on Saturdays and Sundays.</summary>
    public string? TitleOf(DateOnly day)
    {
        var at = Array.BinarySearch(days, day.DayNumber);
        return at < 0 ? null : titles[at];
    }

    /// <summary>Weekdays from 1 January 0001, a Monday, up to and including the day.</summary>
    private static int Weekdays(int dayNumber)
    {
        var (weeks, day) = Math.DivRem(dayNumber, 7);
        return (weeks * 5) + Math.Min(day + 1, 5);
    }

    private static (int[] Days, string[] Titles) Sorted(IEnumerable<Holiday> holidays)
    {
        var onWeekdays = holidays.Where(holiday => holiday.On.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).OrderBy(holiday => holiday.On).ToArray();
        return Merged((Array.ConvertAll(onWeekdays, holiday => holiday.On.DayNumber), Array.ConvertAll(onWeekdays, holiday => holiday.Title)), ([], []));
    }

    /// <summary>Two ascending lists as one; a day that stands in it twice is kept once, with each of its titles.</summary>
    private static (int[] Days, string[] Titles) Merged((int[] Days, string[] Titles) one, (int[] Days, string[] Titles) other)
    {
        var merged = new int[one.Days.Length + other.Days.Length];
        var named = new string[merged.Length];
        var count = 0;
        for (int at = 0, beside = 0; at < one.Days.Length || beside < other.Days.Length;)
        {
            var (day, title) = beside == other.Days.Length || (at < one.Days.Length && one.Days[at] <= other.Days[beside])
                ? (one.Days[at], one.Titles[at++])
                : (other.Days[beside], other.Titles[beside++]);
            if (count > 0 && merged[count - 1] == day)
            {
                named[count - 1] = named[count - 1] == title ? title : $"{named[count - 1]}; {title}";
                continue;
            }

            (merged[count], named[count++]) = (day, title);
        }

        return (merged[..count], named[..count]);
    }

    /// <summary>Working days from 1 January 0001 up to and including the day.</summary>
    private int Until(int dayNumber) => Weekdays(dayNumber) - FirstAtOrAfter(dayNumber + 1);

    /// <summary>The working day with this place among all working days; the first is 1.</summary>
    private DateOnly At(int place)
    {
        // The holidays before it are those that have fewer working days before them.
        var (low, high) = (0, before.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = before[middle] < place ? (middle + 1, high) : (low, middle);
        }

        var (weeks, day) = Math.DivRem(place + low - 1, 5);
        return DateOnly.FromDayNumber((weeks * 7) + day);
    }

    private int FirstAtOrAfter(int dayNumber)
    {
        var at = Array.BinarySearch(days, dayNumber);
        return at < 0 ? ~at : at;
    }

    private IEnumerable<Holiday> Enumerate(int from, int until)
    {
        for (var at = from; at < until; at++)
        {
            yield return new(DateOnly.FromDayNumber(days[at]), titles[at]);
        }
    }
}

using System.Collections.Concurrent;
using Answerable.Domain.Access;

namespace Answerable.Domain.Calendars;

/// <summary>A day to be added to a body's calendar or taken off it.</summary>
/// <param name="Calendar">A nation's, or <see cref="CalendarKey.None"/> for the body's own closures.</param>
public sealed record DayChange(CalendarKey Calendar, DateOnly On, string Title, bool IsWorked = false, DateOnly? KnownOn = null);

/// <summary>The working days of one body: the published bank holidays with what has become known since they shipped, the nation that the body is in, and its own days of closure.</summary>
public sealed class BodyCalendars
{
    /// <summary>Where a body has not said in which nation it is: the one whose procedures ship.</summary>
    private const CalendarKey Usual = CalendarKey.Scotland;

    private readonly SortedDictionary<DateOnly, Holiday> closures = [];

    private readonly ConcurrentDictionary<(CalendarKey, bool), WorkingDayCalendar> known = [];

    /// <summary>What someone of the body entered: a published list that does not know of it leaves it alone.</summary>
    private readonly HashSet<(CalendarKey, DateOnly)> entered;

    /// <param name="shipped">The list that ships with the program.</param>
    /// <param name="changes">All that the body has on record, also what was put back.</param>
    /// <param name="days">The days of those changes.</param>
    public BodyCalendars(HolidayCalendars shipped, IEnumerable<CalendarChange> changes, IEnumerable<CalendarDay> days)
    {
        var inForce = changes.Where(change => change.PutBackAt is null).OrderBy(change => change.MadeAt).ThenBy(change => change.Id).ToList();
        var ofChange = days.ToLookup(day => day.ChangeId);
        Nation = inForce.LastOrDefault(change => change.Nation is not null)?.Nation ?? Usual;
        var changed = inForce.SelectMany(change => ofChange[change.Id].Select(day => (day, change.Source))).ToList();
        entered = [.. changed.Where(one => one.Source is CalendarSource.Entered).Select(one => (one.day.Calendar, one.day.On))];
        foreach (var (day, _) in changed.Where(one => one.day.Calendar is CalendarKey.None))
        {
            Put(closures, day);
        }

        Published = changed.Exists(one => one.day.Calendar is not CalendarKey.None)
            ? new([.. shipped.Nations.Select(nation => With(nation, [.. changed.Where(one => one.day.Calendar == nation.Nation)]))])
            : shipped;
    }

    public CalendarKey Nation { get; }

    /// <summary>The bank holidays of all nations as they are known now.</summary>
    public HolidayCalendars Published { get; }

    /// <summary>The days on which the body itself is closed.</summary>
    public IReadOnlyCollection<Holiday> Closures => closures.Values;

    /// <summary>The span over which the bank holidays of the body's nation are known.</summary>
    public (DateOnly FromOn, DateOnly ToOn) Known
    {
        get
        {
            var nation = Published.Nations.First(nation => nation.Nation == Nation);
            return (nation.KnownFromOn, nation.KnownToOn);
        }
    }

    /// <param name="named">Whose bank holidays; null for those of the nation that the body is in.</param>
    /// <param name="withClosures">The days on which the body is closed are not working days either.</param>
    public WorkingDayCalendar For(CalendarKey? named, bool withClosures)
    {
        var (key, closes) = (named ?? Nation, withClosures && closures.Count > 0);
        return known.GetOrAdd((key, closes), _ => Published.For(key) is var calendar && closes
            ? calendar.With(closures.Values, $"{calendar.Name} and the days on which the body is closed")
            : Published.For(key));
    }

    /// <summary>Why the days cannot be changed like this, or null.</summary>
    public Refusal? WhyNot(IReadOnlyList<DayChange> days)
    {
        if (days.Count == 0)
        {
            return new("calendar.no-day", "There is no weekday among these days: Saturdays and Sundays are not worked anyway");
        }

        foreach (var day in days)
        {
            var isThere = TitleOf(day.Calendar, day.On) is not null;
            if (string.IsNullOrWhiteSpace(day.Title))
            {
                return new("calendar.title", "Say what the day is called");
            }

            if (day.Calendar is CalendarKey.AnyUk)
            {
                return new("calendar.nation", "Say in which nation it is a bank holiday, or that the body is closed");
            }

            if (isThere && !day.IsWorked)
            {
                return new("calendar.day-there", $"{Words(day.On)} is on the list already: {TitleOf(day.Calendar, day.On)}");
            }

            if (!isThere && day.IsWorked)
            {
                return new("calendar.day-not-there", $"{Words(day.On)} is not on the list: it is worked already");
            }
        }

        return null;
    }

    /// <summary>What the day is called in a nation's list, or in the body's own where the calendar is none; null where it is not on it.</summary>
    public string? TitleOf(CalendarKey calendar, DateOnly on) =>
        calendar is CalendarKey.None ? closures.GetValueOrDefault(on)?.Title : Published.For(calendar).TitleOf(on);

    /// <summary>What a published list says otherwise than what is known here, within the years of which it speaks.</summary>
    public IReadOnlyList<DayChange> Differences(HolidayCalendars published, DateOnly today)
    {
        List<DayChange> found = [];
        foreach (var nation in published.Nations)
        {
            var there = nation.Holidays.Where(holiday => (holiday.KnownUntilOn is null || holiday.KnownUntilOn > today) && IsWeekday(holiday.On)).DistinctBy(holiday => holiday.On).ToDictionary(holiday => holiday.On);
            var mine = Published.For(nation.Nation).Between(nation.KnownFromOn, nation.KnownToOn).ToDictionary(holiday => holiday.On);
            found.AddRange(there.Values.Where(holiday => !mine.ContainsKey(holiday.On)).Select(holiday => new DayChange(nation.Nation, holiday.On, holiday.Title, KnownOn: holiday.KnownFromOn)));
            found.AddRange(mine.Values.Where(holiday => !there.ContainsKey(holiday.On) && !entered.Contains((nation.Nation, holiday.On))).Select(holiday => new DayChange(nation.Nation, holiday.On, holiday.Title, IsWorked: true)));
        }

        return [.. found.OrderBy(day => day.On).ThenBy(day => day.Calendar)];
    }

    /// <summary>Every weekday from one day to another under one title.</summary>
    public static IReadOnlyList<DayChange> Days(CalendarKey calendar, DateOnly from, DateOnly to, string title, bool isWorked) =>
        [.. Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Select(from.AddDays).Where(IsWeekday).Select(day => new DayChange(calendar, day, title, isWorked))];

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static NationHolidays With(NationHolidays nation, List<(CalendarDay Day, CalendarSource Source)> changed)
    {
        var days = new SortedDictionary<DateOnly, Holiday>();
        foreach (var holiday in nation.Holidays.Where(holiday => holiday.KnownUntilOn is null))
        {
            days[holiday.On] = holiday;
        }

        foreach (var (day, _) in changed)
        {
            Put(days, day);
        }

        var published = changed.Where(one => one.Source is CalendarSource.Published && !one.Day.IsWorked).Select(one => one.Day.On.Year).ToList();
        return nation with
        {
            Holidays = [.. days.Values],
            KnownFromOn = published.Count > 0 && published.Min() < nation.KnownFromOn.Year ? new(published.Min(), 1, 1) : nation.KnownFromOn,
            KnownToOn = published.Count > 0 && published.Max() > nation.KnownToOn.Year ? new(published.Max(), 12, 31) : nation.KnownToOn,
        };
    }

    private static void Put(SortedDictionary<DateOnly, Holiday> days, CalendarDay day)
    {
        if (day.IsWorked)
        {
            days.Remove(day.On);
        }
        else
        {
            days[day.On] = new(day.On, day.Title, null, day.KnownOn);
        }
    }

    private static string Words(DateOnly day) => day.ToString("dddd d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
}

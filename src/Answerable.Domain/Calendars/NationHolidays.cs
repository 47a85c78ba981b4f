namespace Answerable.Domain.Calendars;

/// <summary>The published bank holidays of one nation, and the span over which they are known.</summary>
/// <param name="Nation">One nation, never <see cref="CalendarKey.AnyUk"/>.</param>
/// <param name="Holidays">By day. Days that were taken off the list again stand among them with the day on which that happened.</param>
/// <param name="KnownFromOn">The first day of the first year that was published.</param>
/// <param name="KnownToOn">The last day of the last year that was published.</param>
public sealed record NationHolidays(CalendarKey Nation, IReadOnlyList<Holiday> Holidays, DateOnly KnownFromOn, DateOnly KnownToOn);

/// <summary>The bank holidays of all nations: one version of them, from the pack that ships or from a newer file.</summary>
public sealed class HolidayCalendars
{
    /// <summary>Later than every day on which anything becomes known: what is in force now.</summary>
    private static readonly DateOnly s_now = DateOnly.MaxValue;

    private readonly Dictionary<CalendarKey, WorkingDayCalendar> calendars;

    public HolidayCalendars(IReadOnlyList<NationHolidays> nations)
    {
        Nations = nations;
        calendars = Enum.GetValues<CalendarKey>().ToDictionary(key => key, key => Build(key, s_now));
    }

    public IReadOnlyList<NationHolidays> Nations { get; }

    public WorkingDayCalendar For(CalendarKey key) => calendars[key];

    /// <summary>The calendar as it was known at the end of a day: without what was announced later, with what was taken off later.</summary>
    public WorkingDayCalendar AsKnownOn(CalendarKey key, DateOnly day) => Build(key, day);

    private WorkingDayCalendar Build(CalendarKey key, DateOnly day)
    {
        var of = Nations.Where(nation => key is CalendarKey.AnyUk || nation.Nation == key).ToList();
        if (of.Count == 0)
        {
            return WorkingDayCalendar.WeekendsOnly;
        }

        // A day of some nations only says of which.
        var days = of.SelectMany(nation => nation.Holidays.Where(holiday => holiday.IsKnownOn(day)).Select(holiday => (holiday.On, holiday.Title, nation.Nation)))
            .GroupBy(found => found.On)
            .Select(found =>
            {
                var titles = found.GroupBy(one => one.Title, StringComparer.Ordinal)
                    .Select(one => one.Count() == of.Count ? one.Key : $"{one.Key} ({string.Join(", ", one.Select(each => CalendarNames.Of(each.Nation)))})");
                return new Holiday(found.Key, string.Join("; ", titles));
            });
        return new(
            "bank holidays in " + CalendarNames.Of(key),
            days,
            of.Max(nation => nation.KnownFromOn),
            of.Min(nation => nation.KnownToOn));
    }
}

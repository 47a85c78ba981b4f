using Answerable.Domain.Calendars;

namespace Answerable.Domain.Tests.Calendars;

public sealed class BodyCalendarsTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly DateOnly Spring = new(2026, 5, 4);

    private static readonly HolidayCalendars Shipped = new(
    [
        Nation(CalendarKey.Scotland, Spring),
        Nation(CalendarKey.EnglandAndWales, Spring),
    ]);

    [Fact]
    public void A_change_holds_until_it_is_put_back_and_the_later_one_wins()
    {
        var (added, off) = (Change(1), Change(2));
        List<CalendarDay> days = [Day(added, new(2026, 6, 15)), Day(off, Spring, isWorked: true), Day(off, new(2026, 6, 15), isWorked: true)];
        Assert.False(With([added], days).For(null, false).IsWorking(new(2026, 6, 15)));
        Assert.True(With([added, off], days).For(null, false).IsWorking(new(2026, 6, 15)));
        Assert.True(With([added, off], days).For(null, false).IsWorking(Spring));
        off.PutBackAt = off.MadeAt;
        Assert.False(With([added, off], days).For(null, false).IsWorking(Spring));
    }

    [Fact]
    public void A_day_of_one_nation_is_a_day_of_any_part_of_the_kingdom_and_of_no_other_nation()
    {
        var added = Change(1);
        var calendars = With([added], [Day(added, new(2026, 6, 15))]);
        Assert.False(calendars.For(CalendarKey.AnyUk, false).IsWorking(new(2026, 6, 15)));
        Assert.True(calendars.For(CalendarKey.EnglandAndWales, false).IsWorking(new(2026, 6, 15)));
        Assert.True(calendars.For(CalendarKey.None, false).IsWorking(new(2026, 6, 15)));
    }

    [Fact]
    public void Closures_count_where_the_clock_counts_them_and_are_named()
    {
        var added = Change(1);
        var calendars = With([added], [Day(added, new(2026, 6, 15), calendar: CalendarKey.None)]);
        Assert.True(calendars.For(null, withClosures: false).IsWorking(new(2026, 6, 15)));
        Assert.Equal("Gala day", calendars.For(null, withClosures: true).TitleOf(new(2026, 6, 15)));
    }

    [Fact]
    public void The_nation_is_the_one_said_last()
    {
        var (one, other) = (Change(1, CalendarKey.EnglandAndWales), Change(2, CalendarKey.NorthernIreland));
        Assert.Equal(CalendarKey.Scotland, With([], []).Nation);
        Assert.Equal(CalendarKey.NorthernIreland, With([other, one], []).Nation);
        other.PutBackAt = other.MadeAt;
        Assert.Equal(CalendarKey.EnglandAndWales, With([other, one], []).Nation);
    }

    [Fact]
    public void A_list_that_is_brought_in_again_says_only_what_is_new_and_how_far_it_reaches()
    {
        var newer = new HolidayCalendars([Nation(CalendarKey.Scotland, Spring, new(2026, 6, 15), new(2027, 1, 1)), Nation(CalendarKey.EnglandAndWales, new DateOnly(2026, 5, 8))]);
        var calendars = With([], []);
        var found = calendars.Differences(newer, Today);
        Assert.Equal(
            [(CalendarKey.EnglandAndWales, Spring, true), (CalendarKey.EnglandAndWales, new(2026, 5, 8), false), (CalendarKey.Scotland, new(2026, 6, 15), false), (CalendarKey.Scotland, new(2027, 1, 1), false)],
            found.Select(day => (day.Calendar, day.On, day.IsWorked)));
        var brought = Change(1, source: CalendarSource.Published);
        var after = With([brought], found.Select(day => Day(brought, day.On, day.IsWorked, day.Calendar)));
        Assert.Equal(new DateOnly(2027, 12, 31), after.Known.ToOn);
        Assert.Empty(after.Differences(newer, Today));

        // What someone entered stays although the list does not know of it.
        var entered = Change(2);
        Assert.Empty(With([brought, entered], [.. found.Select(day => Day(brought, day.On, day.IsWorked, day.Calendar)), Day(entered, new(2026, 7, 1))]).Differences(newer, Today));
    }

    [Fact]
    public void A_day_that_is_there_is_not_added_and_one_that_is_not_is_not_taken_off()
    {
        var calendars = With([], []);
        Assert.Equal("calendar.day-there", calendars.WhyNot([new(CalendarKey.Scotland, Spring, "Again")])!.Code);
        Assert.Equal("calendar.day-not-there", calendars.WhyNot([new(CalendarKey.Scotland, new(2026, 6, 15), "Gone", IsWorked: true)])!.Code);
        Assert.Equal("calendar.nation", calendars.WhyNot([new(CalendarKey.AnyUk, new(2026, 6, 15), "All")])!.Code);
        Assert.Equal("calendar.title", calendars.WhyNot([new(CalendarKey.None, new(2026, 6, 15), " ")])!.Code);
        Assert.Equal("calendar.no-day", calendars.WhyNot(BodyCalendars.Days(CalendarKey.None, new(2026, 6, 13), new(2026, 6, 14), "Gala day", false))!.Code);
        Assert.Null(calendars.WhyNot([new(CalendarKey.None, Spring, "Gala day")]));
    }

    private static BodyCalendars With(IReadOnlyList<CalendarChange> changes, IEnumerable<CalendarDay> days) => new(Shipped, changes, days);

    private static NationHolidays Nation(CalendarKey key, params DateOnly[] days) =>
        new(key, [.. days.Select(day => new Holiday(day, "Bank holiday"))], new(2026, 1, 1), new(days.Max().Year, 12, 31));

    private static CalendarChange Change(int day, CalendarKey? nation = null, CalendarSource source = CalendarSource.Entered) =>
        new() { Id = Guid.CreateVersion7(), Nation = nation, Source = source, MadeAt = new(2026, 3, day, 10, 0, 0, DateTimeKind.Utc) };

    private static CalendarDay Day(CalendarChange change, DateOnly on, bool isWorked = false, CalendarKey calendar = CalendarKey.Scotland) =>
        new() { Id = Guid.CreateVersion7(), ChangeId = change.Id, Calendar = calendar, On = on, Title = "Gala day", IsWorked = isWorked, KnownOn = Today };
}

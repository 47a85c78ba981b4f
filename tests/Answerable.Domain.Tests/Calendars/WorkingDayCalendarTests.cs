using Answerable.Domain.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace Answerable.Domain.Tests.Calendars;

public sealed class WorkingDayCalendarTests
{
    private static readonly DateOnly s_middle = new(2026, 6, 1);

    private static readonly Gen<DateOnly> s_days = Gen.Choose(-500, 500).Select(s_middle.AddDays);

    private static readonly Gen<DateOnly[]> s_holidays = s_days.ArrayOf(60);

    [Fact]
    public void Adding_lands_on_the_working_day_that_walking_day_by_day_lands_on() =>
        Prop.ForAll(
            s_holidays.SelectMany(holidays => s_days.SelectMany(day => Gen.Choose(-300, 300).Select(number => (holidays, day, number)))).ToArbitrary(),
            given => Of(given.holidays).Add(given.day, given.number) == Walked(given.holidays, given.day, given.number)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_answer_is_a_working_day_with_exactly_that_many_working_days_up_to_it() =>
        Prop.ForAll(
            s_holidays.SelectMany(holidays => s_days.SelectMany(day => Gen.Choose(1, 300).Select(number => (holidays, day, number)))).ToArbitrary(),
            given =>
            {
                var calendar = Of(given.holidays);
                var (later, earlier) = (calendar.Add(given.day, given.number), calendar.Add(given.day, -given.number));
                return calendar.IsWorking(later) && Between(given.holidays, given.day, later) == given.number
                    && calendar.IsWorking(earlier) && Between(given.holidays, earlier.AddDays(-1), given.day.AddDays(-1)) == given.number;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_says_what_counting_day_by_day_says_in_both_directions() =>
        Prop.ForAll(
            s_holidays.SelectMany(holidays => s_days.Two().Select(days => (holidays, days))).ToArbitrary(),
            given =>
            {
                var (from, to) = (given.days.Item1, given.days.Item2);
                var walked = from <= to ? Between(given.holidays, from, to) : -Between(given.holidays, to, from);
                return Of(given.holidays).Count(from, to) == walked;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Days_on_which_a_body_is_closed_are_added_to_the_holidays_wherever_they_fall() =>
        Prop.ForAll(
            s_holidays.Two().SelectMany(holidays => s_days.Select(day => (holidays, day))).ToArbitrary(),
            given =>
            {
                var both = Of(given.holidays.Item1).With(given.holidays.Item2.Select(day => new Holiday(day, "Closed")), "closures");
                return both.Add(given.day, 40) == Of([.. given.holidays.Item1, .. given.holidays.Item2]).Add(given.day, 40);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_day_far_beyond_what_is_known_is_found_by_arithmetic()
    {
        var calendar = Of([new(2026, 12, 25)]);
        Assert.Equal(new DateOnly(2026, 12, 28), calendar.Add(new(2026, 12, 24), 1));

        // 36,000 weeks on from a Monday, and one day for the holiday on the way.
        Assert.Equal(new DateOnly(2026, 12, 21).AddDays((36_000 * 7) + 1), calendar.Add(new(2026, 12, 21), 36_000 * 5));
        Assert.Equal(52 * 5, calendar.Count(new(2826, 1, 1), new DateOnly(2826, 1, 1).AddDays(52 * 7)));
    }

    [Fact]
    public void A_holiday_on_a_weekend_takes_no_working_day_away_and_one_given_twice_takes_one()
    {
        var calendar = new WorkingDayCalendar("test", [new(new(2026, 12, 26), "Boxing Day"), new(new(2026, 12, 25), "Christmas Day"), new(new(2026, 12, 25), "Closed")]);
        Assert.Equal(4, calendar.Count(new(2026, 12, 20), new(2026, 12, 27)));
        Assert.Equal("Christmas Day; Closed", calendar.TitleOf(new(2026, 12, 25)));
        Assert.Null(calendar.TitleOf(new(2026, 12, 26)));
        Assert.Equal([new(2026, 12, 25)], calendar.Between(new(2026, 12, 25), new(2026, 12, 25)).Select(day => day.On));
        Assert.Empty(calendar.Between(new(2026, 12, 26), new(2026, 12, 24)));
    }

    [Fact]
    public void A_bank_holiday_in_any_part_counts_for_all_parts_together_and_says_where_it_is_one()
    {
        var calendars = Nations();
        Assert.True(calendars.For(CalendarKey.Scotland).IsWorking(new(2026, 3, 17)));
        Assert.False(calendars.For(CalendarKey.AnyUk).IsWorking(new(2026, 3, 17)));
        Assert.Equal("St Patrick’s Day (Northern Ireland)", calendars.For(CalendarKey.AnyUk).TitleOf(new(2026, 3, 17)));
        Assert.Equal("Christmas Day", calendars.For(CalendarKey.AnyUk).TitleOf(new(2026, 12, 25)));
        Assert.True(calendars.For(CalendarKey.None).IsWorking(new(2026, 12, 25)));

        // Known together only for as long as each part is known.
        Assert.Equal(new DateOnly(2027, 12, 31), calendars.For(CalendarKey.AnyUk).KnownToOn);
        Assert.Null(calendars.For(CalendarKey.None).KnownToOn);
    }

    [Fact]
    public void The_calendar_as_it_was_known_on_a_day_lacks_what_was_announced_later_and_has_what_was_taken_off_later()
    {
        var calendars = Nations();
        Assert.False(calendars.For(CalendarKey.Scotland).IsWorking(new(2026, 6, 15)));
        Assert.True(calendars.AsKnownOn(CalendarKey.Scotland, new(2026, 2, 24)).IsWorking(new(2026, 6, 15)));
        Assert.False(calendars.AsKnownOn(CalendarKey.Scotland, new(2026, 2, 25)).IsWorking(new(2026, 6, 15)));
        Assert.True(calendars.For(CalendarKey.Scotland).IsWorking(new(2027, 8, 30)));
        Assert.False(calendars.AsKnownOn(CalendarKey.Scotland, new(2025, 1, 8)).IsWorking(new(2027, 8, 30)));
    }

    private static HolidayCalendars Nations() => new(
    [
        new(CalendarKey.Scotland, [new(new(2026, 6, 15), "World Cup", KnownFromOn: new(2026, 2, 25)), new(new(2026, 12, 25), "Christmas Day"), new(new(2027, 8, 30), "Summer", KnownUntilOn: new(2025, 1, 9))], new(2026, 1, 1), new(2028, 12, 31)),
        new(CalendarKey.NorthernIreland, [new(new(2026, 3, 17), "St Patrick’s Day"), new(new(2026, 12, 25), "Christmas Day")], new(2026, 1, 1), new(2027, 12, 31)),
    ]);

    private static WorkingDayCalendar Of(DateOnly[] holidays) => new("test", holidays.Select(day => new Holiday(day, "Holiday")));

    private static bool IsWorking(DateOnly[] holidays, DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    private static DateOnly Walked(DateOnly[] holidays, DateOnly day, int number)
    {
        for (var left = Math.Abs(number); left > 0; left -= IsWorking(holidays, day) ? 1 : 0)
        {
            day = day.AddDays(Math.Sign(number));
        }

        return day;
    }

    private static int Between(DateOnly[] holidays, DateOnly after, DateOnly through) =>
        Enumerable.Range(1, through.DayNumber - after.DayNumber).Count(days => IsWorking(holidays, after.AddDays(days)));
}

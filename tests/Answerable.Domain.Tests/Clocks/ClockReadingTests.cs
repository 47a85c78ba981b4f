using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;
using static Answerable.Domain.Tests.Clocks.ClockRules;

namespace Answerable.Domain.Tests.Clocks;

public sealed class ClockReadingTests
{
    /// <summary>Saturday 14 March 2009 and the days around it; no holidays.</summary>
    [Theory]
    [InlineData(DayCounting.DayAfter, NonWorkingReceipt.Day1, "2009-03-13", "2009-03-20")]
    [InlineData(DayCounting.DayAfter, NonWorkingReceipt.Day1, "2009-03-14", "2009-03-20")]
    [InlineData(DayCounting.DayAfter, NonWorkingReceipt.Day0, "2009-03-14", "2009-03-23")]
    [InlineData(DayCounting.DayAfter, NonWorkingReceipt.AsIs, "2009-03-14", "2009-03-20")]
    [InlineData(DayCounting.ReceiptIsDay1, NonWorkingReceipt.Day1, "2009-03-13", "2009-03-19")]
    [InlineData(DayCounting.ReceiptIsDay1, NonWorkingReceipt.Day1, "2009-03-14", "2009-03-20")]
    [InlineData(DayCounting.ReceiptIsDay1, NonWorkingReceipt.Day0, "2009-03-14", "2009-03-23")]
    [InlineData(DayCounting.ReceiptIsDay1, NonWorkingReceipt.AsIs, "2009-03-14", "2009-03-19")]
    public void Five_working_days_end_where_the_conventions_say(DayCounting counting, NonWorkingReceipt receipt, string received, string due) =>
        Assert.Equal(Day(due), Read(TwentyDays with { Limit = new(5, ClockUnit.WorkingDays), Counting = counting, NonWorkingReceipt = receipt }, received).DueOn);

    [Theory]
    [InlineData(DayCounting.DayAfter, NonWorkingReceipt.AsIs, "2009-03-24")]
    [InlineData(DayCounting.ReceiptIsDay1, NonWorkingReceipt.AsIs, "2009-03-23")]
    [InlineData(DayCounting.DayAfter, NonWorkingReceipt.Day1, "2009-03-25")]
    [InlineData(DayCounting.DayAfter, NonWorkingReceipt.Day0, "2009-03-26")]
    [InlineData(DayCounting.ReceiptIsDay1, NonWorkingReceipt.Day0, "2009-03-26")]
    [InlineData(DayCounting.CorrespondingDate, NonWorkingReceipt.Day1, "2009-03-26")]
    public void Ten_days_from_a_Saturday_end_where_the_conventions_say(DayCounting counting, NonWorkingReceipt receipt, string due) =>
        Assert.Equal(Day(due), Read(TwentyDays with { Limit = new(10, ClockUnit.CalendarDays), Counting = counting, NonWorkingReceipt = receipt }, "2009-03-14").DueOn);

    [Theory]
    [InlineData("2026-01-31", EndRoll.None, "2026-02-28")]
    [InlineData("2026-01-31", EndRoll.Forward, "2026-03-02")]
    [InlineData("2026-01-31", EndRoll.Backward, "2026-02-27")]
    [InlineData("2024-01-31", EndRoll.None, "2024-02-29")]
    [InlineData("2026-02-28", EndRoll.None, "2026-03-28")]
    public void A_month_runs_to_the_corresponding_day_and_then_rolls(string received, EndRoll roll, string due) =>
        Assert.Equal(Day(due), Read(OneMonth with { EndRoll = roll }, received).DueOn);

    /// <summary>As it was advised until August 2019: from the day after, to the day that corresponds to that one.</summary>
    [Fact]
    public void A_month_from_the_day_after_receipt_runs_to_the_day_that_corresponds_to_the_day_after() =>
        Assert.Equal(Day("2018-09-02"), Read(OneMonth with { Counting = DayCounting.DayAfter, EndRoll = EndRoll.None }, "2018-08-01").DueOn);

    [Fact]
    public void A_pause_covers_its_first_day_and_not_the_day_of_resuming()
    {
        Assert.Equal(Day("2026-06-24"), Read(OneMonth, "2026-05-20", Paused("2026-06-01"), Resumed("2026-06-05")).DueOn);
        Assert.Equal(Day("2026-06-22"), Read(OneMonth, "2026-05-20", Paused("2026-06-01"), Resumed("2026-06-01")).DueOn);
        Assert.Equal(Day("2026-06-25"), Read(OneMonth with { PauseCovers = PauseCovers.BothDays }, "2026-05-20", Paused("2026-06-01"), Resumed("2026-06-05")).DueOn);
        Assert.Equal(Day("2026-06-23"), Read(OneMonth with { PauseCovers = PauseCovers.NeitherDay }, "2026-05-20", Paused("2026-06-01"), Resumed("2026-06-05")).DueOn);
    }

    /// <summary>Over a weekend a clock in working days loses the working days only.</summary>
    [Fact]
    public void A_pause_over_a_weekend_adds_no_more_working_days_than_it_covers()
    {
        var without = Read(TwentyDays, "2026-06-01").DueOn!.Value;
        Assert.Equal(Weekends.Add(without, 1), Read(TwentyDays, "2026-06-01", Paused("2026-06-05"), Resumed("2026-06-08")).DueOn);
        Assert.Equal(without, Read(TwentyDays, "2026-06-01", Paused("2026-06-06"), Resumed("2026-06-08")).DueOn);
    }

    [Fact]
    public void Every_holiday_between_receipt_and_the_last_day_is_named()
    {
        var calendar = Weekends.With([new(Day("2024-12-25"), "Christmas Day"), new(Day("2024-12-26"), "Boxing Day"), new(Day("2025-01-01"), "New Year")], "bank holidays");
        var reading = ClockReading.Of(TwentyDays, calendar, [ClockEvent.Received(Day("2024-12-24"))]);
        Assert.Equal(
            ["Day 1 is Friday 27 December 2024.", "Wednesday 25 December 2024 is not counted: Christmas Day.", "Thursday 26 December 2024 is not counted: Boxing Day."], reading.Working.Skip(1).Take(3));
        Assert.Contains("Wednesday 1 January 2025 is not counted: New Year.", reading.Working);
    }

    [Fact]
    public void A_holiday_that_is_day_one_all_the_same_is_numbered_once()
    {
        var calendar = Weekends.With([new(Day("2012-01-02"), "2 January"), new(Day("2012-01-03"), "Substitute")], "bank holidays");
        var reading = ClockReading.Of(
            TwentyDays with { Limit = new(3, ClockUnit.WorkingDays), Counting = DayCounting.ReceiptIsDay1, NonWorkingReceipt = NonWorkingReceipt.AsIs }, calendar, [ClockEvent.Received(Day("2012-01-02"))]);
        Assert.Contains("Day 1 is Monday 2 January 2012.", reading.Working);
        Assert.Contains("Days 2 to 3 are Wednesday 4 January 2012 to Thursday 5 January 2012.", reading.Working);
    }

    [Theory]
    [InlineData(DayCounting.DayAfter)]
    [InlineData(DayCounting.ReceiptIsDay1)]
    public void A_limit_of_no_working_day_never_ends_before_receipt(DayCounting counting) =>
        Assert.Equal(Day("2020-05-04"), Read(TwentyDays with { Limit = new(0, ClockUnit.WorkingDays), Counting = counting, NonWorkingReceipt = NonWorkingReceipt.AsIs, EndRoll = EndRoll.Backward }, "2020-05-03").DueOn);

    [Fact]
    public void Days_that_are_counted_beyond_what_is_known_are_warned_of()
    {
        var calendar = new WorkingDayCalendar("bank holidays", [], Day("2024-01-01"), Day("2024-12-31"));
        Assert.Empty(ClockReading.Of(TwentyDays, calendar, [ClockEvent.Received(Day("2024-06-03"))], Day("2024-07-01")).Warnings);
        Assert.Contains("counted without them", Assert.Single(ClockReading.Of(TwentyDays, calendar, [ClockEvent.Received(Day("2024-06-03"))], Day("2025-07-01")).Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Pauses_move_the_day_before_it_rolls_so_that_a_weekend_is_not_added_twice()
    {
        // 31 January and one month is Saturday 28 February; three days of pause make it Tuesday 3 March.
        Assert.Equal(Day("2026-03-03"), Read(OneMonth, "2026-01-31", Paused("2026-02-10"), Resumed("2026-02-12"), Paused("2026-02-16"), Resumed("2026-02-17")).DueOn);
    }

    [Fact]
    public void An_extension_counts_from_the_original_start_and_a_pause_moves_what_comes_of_it()
    {
        var extension = Extended(2, ClockUnit.CalendarMonths, "2026-02-20");
        Assert.Equal(Day("2026-04-30"), Read(OneMonth, "2026-01-31", extension).DueOn);
        Assert.Equal(Day("2026-05-05"), Read(OneMonth, "2026-01-31", Paused("2026-02-10"), Resumed("2026-02-15"), extension).DueOn);
        Assert.Equal(Day("2026-03-05"), Read(OneMonth, "2026-01-31", Paused("2026-02-10"), Resumed("2026-02-15"), extension, new(ClockEventKind.ExtensionRemoved)).DueOn);
    }

    [Fact]
    public void An_extension_from_the_running_date_counts_from_the_day_to_which_the_end_was_moved() =>
        Assert.Equal(Day("2026-05-04"), Read(OneMonth with { Extension = new() { From = ExtensionFrom.RunningDate } }, "2026-01-31", Extended(2, ClockUnit.CalendarMonths)).DueOn);

    [Fact]
    public void An_extension_that_is_notified_after_its_cut_off_is_shown_and_does_not_move_the_day()
    {
        var late = Read(OneMonth, "2026-01-31", Extended(2, ClockUnit.CalendarMonths, "2026-03-03"));
        Assert.Equal(Day("2026-03-02"), late.DueOn);
        Assert.Contains("had to be notified by Monday 2 March 2026", Assert.Single(late.Warnings), StringComparison.Ordinal);
        Assert.Contains(late.Explanation, line => line.Contains("does not count", StringComparison.Ordinal));
        Assert.Equal(Day("2026-04-30"), Read(OneMonth, "2026-01-31", Extended(2, ClockUnit.CalendarMonths, "2026-03-02")).DueOn);

        // While the clock stood still the time for telling them stood still too.
        Assert.Empty(Read(OneMonth, "2026-01-31", Paused("2026-02-10"), Resumed("2026-02-15"), Extended(2, ClockUnit.CalendarMonths, "2026-03-05")).Warnings);

        // The day of receipt was wrong: with the right one it was notified in time, and counts.
        var again = Read(OneMonth, "2026-01-31", Extended(2, ClockUnit.CalendarMonths, "2026-03-03"), new(ClockEventKind.ReceiptCorrected, Day("2026-02-03")));
        Assert.Equal(Day("2026-05-04"), again.DueOn);
    }

    [Fact]
    public void A_restart_forgets_the_days_and_pauses_before_it()
    {
        var restarted = Read(TwentyDays, "2026-06-01", Paused("2026-06-10"), Restarted("2026-06-22"));
        Assert.Equal(Read(TwentyDays, "2026-06-22").DueOn, restarted.DueOn);
        Assert.Equal(ClockState.Running, restarted.State);
        Assert.Equal(Read(TwentyDays, "2026-06-22").DueOn, Read(TwentyDays, "2026-06-01", Paused("2026-06-03"), Resumed("2026-06-05"), Restarted("2026-06-22")).DueOn);
    }

    [Fact]
    public void What_the_rule_says_decides_whether_a_question_restarts_or_pauses_the_clock()
    {
        ClockEvent[] question = [new(ClockEventKind.ClarificationAsked, Day("2026-06-10")), new(ClockEventKind.ClarificationReceived, Day("2026-06-22"))];
        Assert.Equal(Read(TwentyDays, "2026-06-22").DueOn, Read(TwentyDays with { Clarification = ClarificationEffect.Restarts }, "2026-06-01", question).DueOn);
        Assert.Equal(Read(TwentyDays, "2026-06-01", Paused("2026-06-10"), Resumed("2026-06-22")).DueOn, Read(TwentyDays with { Clarification = ClarificationEffect.Pauses }, "2026-06-01", question).DueOn);
        Assert.Equal(Read(TwentyDays, "2026-06-01").DueOn, Read(TwentyDays, "2026-06-01", question).DueOn);
        Assert.Equal(ClockState.Paused, Read(TwentyDays with { Clarification = ClarificationEffect.Restarts }, "2026-06-01", question[0]).State);
    }

    [Fact]
    public void A_clock_that_waits_for_information_starts_when_all_of_it_is_there()
    {
        var rule = TwentyDays with { Limit = new(1, ClockUnit.WorkingDays), Starts = ClockStart.AllInformationReceived, Stops = [ClockStop.Answered, ClockStop.Progressed] };
        var waiting = Read(rule, "2026-06-01");
        Assert.Equal((ClockState.NotStarted, null), (waiting.State, waiting.DueOn));
        Assert.Equal(Day("2026-06-10"), Read(rule, "2026-06-01", new ClockEvent(ClockEventKind.AllInformationReceived, Day("2026-06-09"))).DueOn);
        Assert.Equal(ClockState.Met, Read(rule, "2026-06-01", new(ClockEventKind.AllInformationReceived, Day("2026-06-09")), new(ClockEventKind.Progressed, Day("2026-06-10"))).State);
        Assert.Equal("clock.not-started", WhyNot(rule, Paused("2026-06-03")));
    }

    [Fact]
    public void A_date_fixed_by_a_court_is_varied_by_it_alone()
    {
        var rule = new ClockRule { Key = "order", Name = "Order of the court", FixedBy = "the court", Extension = ExtensionRule.Unlimited };
        ClockEvent[] events = [new(ClockEventKind.DateFixed, Day("2026-07-04"))];
        Assert.Equal((Day("2026-07-04"), ClockState.Running, 33), (Read(rule, "2026-06-01", events).DueOn, Read(rule, "2026-06-01", events).State, Read(rule, "2026-06-01", events).DaysLeft));
        Assert.Equal(Day("2026-08-01"), Read(rule, "2026-06-01", [.. events, new(ClockEventKind.DateFixed, Day("2026-08-01"))]).DueOn);
        Assert.Equal("clock.fixed", WhyNot(rule, [.. events, Extended(5, ClockUnit.WorkingDays)]));
        Assert.Equal("clock.fixed", WhyNot(rule, [.. events, Paused("2026-06-03")]));
    }

    [Theory]
    [InlineData("2026-06-01", 0, 20, ClockState.Running)]
    [InlineData("2026-06-02", 1, 19, ClockState.Running)]
    [InlineData("2026-06-19", 14, 6, ClockState.Running)]
    [InlineData("2026-06-20", 14, 6, ClockState.Running)]
    [InlineData("2026-06-22", 15, 5, ClockState.DueSoon)]
    [InlineData("2026-06-29", 20, 0, ClockState.DueSoon)]
    [InlineData("2026-06-30", 21, -1, ClockState.Overdue)]
    public void Days_used_and_left_make_up_the_whole(string asOf, int used, int left, ClockState state)
    {
        var reading = ReadOn(TwentyDays, asOf, "2026-06-01");
        Assert.Equal((used, left, state), (reading.DaysUsed, reading.DaysLeft, reading.State));
    }

    [Fact]
    public void While_it_is_paused_no_day_is_used_and_the_reading_says_where_it_would_end()
    {
        ClockEvent[] paused = [Paused("2026-06-10")];
        var soon = ReadOn(TwentyDays, "2026-06-10", "2026-06-01", paused);
        var later = ReadOn(TwentyDays, "2026-08-10", "2026-06-01", paused);
        Assert.Equal((6, 14, ClockState.Paused, Day("2026-06-29")), (soon.DaysUsed, soon.DaysLeft, soon.State, soon.DueIfResumedOn));
        Assert.Equal((6, 14, ClockState.Paused, Read(TwentyDays, "2026-06-01", [.. paused, Resumed("2026-08-10")]).DueOn), (later.DaysUsed, later.DaysLeft, later.State, later.DueIfResumedOn));
        Assert.Equal((6, 14), (ReadOn(TwentyDays, "2026-06-15", "2026-06-01", [.. paused, Resumed("2026-08-10")]).DaysUsed, ReadOn(TwentyDays, "2026-06-15", "2026-06-01", [.. paused, Resumed("2026-08-10")]).DaysLeft));
    }

    [Fact]
    public void A_pause_that_begins_late_does_not_make_good_what_is_late()
    {
        var late = ReadOn(TwentyDays, "2026-08-10", "2026-06-01", Paused("2026-07-02"));
        Assert.Equal((ClockState.Paused, -2), (late.State, late.DaysLeft));
    }

    [Fact]
    public void On_a_day_before_a_restart_it_stood_still() =>
        Assert.Equal(ClockState.Paused, ReadOn(TwentyDays, "2026-06-15", "2026-06-01", Paused("2026-06-10"), Restarted("2026-06-22")).State);

    [Fact]
    public void The_working_of_a_limit_of_decades_tells_the_holidays_by_their_number()
    {
        var calendar = new WorkingDayCalendar("holidays", Enumerable.Range(0, 400).Select(month => new Holiday(Day("2026-06-03").AddMonths(month), "Holiday")));
        var reading = ClockReading.Of(TwentyDays with { Limit = new(8_000, ClockUnit.WorkingDays) }, calendar, [ClockEvent.Received(Day("2026-06-01"))]);
        Assert.InRange(reading.Working.Count, 3, 8);
        Assert.Contains(reading.Working, line => line.Contains("holidays from Tuesday 2 June 2026", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_met_on_the_last_day_and_missed_on_the_next()
    {
        Assert.Equal(ClockState.Met, Read(TwentyDays, "2026-06-01", Answered("2026-06-29")).State);
        var missed = Read(TwentyDays, "2026-06-01", Answered("2026-07-01"));
        Assert.Equal((ClockState.Missed, 2), (missed.State, missed.MissedBy));
        Assert.Contains("2 working days late", missed.Explanation[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_ends_a_pause_and_the_days_of_the_pause_do_not_count_against_it() =>
        Assert.Equal(ClockState.Met, Read(TwentyDays, "2026-06-01", Paused("2026-06-10"), Answered("2026-07-10")).State);

    [Theory]
    [InlineData(-5, DayCounting.DayAfter, "2026-06-22", "2026-06-15")]
    [InlineData(-5, DayCounting.ReceiptIsDay1, "2026-06-22", "2026-06-16")]
    [InlineData(-5, DayCounting.DayAfter, "2026-06-21", "2026-06-15")]
    public void A_negative_limit_counts_backwards(int limit, DayCounting counting, string from, string due)
    {
        var rule = TwentyDays with { Limit = new(limit, ClockUnit.WorkingDays), Counting = counting };
        Assert.Equal(Day(due), Read(rule, from).DueOn);
        Assert.Equal(ClockState.Met, Read(rule, from, Answered(due)).State);
        Assert.Equal((ClockState.DueSoon, 0), (Read(rule, from).State, Read(rule, from).DaysLeft));
        Assert.Equal(ClockState.Overdue, ReadOn(rule, from, from).State);
        Assert.Equal("clock.backwards", WhyNot(rule, Paused("2026-06-25")));
    }

    [Fact]
    public void What_cannot_have_happened_is_refused_with_its_reason()
    {
        Assert.Equal("clock.paused-twice", WhyNot(TwentyDays, Paused("2026-06-03"), Paused("2026-06-05")));
        Assert.Equal("clock.not-paused", WhyNot(TwentyDays, Resumed("2026-06-05")));
        Assert.Equal("clock.not-paused", WhyNot(TwentyDays, Paused("2026-06-08"), Resumed("2026-06-05")));
        Assert.Equal("clock.before-receipt", WhyNot(TwentyDays, Answered("2026-05-29")));
        Assert.Equal("clock.before-receipt", WhyNot(TwentyDays, Paused("2026-05-29")));
        Assert.Equal("clock.after-answer", WhyNot(TwentyDays, Answered("2026-06-05"), Paused("2026-06-08")));
        Assert.Equal("clock.after-answer", WhyNot(TwentyDays, Answered("2026-06-05"), Answered("2026-06-08")));
        Assert.Equal("clock.no-extension-to-remove", WhyNot(TwentyDays, new ClockEvent(ClockEventKind.ExtensionRemoved)));
        Assert.Equal("clock.extension-length", WhyNot(TwentyDays, Extended(0, ClockUnit.WorkingDays)));
        Assert.Equal("clock.extension-length", WhyNot(OneMonth, Extended(1, ClockUnit.CalendarMonths)));
        Assert.Equal("clock.extended-before", WhyNot(OneMonth, Extended(2, ClockUnit.CalendarMonths), Extended(2, ClockUnit.CalendarMonths)));
        Assert.Equal("clock.no-extension", WhyNot(TwentyDays with { Extension = null }, Extended(2, ClockUnit.WorkingDays)));
        Assert.Equal("clock.extension-cap", WhyNot(TwentyDays with { Extension = new() { CapInTotal = 40 } }, Extended(15, ClockUnit.WorkingDays), Extended(6, ClockUnit.WorkingDays)));
        Assert.Equal("clock.date", WhyNot(TwentyDays, Answered("9999-12-31")));
        Assert.Equal("clock.too-long", WhyNot(TwentyDays with { Limit = new(int.MaxValue, ClockUnit.WorkingDays) }));
        Assert.Equal("clock.too-long", WhyNot(TwentyDays, Extended(90_000, ClockUnit.WorkingDays), Extended(90_000, ClockUnit.WorkingDays)));
    }

    [Fact]
    public void Both_ends_of_what_is_known_are_warned_of()
    {
        var calendar = new WorkingDayCalendar("test", [new(new(2026, 12, 25), "Christmas Day")], new(2026, 1, 1), new(2026, 12, 31));
        string Warned(string received) => string.Join(' ', ClockReading.Of(TwentyDays, calendar, [ClockEvent.Received(Day(received))]).Warnings);
        Assert.Contains("only up to Thursday 31 December 2026", Warned("2026-12-10"), StringComparison.Ordinal);
        Assert.Contains("from Thursday 1 January 2026 only", Warned("2025-12-31"), StringComparison.Ordinal);
        Assert.Empty(Warned("2026-06-01"));
        Assert.Empty(ClockReading.Of(TwentyDays with { Limit = new(20, ClockUnit.CalendarDays), NonWorkingReceipt = NonWorkingReceipt.AsIs }, calendar, [ClockEvent.Received(Day("2026-12-20"))]).Warnings);
    }

    private static string WhyNot(ClockRule rule, params ClockEvent[] events)
    {
        Assert.Null(ClockReading.TryRead(rule, Weekends, [ClockEvent.Received(Day("2026-06-01")), .. events], null, out var whyNot));
        Assert.Throws<RefusedException>(() => ClockReading.Of(rule, Weekends, [ClockEvent.Received(Day("2026-06-01")), .. events]));
        return whyNot!.Code;
    }
}

using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;
using FsCheck;
using FsCheck.Fluent;

namespace Answerable.Domain.Tests.Clocks;

/// <summary>What holds for every rule, calendar and course of events.</summary>
public sealed class ClockPropertyTests
{
    private static readonly DateOnly s_received = new(2026, 6, 1);

    private static readonly Gen<WorkingDayCalendar> s_calendars =
        Gen.Choose(-60, 300).ArrayOf(40).Select(days => new WorkingDayCalendar("test", days.Select(day => new Holiday(s_received.AddDays(day), "Holiday"))));

    private static readonly Gen<ClockRule> s_rules =
        from unit in Gen.Elements(ClockUnit.WorkingDays, ClockUnit.CalendarDays, ClockUnit.CalendarMonths)
        from length in unit is ClockUnit.CalendarMonths ? Gen.Choose(1, 3) : Gen.Choose(1, 60)
        from counting in Gen.Elements(Enum.GetValues<DayCounting>())
        from receipt in Gen.Elements(Enum.GetValues<NonWorkingReceipt>())
        from roll in Gen.Elements(Enum.GetValues<EndRoll>())
        from pauses in Gen.Elements(ClockUnit.WorkingDays, ClockUnit.CalendarDays)
        select new ClockRule
        {
            Key = "clock", Name = "Clock", Limit = new(length, unit), Counting = counting, NonWorkingReceipt = receipt, EndRoll = roll, PauseUnit = pauses, Extension = ExtensionRule.Unlimited,
        };

    /// <summary>Received within four weeks, then pauses one after another, each resumed, and extensions on days among them.</summary>
    private static readonly Gen<ClockEvent[]> s_events =
        from received in Gen.Choose(0, 27)
        from lengths in Gen.Choose(1, 9).ArrayOf(6)
        from extensions in Gen.Choose(1, 20).ArrayOf(2)
        select Course(s_received.AddDays(received), lengths, extensions);

    private static readonly Arbitrary<(WorkingDayCalendar Calendar, ClockRule Rule, ClockEvent[] Events)> s_cases =
        s_calendars.SelectMany(calendar => s_rules.SelectMany(rule => s_events.Select(events => (calendar, rule, events)))).ToArbitrary();

    [Fact]
    public void Whatever_happened_a_clock_in_working_days_ends_on_a_working_day() =>
        Prop.ForAll(s_cases, one => one.Rule.Limit!.Value.Unit is not ClockUnit.WorkingDays || one.Calendar.IsWorking(Read(one).DueOn!.Value)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_limit_alone_ends_where_counting_on_the_fingers_ends() =>
        Prop.ForAll(s_cases, one => ClockReading.Of(one.Rule, one.Calendar, one.Events[..1]).DueOn == OnFingers.Due(one.Rule, one.Calendar, one.Events[0].On!.Value)).QuickCheckThrowOnFailure();

    [Fact]
    public void Taking_the_last_event_away_gives_the_reading_before_it() =>
        Prop.ForAll(s_cases, one =>
        {
            var removed = Read(one with { Events = [.. one.Events, ClockEvent.Extended(new(7, ClockUnit.CalendarDays)), new(ClockEventKind.ExtensionRemoved)] });
            return Same(Read(one), removed);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_events_were_recorded_does_not_matter() =>
        Prop.ForAll(s_cases, one =>
        {
            // The pauses are days apart, and the extensions are of one day and one kind.
            var shuffled = one.Events.OrderBy(given => given.On!.Value.DayNumber % 101 * 37 % 101).ThenBy(given => given.Kind).ToArray();
            return Same(Read(one), Read(one with { Events = shuffled }));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Correcting_the_day_of_receipt_is_as_though_it_had_been_right_from_the_beginning() =>
        Prop.ForAll(s_cases, one =>
        {
            var earlier = one.Events[0].On!.Value.AddDays(-3);
            var right = Read(one with { Events = [ClockEvent.Received(earlier), .. one.Events[1..]] });
            return Same(right, Read(one with { Events = [.. one.Events, new(ClockEventKind.ReceiptCorrected, earlier)] }));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Used_and_left_never_overlap_and_left_falls_as_the_days_go_by() =>
        Prop.ForAll(s_cases, one =>
        {
            var received = one.Events[0].On!.Value;
            var readings = Enumerable.Range(0, 150).Select(day => ClockReading.Of(one.Rule, one.Calendar, one.Events, received.AddDays(day))).ToList();
            return readings.Zip(readings.Skip(1)).All(pair => pair.Second.DaysLeft <= pair.First.DaysLeft && pair.Second.DaysUsed >= pair.First.DaysUsed)
                && readings.All(reading => reading.AsOfOn > reading.DueOn == reading.State is ClockState.Overdue || reading.State is ClockState.Paused);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_working_numbers_every_day_of_the_limit_once() =>
        Prop.ForAll(s_cases, one =>
        {
            var reading = ClockReading.Of(one.Rule with { EndRoll = EndRoll.None }, one.Calendar, one.Events[..1]);
            var numbers = reading.Days.Where(day => day.Number is not null).Select(day => day.Number!.Value).ToList();
            return reading.Days.Last().On == reading.DueOn
                && numbers.SequenceEqual(Enumerable.Range(1, numbers.Count))
                && (one.Rule.Limit!.Value.Unit is ClockUnit.CalendarMonths || numbers.Count == one.Rule.Limit.Value.Length || one.Rule is { Limit.Length: 1, NonWorkingReceipt: NonWorkingReceipt.AsIs });
        }).QuickCheckThrowOnFailure();

    private static ClockEvent[] Course(DateOnly start, int[] lengths, int[] extensions)
    {
        List<ClockEvent> events = [ClockEvent.Received(start)];
        foreach (var length in lengths)
        {
            start = start.AddDays(length);
            events.Add(new(events.Count % 2 == 1 ? ClockEventKind.Paused : ClockEventKind.Resumed, start));
        }

        events.AddRange(extensions.Select(by => ClockEvent.Extended(new(by, ClockUnit.CalendarDays), start.AddDays(1))));
        return [.. events];
    }

    private static ClockReading Read((WorkingDayCalendar Calendar, ClockRule Rule, ClockEvent[] Events) one) => ClockReading.Of(one.Rule, one.Calendar, one.Events, new(2026, 9, 1));

    private static bool Same(ClockReading one, ClockReading other) =>
        (one.DueOn, one.State, one.DaysUsed, one.DaysLeft) == (other.DueOn, other.State, other.DaysUsed, other.DaysLeft)
        && one.Warnings.SequenceEqual(other.Warnings) && one.Explanation.Skip(1).SequenceEqual(other.Explanation.Skip(1));
}

/// <summary>The same conventions, counted day by day, as a person would with a wall calendar.</summary>
internal static class OnFingers
{
    public static DateOnly Due(ClockRule rule, WorkingDayCalendar calendar, DateOnly received)
    {
        var (length, unit) = (rule.Limit!.Value.Length, rule.Limit.Value.Unit);
        var dayOne = received;
        if (rule.NonWorkingReceipt is not NonWorkingReceipt.AsIs && !calendar.IsWorking(received))
        {
            while (!calendar.IsWorking(dayOne))
            {
                dayOne = dayOne.AddDays(1);
            }

            if (rule.NonWorkingReceipt is NonWorkingReceipt.Day0 && rule.Counting is not DayCounting.CorrespondingDate)
            {
                dayOne = NextCounted(unit, calendar, dayOne);
            }
            else if (rule.Counting is DayCounting.CorrespondingDate && unit is not ClockUnit.CalendarMonths)
            {
                dayOne = NextCounted(unit, calendar, dayOne);
            }
        }
        else if (rule.Counting is DayCounting.DayAfter || (rule.Counting is DayCounting.CorrespondingDate && unit is not ClockUnit.CalendarMonths))
        {
            dayOne = NextCounted(unit, calendar, received);
        }

        var end = dayOne;
        if (unit is ClockUnit.CalendarMonths)
        {
            end = dayOne.AddMonths(length);
        }
        else
        {
            for (var number = 1; number < length; number++)
            {
                end = NextCounted(unit, calendar, end);
            }
        }

        var step = rule.EndRoll is EndRoll.Backward ? -1 : rule.EndRoll is EndRoll.Forward || unit is ClockUnit.WorkingDays ? 1 : 0;
        while (step != 0 && !calendar.IsWorking(end))
        {
            end = end.AddDays(step);
        }

        return end;
    }

    private static DateOnly NextCounted(ClockUnit unit, WorkingDayCalendar calendar, DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (unit is ClockUnit.WorkingDays && !calendar.IsWorking(day));

        return day;
    }
}

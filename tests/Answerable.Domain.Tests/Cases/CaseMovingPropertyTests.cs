using Answerable.Domain.Calendars;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using FsCheck;
using FsCheck.Fluent;
using static Answerable.Domain.Tests.Cases.Complaint;

namespace Answerable.Domain.Tests.Cases;

/// <summary>A day becomes a holiday: what moves, and what does not.</summary>
public sealed class CaseMovingPropertyTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly CaseMoment Now = new(Manager, new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc), Today);

    /// <summary>Of several calendars and limits, received in the weeks before today, with extensions; and the day that is announced.</summary>
    private static readonly Arbitrary<(CalendarKey Calendar, bool WithClosures, int Limit, int Received, int Extended, CalendarKey Changed, int Day)> Announcements = (
        from calendar in Gen.Elements(CalendarKey.Scotland, CalendarKey.EnglandAndWales, CalendarKey.AnyUk, CalendarKey.None)
        from closures in Gen.Elements(true, false)
        from limit in Gen.Choose(3, 20)
        from received in Gen.Choose(0, 30)
        from extended in Gen.Choose(0, 5)
        from changed in Gen.Elements(CalendarKey.Scotland, CalendarKey.EnglandAndWales, CalendarKey.None)
        from day in Gen.Choose(-40, 60)
        select (calendar, closures, limit, received, extended, changed, day)).ToArbitrary();

    [Fact]
    public void Exactly_the_cases_move_whose_span_holds_the_day_and_whose_clock_runs_on_that_calendar() =>
        Prop.ForAll(Announcements, one =>
        {
            var (file, day, calendars) = Announced(one);
            var runsOnIt = one.Changed is CalendarKey.None ? one.WithClosures : one.Calendar == one.Changed || one.Calendar is CalendarKey.AnyUk;
            var first = file.Case.ReceivedOn;
            while (IsWeekend(first))
            {
                first = first.AddDays(1);
            }

            var moves = runsOnIt && !IsWeekend(day) && first <= day && day <= file.Case.DueOn;
            return file.MoveBy(calendars, Today) is not null == moves;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_has_moved_stands_as_though_the_day_had_been_known_and_goes_back_with_it() =>
        Prop.ForAll(Announcements, one =>
        {
            var (file, _, calendars) = Announced(one);
            if (file.MoveBy(calendars, Today) is not { } move)
            {
                return true;
            }

            var was = file.Case.DueOn;
            var moved = By(file, calendars);
            moved.Moved(move, "A holiday was announced.", Now);
            var (after, asKnownBefore) = (file.Case.DueOn, one.Extended > 0 ? move.DueOn : Announced(one, calendars).File.Case.DueOn);
            var undo = moved.MoveBy(WithoutIt, Today)!;
            By(file, WithoutIt).Moved(undo, "It was put back.", Now);
            return after == move.DueOn && after == asKnownBefore && after > was && file.Case.DueOn == was;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_answered_case_does_not_move()
    {
        var file = Log();
        file.SendAnswer(new(AnswerChannel.Told, Received, "upheld", "Told"), At(Handler, 2));
        Assert.Null(file.MoveBy(_ => new("test", [new Holiday(new(2026, 3, 4), "Gala day")]), Today));
    }

    private static WorkingDayCalendar WithoutIt(ClockRule rule) => WorkingDayCalendar.WeekendsOnly;

    private static (CaseFile File, DateOnly Day, Func<ClockRule, WorkingDayCalendar> Calendars) Announced(
        (CalendarKey Calendar, bool WithClosures, int Limit, int Received, int Extended, CalendarKey Changed, int Day) one, Func<ClockRule, WorkingDayCalendar>? from = null)
    {
        var day = Today.AddDays(one.Day);
        var change = new CalendarChange { Id = Guid.CreateVersion7(), MadeAt = Now.At };
        var weekends = new HolidayCalendars([.. new[] { CalendarKey.Scotland, CalendarKey.EnglandAndWales }.Select(nation => new NationHolidays(nation, [], new(2025, 1, 1), new(2027, 12, 31)))]);
        var calendars = new BodyCalendars(weekends, [change], [new() { Id = Guid.CreateVersion7(), ChangeId = change.Id, Calendar = one.Changed, On = day, Title = "Gala day", KnownOn = Today }]);
        var clock = Rules.Stages[0].AnswerClock! with { Limit = new(one.Limit, ClockUnit.WorkingDays), Calendar = one.Calendar, WithBodyClosures = one.WithClosures, Extension = new() };
        var rules = Rules with { Stages = [Rules.Stages[0] with { AnswerClock = clock }] };
        var file = CaseOpening.Log(rules, from ?? WithoutIt, "C-2026-000001", Intake(Handler) with { ReceivedOn = Today.AddDays(-one.Received) }, Now);
        if (one.Extended > 0 && from is null)
        {
            file.Extend(new(WorkingDayCalendar.WeekendsOnly.Add(file.Stage.DueOn!.Value, one.Extended), "More time", Manager, Today), Now);
        }

        return (file, day, rule => calendars.For(rule.Calendar, rule.WithBodyClosures));
    }

    private static CaseFile By(CaseFile file, Func<ClockRule, WorkingDayCalendar> calendars) => new(file.Case, file.Rules, calendars) { Stages = file.Stages, Events = file.Events };

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

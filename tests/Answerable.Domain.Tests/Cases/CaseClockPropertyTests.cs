using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using FsCheck;
using FsCheck.Fluent;
using static Answerable.Domain.Tests.Cases.Complaint;

namespace Answerable.Domain.Tests.Cases;

/// <summary>What holds whatever is done to the clock of a case, in whatever order, and with whatever is refused left out.</summary>
public sealed class CaseClockPropertyTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);

    private static readonly CaseMoment Now = new(Manager, new(2026, 6, 30, 10, 0, 0, DateTimeKind.Utc), Today);

    private static readonly Arbitrary<(ClarificationEffect Effect, (int Act, int Day)[] Course)> Courses = (
        from effect in Gen.Elements(ClarificationEffect.Pauses, ClarificationEffect.Restarts)
        from course in (from act in Gen.Choose(0, 6) from day in Gen.Choose(0, 100) select (act, day)).ArrayOf(12)
        select (effect, course)).ToArbitrary();

    [Fact]
    public void What_stands_beside_the_case_is_what_its_events_say() =>
        Prop.ForAll(Courses, course =>
        {
            var file = Run(course, course.Course.Length);
            var events = file.Events.Where(happened => happened.TakenBackAt is null && happened.Kind is not ClockEventKind.Received)
                .Select(happened => new ClockEvent(happened.Kind, happened.On, happened.ByLength is { } length ? new(length, happened.ByUnit!.Value) : null));
            var reading = ClockReading.Of(file.AnswerClock(file.Stage)!, WorkingDayCalendar.WeekendsOnly, [ClockEvent.Received(Received), .. events], Today);
            var isPaused = reading.State is ClockState.Paused;
            return file.Stage.DueOn == reading.DueOn
                && file.Case.PausedOn is not null == isPaused && file.OpenPause is not null == isPaused
                && file.Case.DueOn == (isPaused ? null : reading.DueOn)
                && file.Case.QueueOn == (file.Case.DueOn ?? Case.NothingDueOn);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Taking_back_what_stopped_or_started_the_clock_gives_the_state_before_it() =>
        Prop.ForAll(Courses, course => Enumerable.Range(1, course.Course.Length).All(until =>
        {
            var (before, after) = (Run(course, until - 1), Run(course, until));
            if (course.Course[until - 1].Act > 1 || after.Events.Count == before.Events.Count)
            {
                return true;
            }

            after.TakeBackPause("It was wrong", Now);
            return Standing(before) == Standing(after);
        })).QuickCheckThrowOnFailure();

    private static (DateOnly?, DateOnly?, PauseReason?, DateOnly, DateOnly?, bool) Standing(CaseFile file) =>
        (file.Case.DueOn, file.Case.PausedOn, file.Case.WaitsFor, file.Case.QueueOn, file.Stage.DueOn, file.Stage.IsExtended);

    /// <summary>As much of the course as can be done; each refused act leaves no trace because the file is rebuilt without it.</summary>
    private static CaseFile Run((ClarificationEffect Effect, (int Act, int Day)[] Course) course, int length)
    {
        List<(int Act, int Day)> done = [];
        foreach (var step in course.Course.Take(length))
        {
            try
            {
                Rebuilt(course.Effect, [.. done, step]);
                done.Add(step);
            }
            catch (RefusedException)
            {
                // What cannot be is refused: it is no part of the course.
            }
        }

        return Rebuilt(course.Effect, done);
    }

    private static CaseFile Rebuilt(ClarificationEffect effect, List<(int Act, int Day)> course)
    {
        var file = Log(Intake(Handler), CasePausingTests.Request(effect));
        foreach (var (act, day) in course)
        {
            Do(file, act, Received.AddDays(day));
        }

        return file;
    }

    private static void Do(CaseFile file, int act, DateOnly on)
    {
        switch (act)
        {
            case 0: file.Pause((PauseReason)(on.Day % 3), "A question", on, Now); break;
            case 1: file.Resume(null, on, Now); break;
            case 2: file.Extend(new(WorkingDayCalendar.WeekendsOnly.Add(file.Stage.DueOn!.Value, 1 + (on.Day % 7)), "More time", Manager, on), Now); break;
            case 3: file.RemoveExtension("Not needed", Now); break;
            case 4: file.TakeBackPause("It was wrong", Now); break;
            case 5: file.SendAnswer(new(AnswerChannel.Told, on, "upheld", "Told"), Now); file.Reopen("Too early", Now); break;
            default: break;
        }
    }
}

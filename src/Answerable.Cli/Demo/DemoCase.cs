using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Cases;
using Answerable.Records.Calendars;
using Answerable.Records.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Demo;

/// <summary>One complaint of the demo: what happens to it, day by day. The acts themselves are done later, all cases mixed, in the order of their instants.</summary>
internal sealed class DemoCase(DemoComplaints.Complaint about, CaseIntake intake, string handler, DemoDice dice, DemoDay day)
{
    private static readonly WorkingDayCalendar s_days = CalendarPack.Shipped.For(CalendarKey.Scotland);

    private readonly List<(DateTimeOffset At, Func<IServiceProvider, Task> Act)> steps = [];

    private CaseAddress at = new("");

    private DateOnly today = intake.ReceivedOn;

    private int minute = dice.Between(0, 300);

    public IReadOnlyList<(DateTimeOffset At, Func<IServiceProvider, Task> Act)> Steps => steps;

    public DemoComplaints.Complaint About => about;

    public DemoDice Dice => dice;

    public string Handler => handler;

    public DateOnly Today => today;

    /// <summary>Goes on by working days; the next act is then.</summary>
    public DemoCase After(int workingDays)
    {
        today = s_days.Add(s_days.OnOrAfter(today), workingDays);
        return this;
    }

    /// <summary>The last of so many working days, where the first is the day itself or the next working day.</summary>
    public static DateOnly LastDay(DateOnly from, int workingDays) => s_days.Add(s_days.OnOrAfter(from), workingDays - 1);

    public DemoCase Log(string by, bool isAssigned) => Do<LogCase>(by, async (act, actor) =>
        at = new(await act.RunAsync(new(DemoCasebook.Procedure, intake with { HandlerId = isAssigned ? day.Person(handler) : null }), actor, default)));

    public DemoCase Assign(string by) => Do<AssignCases>(by, (act, actor) => act.RunAsync(new([at], day.Person(handler)), actor, default));

    public DemoCase Note(string text, CaseEntryKind kind) => Do<AddCaseEntry>(handler, (act, by) => act.RunAsync(new(at, kind, text), by, default));

    public DemoCase Extend(string by, int workingDays, string reason, DateOnly dueOn)
    {
        var newDueOn = s_days.Add(dueOn, workingDays);
        var toldOn = today;
        return Do<ExtendCase>(by, (act, actor) => act.RunAsync(new(at, newDueOn, reason, null, toldOn), actor, default));
    }

    public DemoCase Acknowledge()
    {
        var on = today;
        return Do<AcknowledgeCase>(handler, (act, by) => act.RunAsync(new(at, on), by, default));
    }

    public DemoCase AddPoints()
    {
        foreach (var point in about.Points)
        {
            Do<AddPoint>(handler, (act, by) => act.RunAsync(new(at, point), by, default));
        }

        return this;
    }

    public DemoCase DecidePoints()
    {
        for (var number = 1; number <= about.Points.Count; number++)
        {
            var (which, outcome) = (number, dice.Pick(DemoCasebook.Outcomes));
            Do<DecidePoint>(handler, (act, by) => act.RunAsync(new(at, which, outcome, about.Cause), by, default));
        }

        return this;
    }

    public DemoCase Draft(string text, IReadOnlyList<string> every) => Do<DraftAnswer>(handler, (act, by) =>
        act.RunAsync(new(at, text, every, [.. Enumerable.Range(1, about.Points.Count)]), by, default));

    public DemoCase ForSignOff() => Do<SendForSignOff>(handler, (act, by) => act.RunAsync(new(at), by, default));

    public DemoCase SendBack(string by, string reason) => Do<SendBackAnswer>(by, (act, actor) => act.RunAsync(new(at, reason), actor, default));

    public DemoCase Approve(string by) => Do<ApproveAnswer>(by, (act, actor) => act.RunAsync(new(at), actor, default));

    public DemoCase Answer(AnswerChannel by, string? outcome)
    {
        var on = today;
        return Do<SendAnswer>(handler, (act, actor) => act.RunAsync(new(at, by, on, outcome, about.Action), actor, default));
    }

    private DemoCase Do<T>(string initials, Func<T, Actor, Task> act)
        where T : notnull
    {
        var hour = new DateTimeOffset(s_days.OnOrAfter(today), new(9, 0), TimeSpan.Zero).AddMinutes(minute);
        minute = (minute + 3) % 420;
        steps.Add((hour, async services => await act(services.GetRequiredService<T>(), await day.ActorAsync(initials))));
        return this;
    }
}

/// <summary>Who is who on a day of the demo.</summary>
internal sealed record DemoDay(Func<string, Task<Actor>> ActorAsync, Func<string, Guid> Person);

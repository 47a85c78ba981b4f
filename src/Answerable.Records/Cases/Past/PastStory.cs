using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;

namespace Answerable.Records.Cases.Past;

/// <summary>Something that somebody does to a case, and when. It is told one at a time: what comes next may hang on what the domain made of it.</summary>
internal sealed record PastStep(DateTime At, Actor By, string Act, string? Reason, Action<CaseMoment> Do);

/// <summary>What all stories of a past have in common.</summary>
internal sealed record PastWorld(CaseRules Rules, Func<ClockRule, WorkingDayCalendar> CalendarOf, WorkingDayCalendar Working, TimeZoneInfo Zone, PastWords Words, PastStaff Staff, PastIntakes Intakes);

/// <summary>The life of one complaint, from the call to the closed file, as it goes in a body where most is answered on the telephone and some is late. Every step is an act of the domain.</summary>
internal sealed class PastStory(PastWorld world, PastDice dice, string reference, DateTime loggedAt)
{
    private static readonly string[] s_outcomes = ["upheld", "upheld", "partially-upheld", "not-upheld", "not-upheld", "resolved"];

    private readonly PastComplaint about = dice.Pick(world.Words.Casebook.Complaints);
    private readonly Actor handler = dice.PickUneven(world.Staff.Handlers);
    private DateTime local = loggedAt;

    /// <summary>The case as it is after the latest step.</summary>
    public CaseFile File { get; private set; } = null!;

    private DateOnly Today => DateOnly.FromDateTime(local);

    private Actor Manager => world.Staff.Managers[dice.Throw(world.Staff.Managers.Count)];

    public IEnumerable<PastStep> Steps() => dice.Throw(100) switch
    {
        < 57 => [Step(handler, "case-logged-and-closed", LogAndClose)],
        < 83 => Frontline(),
        < 88 => Withdrawn(),
        < 95 => Frontline().Concat(Escalated()).Concat(Investigated()),
        _ => Direct().Concat(Investigated()),
    };

    private void LogAndClose(CaseMoment now)
    {
        Log(CaseChannel.Telephone, now.TodayOn, handler.PersonId, null, now);
        File.SendAnswer(new(AnswerChannel.Told, now.TodayOn, dice.Pick(s_outcomes), about.Action), now);
        File.Close(new(about.Cause, about.Remedy, about.Remedy is null), now);
    }

    private IEnumerable<PastStep> Frontline()
    {
        foreach (var step in Logged(null))
        {
            yield return step;
        }

        yield return After(dice.Throw(2)).Note();
        var extends = dice.Percent(15);
        var days = dice.Throw(100) switch { < 82 => dice.Between(0, 2), < 95 => dice.Between(2, 3), _ => dice.Between(4, 12) };
        if (extends)
        {
            yield return After(dice.Between(1, 2)).Extend(dice.Between(3, 5));
            days += dice.Between(1, 4);
        }

        if (dice.Percent(6))
        {
            yield return After(1).Step(Manager, "case-assigned", now => File.Assign(handler.PersonId, handler.Name, null, now));
        }

        if (dice.Percent(8))
        {
            yield return After(0).Entry(CaseEntryKind.LetterIn, dice.Pick(world.Words.Lists.LettersIn));
        }

        yield return After(days).Step(handler, "answer-sent", now => File.SendAnswer(new(AnswerChannel.Told, now.TodayOn, dice.Pick(s_outcomes), about.Action), now));
        yield return After(dice.Throw(3)).Close();
    }

    private IEnumerable<PastStep> Withdrawn()
    {
        foreach (var step in Logged(null))
        {
            yield return step;
        }

        var reason = dice.Pick(world.Words.Lists.Withdrawals);
        yield return After(dice.Between(1, 4)).Step(handler, "case-withdrawn", now => File.Withdraw("withdrawn", reason, now), reason);
    }

    private IEnumerable<PastStep> Escalated()
    {
        var reason = dice.Pick(world.Words.Casebook.Escalations);
        yield return After(dice.Between(3, 20)).Step(handler, "case-escalated", now => File.Escalate(reason, now.TodayOn, now), reason);
    }

    private IEnumerable<PastStep> Direct() => Logged(dice.Pick(world.Words.Casebook.Direct));

    private IEnumerable<PastStep> Investigated()
    {
        yield return After(dice.Percent(92) ? dice.Between(0, 2) : dice.Between(3, 5)).Step(handler, "case-acknowledged", now => File.Acknowledge(now.TodayOn, now));
        foreach (var point in about.Points)
        {
            yield return After(0).Step(handler, "point-added", now => File.AddPoint(point, now));
        }

        yield return After(dice.Between(1, 6)).Note();
        var days = dice.Percent(90) ? dice.Between(3, 9) : dice.Between(12, 30);
        if (dice.Percent(25))
        {
            yield return After(dice.Between(3, 7)).Extend(dice.Between(5, 10));
            days += dice.Between(2, 8);
        }

        After(days);
        for (var number = 1; number <= about.Points.Count; number++)
        {
            var which = number;
            yield return After(0).Step(handler, "point-decided", now => File.DecidePoint(which, dice.Pick(s_outcomes), about.Cause, now));
        }

        foreach (var step in Signed())
        {
            yield return step;
        }

        yield return After(dice.Throw(2)).Step(handler, "answer-sent", now => File.SendAnswer(new(AnswerChannel.Letter, now.TodayOn, null, about.Action), now));
        yield return After(dice.Throw(4)).Close();
    }

    private IEnumerable<PastStep> Signed()
    {
        var signer = dice.Pick(world.Staff.Signers);
        var letter = PastLetter.Of(about, handler.Name);
        yield return After(dice.Throw(2)).Draft(letter);
        yield return After(0).Step(handler, "answer-sent-for-sign-off", now => File.SendForSignOff(now));
        if (dice.Percent(25))
        {
            var reason = dice.Pick(world.Words.Casebook.SendBacks);
            yield return After(dice.Throw(2)).Step(signer, "answer-sent-back", now => File.SendBack(reason, now), reason);
            yield return After(dice.Throw(2)).Draft($"We are sorry that this happened to you.\n\n{letter}");
            yield return After(0).Step(handler, "answer-sent-for-sign-off", now => File.SendForSignOff(now));
        }

        yield return After(dice.Throw(3)).Step(signer, "answer-approved", now => File.Approve(now));
    }

    /// <param name="direct">Why it goes to investigation at once; null where it does not.</param>
    private IEnumerable<PastStep> Logged(string? direct)
    {
        var channel = direct is null ? dice.Pick(Enum.GetValues<CaseChannel>()[..^1]) : dice.Percent(50) ? CaseChannel.Letter : CaseChannel.Email;
        var receivedOn = channel is CaseChannel.Telephone or CaseChannel.InPerson ? Today : Today.AddDays(-(world.Working.IsWorking(Today.AddDays(-1)) ? dice.Throw(2) : dice.Between(0, 3)));
        var isTakenAtOnce = direct is not null || dice.Percent(70);
        yield return Step(isTakenAtOnce ? handler : Manager, "case-logged", now => Log(channel, receivedOn, isTakenAtOnce ? handler.PersonId : null, direct, now));
        if (!isTakenAtOnce)
        {
            yield return dice.Percent(60)
                ? After(dice.Throw(2)).Step(Manager, "case-assigned", now => File.Assign(handler.PersonId, handler.Name, PastStaff.TeamOf(handler), now))
                : After(dice.Throw(2)).Step(handler, "case-taken", now => File.Take(now));
        }
    }

    private void Log(CaseChannel channel, DateOnly receivedOn, Guid? handlerId, string? direct, CaseMoment now)
    {
        var intake = world.Intakes.Intake(about, channel, receivedOn, direct, dice) with { HandlerId = handlerId, TeamId = PastStaff.TeamOf(handler) };
        File = CaseOpening.Log(world.Rules, world.CalendarOf, reference, intake, now);
        world.Intakes.Remember(intake.Customer, File.Customer!.CustomerId, dice);
    }

    private PastStep Note() => Entry(dice.Percent(60) ? CaseEntryKind.Call : CaseEntryKind.Note, dice.Pick(world.Words.Lists.Notes));

    private PastStep Entry(CaseEntryKind kind, string text) => Step(handler, "case-entry-added", now => File.AddEntry(kind, text, now.TodayOn, null, now));

    private PastStep Extend(int workingDays)
    {
        var (reason, manager) = (dice.Pick(world.Words.Casebook.Extensions), Manager);
        return Step(handler, "case-extended", now => File.Extend(new(world.Working.Add(File.Stage.DueOn!.Value, workingDays), reason, manager, now.TodayOn), now), reason);
    }

    private PastStep Draft(string letter) => Step(handler, "answer-drafted", now =>
        File.DraftAnswer(new(letter, [.. File.StageRules.Checklist.Select(item => item.Key)], [.. File.Points.Select(point => point.Number)]), now));

    private PastStep Close() => Step(handler, "case-closed", now => File.Close(new(about.Cause, about.Remedy, about.Remedy is null), now));

    /// <summary>Goes on by so many working days; on the same day by some minutes.</summary>
    private PastStory After(int workingDays)
    {
        var on = world.Working.Add(world.Working.OnOrAfter(Today), workingDays);
        local = on == Today ? local.AddMinutes(dice.Between(2, 15)) : on.ToDateTime(new TimeOnly(9, 0)).AddMinutes(dice.Throw(450));
        return this;
    }

    private PastStep Step(Actor by, string act, Action<CaseMoment> does, string? reason = null) =>
        new(TimeZoneInfo.ConvertTimeToUtc(local.AddSeconds(dice.Throw(60)), world.Zone), by, act, reason, now =>
        {
            // Each act begins with what is on record, as one that is loaded would.
            File = File is null ? File! : new(File.Case, File.Rules, world.CalendarOf) { People = File.People, Points = File.Points, Stages = File.Stages, Events = File.Events, Answers = File.Answers };
            does(now);
        });
}

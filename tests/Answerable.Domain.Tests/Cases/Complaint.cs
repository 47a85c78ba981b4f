using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Tests.Cases;

/// <summary>A procedure of two stages and people who work on a complaint under it. It is received on Monday 2 March 2026.</summary>
internal static class Complaint
{
    public static readonly DateOnly Received = new(2026, 3, 2);

    public static readonly Actor Handler = Person("Handler", Permission.ReadCases, Permission.HandleCases);

    public static readonly Actor Colleague = Person("Colleague", Permission.ReadCases, Permission.HandleCases);

    public static readonly Actor Manager = Person("Manager", Permission.ReadCases, Permission.HandleCases, Permission.ManageCases, Permission.SignOffAnswers);

    public static readonly Actor Director = Person("Director", Permission.ReadCases, Permission.SignOffAnswers);

    public static readonly Actor Reader = Person("Reader", Permission.ReadCases);

    public static CaseRules Rules { get; } = new()
    {
        Key = "complaints",
        Version = "1",
        Name = "Complaints",
        CaseName = "complaint",
        ReferencePrefix = "C",
        KeepYears = 6,
        MixedOutcomeKey = "partly",
        Natures = [new("delay", "Delay"), new("conduct", "Conduct")],
        Outcomes = [new("upheld", "Upheld", true), new("partly", "Partly upheld", true), new("not-upheld", "Not upheld", true), new("agreed", "Agreed with the customer", false)],
        Closures = [new("withdrawn", "Withdrawn")],
        Fields =
        [
            new(CaseField.CustomerName, FieldNeeded.AtLogging, [Asked.Declined]),
            new(CaseField.CustomerContact, FieldNeeded.AtLogging, [Asked.Declined]),
            new(CaseField.Nature, FieldNeeded.AtClosing, []),
            new(CaseField.Handler, FieldNeeded.AtClosing, []),
            new(CaseField.ActionTaken, FieldNeeded.AtClosing, []),
            new(CaseField.Cause, FieldNeeded.AtClosing, []),
            new(CaseField.RemedialAction, FieldNeeded.AtClosing, []),
        ],
        Stages =
        [
            new()
            {
                Key = "first",
                Name = "First answer",
                IsEntry = true,
                AnswerClock = Clock("first", 5, ClockStart.Receipt, new() { Times = 1, CapInTotal = 10, NotifiedWithin = new(5, ClockUnit.WorkingDays) }),
                Acts = Enum.GetValues<CaseAct>().ToFrozenSet(),
            },
            new()
            {
                Key = "second",
                Name = "Investigation",
                IsEntry = true,
                AnswerClock = Clock("second", 20, ClockStart.Transfer, new()),
                AcknowledgeClock = Clock("acknowledge", 3, ClockStart.Transfer, null),
                HasPoints = true,
                IsWritten = true,
                SignOff = new(Permission.SignOffAnswers, IsSomeoneElse: true),
                Checklist = [new("sorry", "It says sorry where something went wrong")],
                Acts = Enum.GetValues<CaseAct>().Where(act => act is not CaseAct.Escalate).ToFrozenSet(),
            },
        ],
    };

    public static CaseMoment At(Actor by, int day, int month = 3) => new(by, new DateTime(2026, month, day, 10, 0, 0, DateTimeKind.Utc), new(2026, month, day));

    public static CaseIntake Intake(Actor? handler = null, string? stage = null) => new()
    {
        ReceivedOn = Received,
        Subject = "The bin was not emptied",
        NatureKey = "delay",
        HandlerId = handler?.PersonId,
        StageKey = stage,
        DirectReason = stage is null ? null : "It is complex",
        Customer = new(Asked.Given, "Ann Other", Asked.Given, "ann@example.org", null, null),
    };

    public static CaseFile Log(CaseIntake? intake = null, CaseRules? rules = null) =>
        CaseOpening.Log(rules ?? Rules, _ => WorkingDayCalendar.WeekendsOnly, "C-2026-000001", intake ?? Intake(Handler), At(Handler, 2));

    /// <summary>At the investigation, with one point decided and an answer that lacks nothing, written by the handler.</summary>
    public static CaseFile Drafted(CaseRules? rules = null)
    {
        var file = Log(Intake(Handler, "second"), rules);
        file.Acknowledge(new(2026, 3, 3), At(Handler, 3));
        file.AddPoint("The bin", At(Handler, 3));
        file.DecidePoint(1, "upheld", "It was missed", At(Handler, 4));
        file.DraftAnswer(new("Dear Ann Other", ["sorry"], [1]), At(Handler, 4));
        return file;
    }

    public static string Refused(Action act) => Assert.Throws<RefusedException>(act).Refusal.Code;

    private static ClockRule Clock(string key, int limit, ClockStart starts, ExtensionRule? extension) => new()
    {
        Key = key,
        Name = key,
        Limit = new(limit, ClockUnit.WorkingDays),
        Counting = DayCounting.ReceiptIsDay1,
        NonWorkingReceipt = NonWorkingReceipt.Day1,
        Starts = starts,
        Extension = extension,
    };

    private static Actor Person(string name, params Permission[] permissions) =>
        new(Guid.Parse("00000000-0000-7000-8000-000000000001"), Guid.CreateVersion7(), name, name, permissions.ToFrozenSet(), "Europe/London", []);
}

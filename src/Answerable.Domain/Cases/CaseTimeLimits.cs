using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>It came too late and is not taken.</summary>
/// <param name="To">Where the person is sent instead.</param>
public sealed record TurnedAway(string Reason, SignpostIntake To);

/// <summary>How long someone has to bring a case and to take it further; what came later is taken for a reason that is recorded, or not taken.</summary>
public static class CaseTimeLimits
{
    extension(CaseFile file)
    {
        /// <summary>The last day on which the case could be brought; null where there is no limit, or where nobody has said when it happened.</summary>
        public DateOnly? BringByOn() => BringByOn(file.Rules, file.CalendarOf, file.Case.HappenedOn, file.Case.KnownOn);

        /// <summary>The last day on which the answer of this stage can be taken further.</summary>
        /// <param name="answeredOn">The day of the answer, where it is not there yet; else its own counts.</param>
        public DateOnly? EscalateByOn(DateOnly? answeredOn = null) =>
            file.StageRules.ToEscalate is { } limit && (file.Stage.OutcomeKey is not null ? file.Stage.ClosedOn : answeredOn) is { } answered
                ? Later(limit.OfAnswer.LastDay(answered, file.CalendarOf), limit.IsOrToBring ? file.BringByOn() : null)
                : null;

        /// <summary>The customer asks too late: what they asked for is not done, and they are told where else to turn.</summary>
        public void RefuseEscalation(TurnedAway because, DateOnly on, CaseMoment now)
        {
            var last = file.EscalateByOn();
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.RefuseEscalation, now.By)
                ?? CaseWork.WhyNoReason(because.Reason)
                ?? file.WhyNotDay(on, now, "The request")
                ?? (on <= last ? new Refusal("case.in-time", $"It could be asked for until {ClockWords.Day(last.Value)}: it came in time and goes on") : null));
            var sign = file.AddSignpost(because.To, SignpostBecause.OutOfTime, because.Reason, on, now);
            file.Move(CaseAct.RefuseEscalation, $"Not taken further: it was asked for on {ClockWords.Day(on)}, and {ClockWords.Day(last!.Value)} was the last day. {because.Reason} Told to turn to {sign.Name}.", now);
        }

        internal Refusal? WhyNotRefuseEscalation() =>
            file.Moves().Count == 0 ? new("case.escalate-last", $"\"{file.StageRules.Name}\" is the last stage")
            : file.EscalateByOn() is null ? new("case.no-limit", "There is no last day for it here")
            : null;

        /// <summary>What was asked for on a day, and when it could have been.</summary>
        internal Refusal? WhyNotLate(DateOnly on, string? reason) =>
            file.EscalateByOn() is { } last && on > last && string.IsNullOrWhiteSpace(reason)
                ? new("case.late", $"{ClockWords.Day(last)} was the last day to ask for it. Give the reason for taking it all the same, or record that it is not taken further")
                : null;
    }

    /// <summary>The last day to bring a case: so long after they knew, and never so long after it happened.</summary>
    public static DateOnly? BringByOn(CaseRules rules, Func<ClockRule, WorkingDayCalendar> calendarOf, DateOnly? happenedOn, DateOnly? knownOn)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.ToBring is not { } limit || (knownOn ?? happenedOn) is not { } known ? null
            : limit.OfEvent is { } ofEvent && happenedOn is { } happened ? Earlier(limit.OfKnowing.LastDay(known, calendarOf), ofEvent.LastDay(happened, calendarOf))
            : limit.OfKnowing.LastDay(known, calendarOf);
    }

    internal static Refusal? WhyNotBring(CaseRules rules, Func<ClockRule, WorkingDayCalendar> calendarOf, CaseIntake intake)
    {
        var last = BringByOn(rules, calendarOf, intake.HappenedOn, intake.KnownOn);
        return WhyNotDays(intake.HappenedOn, intake.KnownOn, intake.ReceivedOn)
            ?? (intake.TurnedAway is not null && (last is null || intake.ReceivedOn <= last) ? new Refusal("case.in-time", "It cannot be turned away as too late: it came in time, or nobody has said when it happened")
            : intake.ReceivedOn > last && intake.TurnedAway is null && string.IsNullOrWhiteSpace(intake.LateReason)
                ? new("case.late", $"{ClockWords.Day(last.Value)} was the last day for it. Give the reason for taking it all the same{(rules.ToBring!.Late is { } when ? $" ({when})" : "")}, or record that it is not taken")
            : null);
    }

    internal static Refusal? WhyNotDays(DateOnly? happenedOn, DateOnly? knownOn, DateOnly receivedOn) =>
        happenedOn > receivedOn ? new("case.happened-after", "It cannot have happened after it was received")
        : knownOn > receivedOn ? new("case.known-after", "They cannot have come to know of it after they brought it")
        : knownOn < happenedOn ? new("case.known-before", "They cannot have known of it before it happened")
        : null;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly? other) => other is { } second && second > one ? second : one;
}

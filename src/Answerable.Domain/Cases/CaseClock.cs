using Answerable.Domain.Access;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>A case's clocks, read from what happened; and the days that are kept beside the case so that a queue can be sorted by them.</summary>
public static class CaseClock
{
    extension(CaseFile file)
    {
        /// <summary>The rule by which a stage is answered: the version that was in force on the day on which it began.</summary>
        public ClockRule? AnswerClock(CaseStage stage) => file.Rules.Stage(stage.StageKey).AnswerClockOn(stage.OpenedOn);

        /// <summary>The clock for the answer at a stage; null where the procedure sets none.</summary>
        public ClockReading? AnswerReading(CaseStage stage, DateOnly asOf) =>
            file.AnswerClock(stage) is { } rule ? file.Read(rule, file.AnswerEvents(stage), asOf) : null;

        public ClockReading? AcknowledgeReading(CaseStage stage, DateOnly asOf) =>
            file.Rules.Stage(stage.StageKey).AcknowledgeClock is { } rule ? file.Read(rule, file.AcknowledgeEvents(stage), asOf) : null;

        /// <summary>What happened to the clock of a stage, in the order in which it was recorded.</summary>
        public IReadOnlyList<ClockEvent> AnswerEvents(CaseStage stage)
        {
            var events = file.ReceiptEvents(stage);
            events.AddRange(file.Events
                .Where(happened => happened.StageId == stage.Id && happened.TakenBackAt is null && happened.Kind is not (ClockEventKind.Received or ClockEventKind.ReceiptCorrected))
                .OrderBy(happened => happened.Number)
                .Select(happened => new ClockEvent(happened.Kind, happened.On, happened.ByLength is { } length ? new(length, happened.ByUnit!.Value) : null)));
            return events;
        }

        private List<ClockEvent> AcknowledgeEvents(CaseStage stage)
        {
            var events = file.ReceiptEvents(stage);
            if (stage.AcknowledgedOn is { } on)
            {
                events.Add(ClockEvent.Answered(on));
            }

            return events;
        }

        /// <summary>A clock that runs from receipt finds it here, and one that runs from the transfer to the stage finds that.</summary>
        private List<ClockEvent> ReceiptEvents(CaseStage stage) =>
        [
            .. file.Events
                .Where(happened => happened.Kind is ClockEventKind.Received or ClockEventKind.ReceiptCorrected)
                .OrderBy(happened => happened.Number)
                .Select(happened => new ClockEvent(happened.Kind, happened.On)),
            new(ClockEventKind.Transferred, stage.OpenedOn),
        ];

        private ClockReading Read(ClockRule rule, IReadOnlyList<ClockEvent> events, DateOnly asOf) =>
            ClockReading.Of(rule, file.CalendarOf(rule), events, asOf);

        /// <summary>Brings the days that stand beside the case up to what its clocks say. Called by every act that a clock hears of.</summary>
        internal void Recount(DateOnly today)
        {
            var (about, stage) = (file.Case, file.Stage);
            var reading = file.AnswerReading(stage, today);
            stage.DueOn = reading?.DueOn;
            stage.IsExtended = stage.WasExtended is true || (reading is not null && reading.DueOn != file.UnextendedDueOn(stage, today));
            var isUnanswered = CaseLife.IsUnanswered(about.State);
            var pause = isUnanswered && reading?.State is ClockState.Paused ? file.OpenPause : null;
            (about.PausedOn, about.WaitsFor) = (pause?.On, pause?.WaitsFor);
            about.DueOn = isUnanswered && pause is null && reading?.State is not (ClockState.Met or ClockState.Missed) ? stage.DueOn : null;
            about.AcknowledgeDueOn = isUnanswered && stage.AcknowledgedOn is null ? file.AcknowledgeReading(stage, today)?.DueOn : null;
            about.QueueOn = Earlier(about.DueOn ?? Case.NothingDueOn, about.AcknowledgeDueOn ?? Case.NothingDueOn);
        }

        /// <summary>The last day as it would be without any extension.</summary>
        internal DateOnly? UnextendedDueOn(CaseStage stage, DateOnly today) =>
            file.AnswerClock(stage) is { } rule
                ? file.Read(rule, [.. file.AnswerEvents(stage).Where(happened => happened.Kind is not (ClockEventKind.Extended or ClockEventKind.ExtensionRemoved))], today).DueOn
                : null;

        /// <summary>By how much a clock must be extended to reach a day; the refusal where the rule does not allow it.</summary>
        internal ClockSpan SpanTo(DateOnly day, DateOnly today)
        {
            var rule = file.AnswerClock(file.Stage)!;
            var reading = file.AnswerReading(file.Stage, today)!;
            RefusedException.ThrowIf(
                reading.DueOn is not { } due ? new("case.extend-no-date", "Its clock has not started: there is no date to move")
                : day <= due ? new("case.extend-earlier", $"The new date must be after {ClockWords.Day(due)}, the last day as it stands")
                : rule.Limit?.Unit is ClockUnit.WorkingDays && !file.CalendarOf(rule).IsWorking(day) ? new("case.extend-working-day", $"{ClockWords.Day(day)} is not a working day: choose one")
                : null);
            return rule.Extension?.By
                ?? (rule.Limit?.Unit is ClockUnit.WorkingDays
                    ? new(file.CalendarOf(rule).Count(reading.DueOn!.Value, day), ClockUnit.WorkingDays)
                    : new(day.DayNumber - reading.DueOn!.Value.DayNumber, ClockUnit.CalendarDays));
        }
    }

    /// <summary>From one day to another by the unit of a clock; negative where the second comes first.</summary>
    public static int DaysBetween(ClockRule rule, Calendars.WorkingDayCalendar calendar, DateOnly from, DateOnly to) =>
        rule.Limit?.Unit is ClockUnit.WorkingDays ? calendar.Count(from, to) : to.DayNumber - from.DayNumber;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

using Answerable.Domain.Access;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>An extension as someone records it.</summary>
/// <param name="NewDueOn">The day that it is to reach.</param>
/// <param name="Authoriser">Who authorised it, with what they may do today.</param>
/// <param name="ToldOn">The day on which the customer was told: one that is told too late does not move the date.</param>
public sealed record CaseExtension(DateOnly NewDueOn, string Reason, Actor Authoriser, DateOnly ToldOn);

/// <summary>More time for the answer, within what the procedure allows.</summary>
public static class CaseExtending
{
    extension(CaseFile file)
    {
        internal CaseClockEvent? LastExtension =>
            file.Events.Where(happened => happened.StageId == file.Stage.Id && happened.Kind is ClockEventKind.Extended && happened.TakenBackAt is null).MaxBy(happened => happened.Number);

        /// <summary>The day that an extension leads to, where the procedure gives its length and leaves no choice.</summary>
        public DateOnly? ExtensionDueOn(DateOnly today) =>
            file.AnswerClock(file.Stage) is { Extension.By: { } by } rule && file.AnswerReading(file.Stage, today) is { DueOn: not null, State: not (ClockState.Met or ClockState.Missed or ClockState.Paused) }
                ? ClockReading.TryRead(rule, file.CalendarOf(rule), [.. file.AnswerEvents(file.Stage), ClockEvent.Extended(by)], today, out _)?.DueOn
                : null;

        /// <returns>The extension was told in time and moves the date.</returns>
        public bool Extend(CaseExtension extension, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.Extend, now.By)
                ?? CaseWork.WhyNoReason(extension.Reason)
                ?? (!extension.Authoriser.May(file.StageRules.ExtensionBy) ? new Refusal("case.extend-authoriser", $"{extension.Authoriser.Name} may not authorise an extension: choose someone who may") : null)
                ?? file.WhyNotDay(extension.ToldOn, now, $"The {file.Rules.CustomerName}'s being told"));
            var by = file.SpanTo(extension.NewDueOn, now.TodayOn);
            var before = file.Stage.DueOn;
            file.AddEvent(
                new()
                {
                    Id = now.NextId(),
                    BodyId = file.Case.BodyId,
                    CaseId = file.Case.Id,
                    StageId = file.Stage.Id,
                    Number = file.Events.Count + 1,
                    Kind = ClockEventKind.Extended,
                    On = extension.ToldOn,
                    ByLength = by.Length,
                    ByUnit = by.Unit,
                    NewDueOn = extension.NewDueOn,
                    Reason = extension.Reason,
                    AuthorisedById = extension.Authoriser.PersonId,
                    ToldOn = extension.ToldOn,
                    RecordedAt = now.At,
                    RecordedById = now.By.PersonId,
                },
                now);
            var isValid = file.Stage.DueOn != before;
            RefusedException.ThrowIf(isValid && file.Stage.DueOn != extension.NewDueOn
                ? new("case.extend-date", $"An extension here leads to {ClockWords.Day(file.Stage.DueOn!.Value)}: choose that day")
                : null);
            file.Move(
                CaseAct.Extend,
                isValid ? $"Extended to {ClockWords.Day(extension.NewDueOn)}, authorised by {extension.Authoriser.Name}: {extension.Reason}"
                : $"An extension to {ClockWords.Day(extension.NewDueOn)} was recorded. It was told too late and does not move the date: {extension.Reason}",
                now);
            return isValid;
        }

        /// <summary>The extension given last no longer holds; it stays on record.</summary>
        public void RemoveExtension(string reason, CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.RemoveExtension, now.By) ?? CaseWork.WhyNoReason(reason));
            file.LastExtension!.TakenBackAt = now.At;
            file.Recount(now.TodayOn);
            file.Move(CaseAct.RemoveExtension, $"The extension was removed: {reason}", now);
        }
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>What completes the record when a case is closed.</summary>
/// <param name="RemedialAction">Null where none is needed; then that is said.</param>
public sealed record CaseClosure(string? Cause, string? RemedialAction, bool NeedsNoRemedy);

/// <summary>Closing a case with its record complete, closing it without an outcome, and taking either back.</summary>
public static class CaseClosing
{
    extension(CaseFile file)
    {
        /// <summary>The record is complete. Remedial action may go on after it; the customer's answer does not wait for it.</summary>
        public void Close(CaseClosure closure, CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.Close, now.By));
            RefusedException.ThrowIf(closure.NeedsNoRemedy && !string.IsNullOrWhiteSpace(closure.RemedialAction)
                ? new("case.remedy-both", "Either say what is done so that it does not happen again, or that nothing needs to be")
                : null);
            var about = file.Case;
            (about.Cause, about.RemedialAction, about.NeedsNoRemedy) = (closure.Cause, closure.RemedialAction, closure.NeedsNoRemedy);
            var missing = file.Missing();
            RefusedException.ThrowIf(
                missing.Contains(CaseField.Cause) ? new("case.cause", "Say what the underlying cause was")
                : missing.Contains(CaseField.RemedialAction) ? new("case.remedial-action", "Say what is done so that it does not happen again, or that nothing needs to be")
                : null);
            file.End(now);
            file.Move(CaseAct.Close, "Closed. The record is complete.", now);
        }

        /// <param name="closureKey">One of the procedure's closures that are no outcome.</param>
        /// <param name="to">Where the person can turn instead; asked where the case came too late or belongs somewhere else.</param>
        public void Withdraw(string closureKey, string reason, CaseMoment now, SignpostIntake? to = null)
        {
            var closure = file.Rules.Closures.FirstOrDefault(term => term.Key == closureKey);
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.Withdraw, now.By)
                ?? (closure is null ? new Refusal("case.closure", "Choose one of the reasons in the list") : null)
                ?? CaseWork.WhyNoReason(reason)
                ?? (closure is { IsLate: true } or { IsElsewhere: true } ? CaseSignposting.WhyNotTo(file.Rules, to) : null));
            var about = file.Case;
            var sign = closure is { IsLate: true } or { IsElsewhere: true } ? file.AddSignpost(to!, closure.IsLate ? SignpostBecause.OutOfTime : SignpostBecause.NotForIt, reason, now.TodayOn, now) : null;
            (about.ClosureKey, about.ClosureReason) = (closureKey, reason);
            file.LeaveStage(now.TodayOn, now);
            file.End(now);
            file.Move(CaseAct.Withdraw, $"Closed without an outcome: {closure!.Name}. {reason}{(sign is null ? "" : $" Told to turn to {sign.Name}.")}", now);
            file.Recount(now.TodayOn);
        }

        /// <summary>It was answered or closed by mistake or too early. The stage's facts are taken back, and its clock runs as though it had not stopped.</summary>
        public void Reopen(string reason, CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.Reopen, now.By) ?? CaseWork.WhyNoReason(reason));
            var (about, stage) = (file.Case, file.Stage);
            foreach (var answered in file.Events.Where(happened => happened.StageId == stage.Id && happened.TakenBackAt is null && (happened.Kind is ClockEventKind.Answered || (happened.Kind is ClockEventKind.Progressed && happened.Reason is null))))
            {
                answered.TakenBackAt = now.At;
            }

            (stage.ClosedOn, stage.OutcomeKey, stage.ActionTaken, stage.HandlerId) = (null, null, null, null);
            (stage.DaysUsed, stage.LimitDays, stage.IsWithinLimit, stage.IsInTime) = (null, null, null, null);
            if (file.HasProgressed)
            {
                file.WriteFacts(stage, now.TodayOn);
            }

            (about.OutcomeKey, about.ClosureKey, about.ClosureReason, about.ClosedOn, about.KeepUntilOn) = (null, null, null, null, null);
            file.Move(CaseAct.Reopen, $"Reopened: {reason}", now);
            file.Recount(now.TodayOn);
        }

        private void End(CaseMoment now)
        {
            file.Case.ClosedOn = now.TodayOn;
            file.Case.KeepUntilOn = now.TodayOn.AddYears(file.Rules.KeepYears);
        }
    }
}

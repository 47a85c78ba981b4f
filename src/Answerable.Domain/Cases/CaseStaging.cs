using Answerable.Domain.Access;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>From stage to stage as the procedure lists them; and what a stage knows besides its answer: that all the information is there, that it is progressed, how deep it goes.</summary>
public static class CaseStaging
{
    /// <summary>What someone who decided the case before does not do at a review of it.</summary>
    private static readonly CaseAct[] s_notByDecider = [CaseAct.Take, CaseAct.AddPoint, CaseAct.DecidePoint, CaseAct.DraftAnswer, CaseAct.SendForSignOff, CaseAct.Approve, CaseAct.SendAnswer];

    extension(CaseFile file)
    {
        /// <summary>The stages to which the case can go now.</summary>
        public IReadOnlyList<MoveRule> Moves()
        {
            var now = CaseLife.IsUnanswered(file.Case.State) ? MoveWhen.BeforeAnswer : MoveWhen.AfterAnswer;
            return [.. file.Rules.MovesFrom(file.StageRules).Where(move => move.When is null || move.When == now)];
        }

        /// <summary>On to another stage: the customer asks for it, or the case is not one for this stage. What was done until then is the earlier stage's fact.</summary>
        /// <param name="stageKey">Null where only one stage can follow.</param>
        /// <param name="lateReason">Why it is taken further although that was asked too late.</param>
        public void Escalate(string reason, DateOnly on, CaseMoment now, string? stageKey = null, string? lateReason = null)
        {
            var moves = file.Moves();
            var move = stageKey is null ? moves is [var only] ? only : null : moves.FirstOrDefault(move => move.StageKey == stageKey);
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.Escalate, now.By)
                ?? (move is null ? new Refusal("case.escalate-where", $"Choose where it goes: {string.Join(", ", moves.Select(move => file.Rules.Stage(move.StageKey).Name))}") : null)
                ?? CaseWork.WhyNoReason(reason)
                ?? file.WhyNotDay(on, now, "It")
                ?? file.WhyNotLate(on, lateReason));
            var last = file.EscalateByOn();
            var (about, next) = (file.Case, file.Rules.Stage(move!.StageKey));
            file.LeaveStage(on, now);
            (about.OutcomeKey, about.ClosureKey, about.ClosureReason, about.ClosedOn, about.KeepUntilOn) = (null, null, null, null, null);
            var opened = file.OpenStage(next.Key, on, isDirect: false, reason, now);
            (opened.AskedByOn, opened.LateReason) = (last, on > last ? lateReason : null);
            if (file.WhyNotReviewer(about.HandlerId) is not null)
            {
                about.HandlerId = null;
            }

            var late = opened.IsLate ? $" Taken although {ClockWords.Day(last!.Value)} was the last day: {lateReason}" : "";
            file.Move(CaseAct.Escalate, $"On to \"{next.Name}\" from {ClockWords.Day(on)}: {reason}{late}", now);
            file.Recount(now.TodayOn);
        }

        /// <summary>From this day the clock of the stage runs.</summary>
        public void CompleteInformation(DateOnly on, CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.CompleteInformation, now.By) ?? file.WhyNotDay(on, now, "The information"));
            file.AddEvent(file.Happened(ClockEventKind.AllInformationReceived, on, now), now);
            file.Move(CaseAct.CompleteInformation, $"All the information is there since {ClockWords.Day(on)}.", now);
        }

        /// <summary>The clock asks no more than that it goes on; the answer is still owed.</summary>
        public void Progress(string what, DateOnly on, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.Progress, now.By)
                ?? CasePermission.WhyEmpty(what, "case.progress", "Say what was done to bring it on")
                ?? file.WhyNotDay(on, now, "It"));
            file.AddEvent(file.Happened(ClockEventKind.Progressed, on, now, what), now);
            file.WriteFacts(file.Stage, now.TodayOn);
            file.Move(CaseAct.Progress, $"Progressed on {ClockWords.Day(on)}: {what}", now);
        }

        public void SetLevel(string levelKey, string reason, CaseMoment now)
        {
            var level = file.StageRules.Levels.FirstOrDefault(level => level.Key == levelKey);
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.SetLevel, now.By)
                ?? (level is null ? new Refusal("case.level", "Choose one of the levels in the list") : level.Key == file.Stage.LevelKey ? new("case.level-same", $"It is at {level.Name} already") : null)
                ?? CaseWork.WhyNoReason(reason));
            file.Stage.LevelKey = levelKey;
            file.Move(CaseAct.SetLevel, $"{level!.Name}: {reason}", now);
        }

        /// <summary>The stage ends here without an answer, if it has none. A clock that only asks that it goes on ends with that.</summary>
        internal void LeaveStage(DateOnly on, CaseMoment now)
        {
            var stage = file.Stage;
            if (stage.ClosedOn is not null)
            {
                return;
            }

            (stage.ClosedOn, stage.HandlerId) = (on, file.Case.HandlerId);
            if (file.StopsWhenProgressed && !file.HasProgressed && file.AnswerReading(stage, now.TodayOn)?.State is not ClockState.NotStarted)
            {
                file.Add(file.Happened(ClockEventKind.Progressed, on, now));
                file.WriteFacts(stage, now.TodayOn);
            }
        }

        internal bool StopsWhenProgressed => file.AnswerClock(file.Stage)?.Stops.Contains(ClockStop.Progressed) is true;

        internal bool HasProgressed => file.Has(ClockEventKind.Progressed);

        /// <summary>It happened at this stage, and was not taken back.</summary>
        internal bool Has(ClockEventKind kind) =>
            file.Events.Exists(happened => happened.StageId == file.Stage.Id && happened.Kind == kind && happened.TakenBackAt is null);

        /// <summary>Writes down how a stage's clock ended.</summary>
        internal void WriteFacts(CaseStage stage, DateOnly today)
        {
            if (file.AnswerReading(stage, today) is not { } reading)
            {
                return;
            }

            var stopped = file.Events
                .Where(happened => happened.StageId == stage.Id && happened.TakenBackAt is null && happened.Kind is ClockEventKind.Answered or ClockEventKind.Progressed)
                .Min(happened => (DateOnly?)happened.On);
            (stage.DaysUsed, stage.LimitDays, stage.IsInTime) = (reading.DaysUsed, reading.Rule.Limit is { Unit: not ClockUnit.CalendarMonths } days ? days.Length : null, reading.State is ClockState.Met);
            stage.IsWithinLimit = stopped is { } on && file.UnextendedDueOn(stage, today) is { } limit ? on <= limit : null;
        }

        /// <summary>Why this person does not review the case: they decided it. Null at any other stage.</summary>
        internal Refusal? WhyNotReviewer(Guid? personId) =>
            file.StageRules.IsSomeoneElse && personId is not null && file.Stages.Exists(stage => stage.Number < file.Stage.Number && stage.OutcomeKey is not null && file.HasDecided(stage, personId.Value))
                ? new("case.review-own", $"At the stage \"{file.StageRules.Name}\" someone decides who did not decide the case before")
                : null;

        internal Refusal? WhyNotReview(CaseAct act, Actor by) => Array.IndexOf(s_notByDecider, act) >= 0 ? file.WhyNotReviewer(by.PersonId) : null;

        internal Refusal? WhyNotInformation() =>
            file.AnswerClock(file.Stage)?.Starts is not ClockStart.AllInformationReceived ? new("case.information-none", "Its clock does not wait for information")
            : file.Has(ClockEventKind.AllInformationReceived) ? new("case.information-there", "All the information is there already")
            : null;

        internal Refusal? WhyNotProgress() =>
            !file.StopsWhenProgressed ? new("case.progress-none", "Its clock ends with the answer only")
            : file.HasProgressed ? new("case.progressed", "It was progressed already")
            : file.WhyNotInformation() is null ? new("case.progress-early", "Its clock has not started: record first that all the information is there")
            : null;

        private bool HasDecided(CaseStage stage, Guid personId) =>
            stage.HandlerId == personId
            || file.Answers.Exists(answer => answer.StageId == stage.Id && (answer.SignerId == personId || answer.Drafters.Contains($";{personId};", StringComparison.Ordinal)));
    }
}

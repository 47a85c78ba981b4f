using Answerable.Domain.Access;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>Something is asked of the customer before the answer can be given: the clock stands still until they have answered, where the procedure says so.</summary>
public static class CasePausing
{
    extension(CaseFile file)
    {
        /// <summary>What stopped the clock of this stage and has not been answered.</summary>
        public CaseClockEvent? OpenPause => file.PauseEvents().MaxBy(happened => (happened.On, happened.Number)) is { } last && IsPause(last.Kind) ? last : null;

        /// <summary>Recorded last of all that stopped this stage's clock or set it going again.</summary>
        internal CaseClockEvent? LastPauseEvent => file.PauseEvents().MaxBy(happened => happened.Number);

        /// <param name="asked">What was asked, in words.</param>
        /// <param name="on">The day on which it was asked.</param>
        public void Pause(PauseReason waitsFor, string asked, DateOnly on, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.Pause, now.By)
                ?? CasePermission.WhyEmpty(asked, "case.pause-asked", "Say what was asked")
                ?? file.WhyNotDay(on, now, "The question"));
            file.AddEvent(file.Happened(waitsFor is PauseReason.Fee ? ClockEventKind.Paused : ClockEventKind.ClarificationAsked, on, now, asked, waitsFor: waitsFor), now);
            file.Move(CaseAct.Pause, $"The clock stands still from {ClockWords.Day(on)}, waiting for {Words(waitsFor)}: {asked}", now);
        }

        /// <param name="answered">What came, in words; null where there is nothing to say of it.</param>
        /// <param name="on">The day on which it came.</param>
        public void Resume(string? answered, DateOnly on, CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.Resume, now.By) ?? file.WhyNotDay(on, now, "The answer"));
            var pause = file.OpenPause!;
            RefusedException.ThrowIf(on < pause.On
                ? new("case.resume-before-pause", $"The answer cannot have come before {ClockWords.Day(pause.On)}, when it was asked for")
                : null);
            var kind = pause.Kind is ClockEventKind.Paused ? ClockEventKind.Resumed : ClockEventKind.ClarificationReceived;
            file.AddEvent(file.Happened(kind, on, now, answered, waitsFor: pause.WaitsFor), now);
            var goesOn = kind is ClockEventKind.ClarificationReceived && file.AnswerClock(file.Stage)?.Clarification is ClarificationEffect.Restarts ? "starts again" : "goes on";
            file.Move(CaseAct.Resume, $"The clock {goesOn} from {ClockWords.Day(on)}: what was asked for has come.{(string.IsNullOrWhiteSpace(answered) ? "" : $" {answered}")}", now);
        }

        /// <summary>The pause, or its end, that was recorded last was wrong. It stays on record and no longer counts.</summary>
        public void TakeBackPause(string reason, CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.TakeBackPause, now.By) ?? CaseWork.WhyNoReason(reason));
            var wrong = file.LastPauseEvent!;
            wrong.TakenBackAt = now.At;
            file.Recount(now.TodayOn);
            var what = IsPause(wrong.Kind) ? "that the clock stood still" : "that what was asked for had come";
            file.Move(CaseAct.TakeBackPause, $"Taken back: {what} from {ClockWords.Day(wrong.On)}. {reason}", now);
        }

        internal Refusal? WhyNotPause() =>
            file.AnswerClock(file.Stage) is not { Clarification: not ClarificationEffect.None } ? new("case.pause-none-here", "The clock of this stage does not stop for a question")
            : !file.HasStarted() ? new("case.pause-not-started", "Its clock has not started")
            : file.OpenPause is { } open ? new("case.paused", $"Its clock stands still since {ClockWords.Day(open.On)}: record first that what was asked for has come")
            : null;

        internal Refusal? WhyNotResume() => file.OpenPause is null ? new("case.not-paused", "Its clock does not stand still: nothing has been asked for that could come") : null;

        private bool HasStarted() => file.AnswerReading(file.Stage, file.Case.ReceivedOn)?.State is not (null or ClockState.NotStarted);

        private IEnumerable<CaseClockEvent> PauseEvents() =>
            file.Events.Where(happened => happened.StageId == file.Stage.Id && happened.TakenBackAt is null && (IsPause(happened.Kind) || IsResuming(happened.Kind)));
    }

    /// <summary>Waiting for …</summary>
    public static string Words(PauseReason reason) => reason switch
    {
        PauseReason.Identity => "proof of identity",
        PauseReason.Fee => "the fee",
        _ => "an answer to a question",
    };

    private static bool IsPause(ClockEventKind kind) => kind is ClockEventKind.ClarificationAsked or ClockEventKind.Paused;

    private static bool IsResuming(ClockEventKind kind) => kind is ClockEventKind.ClarificationReceived or ClockEventKind.Resumed;
}

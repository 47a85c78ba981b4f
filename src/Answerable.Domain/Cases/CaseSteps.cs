using Answerable.Domain.Access;

namespace Answerable.Domain.Cases;

/// <summary>An act that the procedure knows at this stage and that is not possible now, with the reason.</summary>
public sealed record RefusedAct(CaseAct Act, Refusal Because);

/// <summary>What comes next in a case.</summary>
public static class CaseSteps
{
    extension(CaseFile file)
    {
        /// <summary>The one act that brings the case on, whoever does it; null where nothing is left to do.</summary>
        public CaseAct? NextStep() => file.Case.State switch
        {
            CaseState.Logged => CaseAct.Take,
            CaseState.InHand or CaseState.Drafted or CaseState.SentBack when file.OpenPause is not null => CaseAct.Resume,
            CaseState.InHand when file.WhyNotAnswerSenior() is not null => CaseAct.Restrict,
            CaseState.InHand when file.StageRules.AcknowledgeClock is not null && file.Stage.AcknowledgedOn is null => CaseAct.Acknowledge,
            CaseState.InHand when file.StageRules.Acts.Contains(CaseAct.CompleteInformation) && file.WhyNotInformation() is null => CaseAct.CompleteInformation,
            CaseState.InHand when file.StageRules.HasPoints && file.Points.Count == 0 => CaseAct.AddPoint,
            CaseState.InHand when file.StageRules.HasPoints && file.Points.Exists(point => point.OutcomeKey is null) => CaseAct.DecidePoint,
            CaseState.InHand when file.StageRules.SignOff is null && !file.StageRules.IsWritten => CaseAct.SendAnswer,
            CaseState.InHand or CaseState.SentBack => CaseAct.DraftAnswer,
            CaseState.Drafted when file.StageRules.SignOff is null => CaseAct.SendAnswer,
            CaseState.Drafted => file.AnswerLacks().Count == 0 ? CaseAct.SendForSignOff : CaseAct.DraftAnswer,
            CaseState.AwaitingSignOff => CaseAct.Approve,
            CaseState.Approved => CaseAct.SendAnswer,
            CaseState.Answered => file.WhyNotClose() is null ? CaseAct.Close : CaseAct.Correct,
            _ => null,
        };

        /// <summary>Acts that are possible for this person now, in the order in which they come up in the life of a case.</summary>
        public IReadOnlyList<CaseAct> Possible(Actor by) => [.. Enum.GetValues<CaseAct>().Where(act => file.WhyNot(act, by) is null)];

        /// <summary>Acts of this stage, and the next step, that are not possible now, each with the reason.</summary>
        public IReadOnlyList<RefusedAct> Refused(Actor by) =>
        [
            .. Enum.GetValues<CaseAct>()
                .Where(act => file.StageRules.Acts.Contains(act) || act == file.NextStep())
                .Select(act => (Act: act, Because: file.WhyNot(act, by)))
                .Where(found => found.Because is not null)
                .Select(found => new RefusedAct(found.Act, found.Because!)),
        ];
    }
}

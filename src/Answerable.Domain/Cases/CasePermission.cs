using Answerable.Domain.Access;

namespace Answerable.Domain.Cases;

/// <summary>Why a person cannot do something to a case now: said before the act, and after it in the same words.</summary>
public static class CasePermission
{
    extension(CaseFile file)
    {
        /// <summary>Null where the act is possible. What the act must be told (a reason, an outcome) is asked by the act.</summary>
        public Refusal? WhyNot(CaseAct act, Actor by) =>
            !CaseLife.Allows(file.Case.State, act) ? new($"case.{Word.Of(act)}-state", CaseLife.WhyNot(file.Case.State, act))
            : !file.StageRules.Acts.Contains(act) && !IsEverywhere(act) ? new($"case.{Word.Of(act)}-procedure", $"At the stage \"{file.StageRules.Name}\" this is not done")
            : file.WhyNotSubject(by) is { } own ? own
            : file.WhyNotReview(act, by) is { } decided ? decided
            : !file.May(act, by) ? new($"case.{Word.Of(act)}-permission", Needs(act))
            : act switch
            {
                CaseAct.Take when file.Case.HandlerId is { } handler && handler == by.PersonId => new("case.take-yours", "It is yours already"),
                CaseAct.Take when by.PersonId is null => new("case.take-nobody", "Only a person can take it"),
                CaseAct.Take => file.WhyNotHandled(by),
                CaseAct.DraftAnswer => file.WhyNotAnswerSenior(),
                CaseAct.RefuseEscalation => file.WhyNotRefuseEscalation(),
                CaseAct.UnnameSubject when !file.NamedSubjects.Any() => new("case.subject-none-named", "Nobody is named whom it is about"),
                CaseAct.Acknowledge => file.WhyNotAcknowledge(),
                CaseAct.Extend when file.AnswerClock(file.Stage)?.Extension is null => new("case.extend-none", "The time for this stage cannot be extended"),
                CaseAct.RemoveExtension when file.LastExtension is null => new("case.extension-none", "It has not been extended"),
                CaseAct.LiftRestriction when !file.Case.IsRestricted => new("case.restricted-not", "It is not restricted"),
                CaseAct.Pause => file.WhyNotPause(),
                CaseAct.Resume => file.WhyNotResume(),
                CaseAct.TakeBackPause when file.LastPauseEvent is null => new("case.pause-none", "Nothing has stopped its clock"),
                CaseAct.AddPoint or CaseAct.DecidePoint when !file.StageRules.HasPoints => new("case.points-none", $"At the stage \"{file.StageRules.Name}\" there are no points: the outcome is one for the whole"),
                CaseAct.DecidePoint when file.Points.Count == 0 => new("case.points-none-yet", "There is no point yet: add what is complained of first"),
                CaseAct.SendEnquiry or CaseAct.ExtendEnquiry or CaseAct.AnswerEnquiry => file.WhyNotEnquire(act),
                CaseAct.CompleteInformation => file.WhyNotInformation(),
                CaseAct.Progress => file.WhyNotProgress(),
                CaseAct.SetLevel when file.StageRules.Levels.Count == 0 => new("case.level-none", $"The stage \"{file.StageRules.Name}\" has no levels"),
                CaseAct.Escalate when file.Moves().Count == 0 && file.Rules.MovesFrom(file.StageRules) is [var move, ..] =>
                    new("case.escalate-when", $"\"{move.Name}\" is possible {(move.When is MoveWhen.AfterAnswer ? "once it is answered" : "only until it is answered")}"),
                CaseAct.Escalate when file.Moves().Count == 0 => new("case.escalate-last", $"\"{file.StageRules.Name}\" is the last stage"),
                CaseAct.SendForSignOff when file.StageRules.SignOff is null => new("case.sign-off-none", "The answer at this stage needs no signature"),
                CaseAct.SendForSignOff => file.WhyNotReady(),
                CaseAct.Approve => file.WhyNotSigner(by),
                CaseAct.SendAnswer => file.WhyNotAnswerSenior() ?? file.WhyNotSend(),
                CaseAct.Close => file.WhyNotClose(),
                _ => null,
            };

        private bool May(CaseAct act, Actor by) => act switch
        {
            CaseAct.Approve => file.StageRules.SignOff is { } signOff && by.May(signOff.By),
            CaseAct.SendBack => file.StageRules.SignOff is { } signOff && (by.May(signOff.By) || by.May(Permission.ManageCases)),
            CaseAct.Assign or CaseAct.Reopen or CaseAct.Restrict or CaseAct.LiftRestriction => by.May(Permission.ManageCases),
            CaseAct.AddEntry => by.May(Permission.HandleCases) || by.May(Permission.ManageCases) || by.May(Permission.SignOffAnswers),
            _ => by.May(Permission.HandleCases) || by.May(Permission.ManageCases),
        };

        private Refusal? WhyNotAcknowledge() =>
            file.StageRules.AcknowledgeClock is null ? new("case.acknowledge-none", "No acknowledgement is owed at this stage")
            : file.Stage.AcknowledgedOn is { } on ? new("case.acknowledged", $"It was acknowledged on {Clocks.ClockWords.Day(on)}")
            : null;
    }

    /// <summary>Possible under every procedure and at every stage.</summary>
    internal static bool IsEverywhere(CaseAct act) => act is CaseAct.Restrict or CaseAct.LiftRestriction or CaseAct.NameSubject or CaseAct.UnnameSubject;

    private static string Needs(CaseAct act) => act switch
    {
        CaseAct.Approve or CaseAct.SendBack => "Only who may sign answers can do this",
        CaseAct.Assign or CaseAct.Reopen or CaseAct.Restrict or CaseAct.LiftRestriction => "Only who manages cases can do this",
        _ => "You do not have permission to work on cases",
    };

    internal static Refusal? WhyEmpty(string? text, string code, string sentence) => string.IsNullOrWhiteSpace(text) ? new(code, sentence) : null;
}

using Answerable.Domain.Access;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>An answer as its writer leaves it.</summary>
/// <param name="Checked">Keys of the checklist that are ticked.</param>
/// <param name="PointsAnswered">Numbers of the points that the text answers.</param>
public sealed record AnswerDraft(string? Text, IReadOnlyCollection<string> Checked, IReadOnlyCollection<int> PointsAnswered);

/// <summary>How an answer went out.</summary>
/// <param name="OutcomeKey">At a stage without points: the outcome. At one with points it follows from them.</param>
/// <param name="ActionTaken">What was done about the complaint at this stage.</param>
public sealed record AnswerSending(AnswerChannel By, DateOnly On, string? OutcomeKey, string ActionTaken);

/// <summary>The way of an answer: drafted, sent for sign-off, sent back or approved, sent. Sending closes the stage and writes its facts.</summary>
public static class CaseAnswering
{
    extension(CaseFile file)
    {
        public void DraftAnswer(AnswerDraft draft, CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.DraftAnswer, now.By) ?? CasePermission.WhyEmpty(draft.Text, "case.answer-text", "Write the answer"));
            var isNew = file.Answer is null;
            var answer = file.Answer ?? file.NewAnswer(now);
            file.Write(answer, draft, now);
            answer.State = AnswerState.Drafted;
            file.Move(CaseAct.DraftAnswer, isNew ? "Answer drafted." : "Answer changed.", now);
        }

        public void SendForSignOff(CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.SendForSignOff, now.By));
            var answer = file.Answer!;
            (answer.State, answer.ForSignOffAt) = (AnswerState.AwaitingSignOff, now.At);
            file.Move(CaseAct.SendForSignOff, "Answer sent for sign-off.", now);
        }

        public void SendBack(string reason, CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.SendBack, now.By) ?? CaseWork.WhyNoReason(reason));
            var answer = file.Answer!;
            (answer.State, answer.SentBackById, answer.SentBackAt, answer.SentBackReason) = (AnswerState.SentBack, now.By.PersonId, now.At, reason);
            (answer.TextBefore, answer.SignerId, answer.SignedAt) = (answer.Text, null, null);
            file.Move(CaseAct.SendBack, $"Answer sent back: {reason}", now);
        }

        /// <summary>The signer says that this is the body's definitive answer.</summary>
        public void Approve(CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.Approve, now.By));
            var answer = file.Answer!;
            (answer.State, answer.SignerId, answer.SignedAt, answer.IsSignedByDrafter) = (AnswerState.Approved, now.By.PersonId, now.At, answer.WasDraftedBy(now.By));
            file.Move(CaseAct.Approve, answer.IsSignedByDrafter ? "Answer signed, by someone who wrote on it: the procedure allows it." : "Answer signed.", now);
        }

        /// <summary>The answer is known to the customer: the stage is closed, and its facts are written down.</summary>
        public void SendAnswer(AnswerSending sending, CaseMoment now)
        {
            var outcome = file.StageRules.HasPoints ? file.Rules.OutcomeOf(file.Points.Select(point => point.OutcomeKey!)) : sending.OutcomeKey;
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.SendAnswer, now.By)
                ?? (file.Rules.OutcomesAt(file.StageRules).All(rule => rule.Key != outcome) ? new Refusal("case.outcome", "Choose one of the outcomes in the list") : null)
                ?? CasePermission.WhyEmpty(sending.ActionTaken, "case.action-taken", "Say what was done about it")
                ?? file.WhyNotBy(sending.By)
                ?? file.WhyNotDay(sending.On, now, "The answer")
                ?? (file.Answer?.SignedAt is { } signed && sending.On < DateOnly.FromDateTime(signed) ? new Refusal("case.sent-before-signed", "The answer cannot have been sent before it was signed") : null));
            var (about, stage) = (file.Case, file.Stage);
            var answer = file.Answer ?? file.NewAnswer(now);
            (answer.State, answer.SentOn, answer.SentBy, answer.SentTo) = (AnswerState.Sent, sending.On, sending.By, file.AddressFor(sending.By));
            if (!file.HasProgressed)
            {
                file.Add(file.Happened(ClockEventKind.Answered, sending.On, now));
            }

            (stage.ClosedOn, stage.OutcomeKey, stage.ActionTaken, stage.HandlerId) = (sending.On, outcome, sending.ActionTaken, about.HandlerId);
            file.WriteFacts(stage, now.TodayOn);
            about.OutcomeKey = outcome;
            file.Move(CaseAct.SendAnswer, $"Answered: {file.Rules.Outcome(outcome)!.Name}. {Went(sending.By)} on {ClockWords.Day(sending.On)}.", now);
            file.Recount(now.TodayOn);
        }

        /// <summary>Where an answer by this way would go; null where there is no address.</summary>
        public string? AddressFor(AnswerChannel by) => by switch
        {
            AnswerChannel.Email => file.Correspondent?.Email,
            AnswerChannel.Letter => file.Correspondent?.Address,
            _ => null,
        };

        /// <summary>What an answer still lacks before it can be sent for sign-off, in sentences.</summary>
        public IReadOnlyList<string> AnswerLacks()
        {
            List<string> lacks = [];
            var answer = file.Answer;
            if (file.StageRules.HasPoints)
            {
                if (file.Points.Count == 0)
                {
                    lacks.Add($"the points of {file.Rules.CaseName}");
                }

                lacks.AddRange(file.Points.Where(point => point.OutcomeKey is null).Select(point => $"an outcome for point {point.Number}"));
                lacks.AddRange(file.Points.Where(point => answer?.Answers(point) is not true).Select(point => $"an answer to point {point.Number}"));
            }

            lacks.AddRange(LetterText.Open(answer?.Text).Select(open => $"{open} (still to be filled in)"));
            lacks.AddRange(file.StageRules.Checklist.Where(item => answer?.Has(item.Key) is not true).Select(item => $"a tick at \"{item.Text}\""));
            return lacks;
        }

        internal Refusal? WhyNotReady() =>
            file.AnswerLacks() is [_, ..] lacks ? new("case.answer-incomplete", $"The answer lacks {string.Join(", ", lacks)}") : null;

        internal Refusal? WhyNotSigner(Actor by) =>
            file.StageRules.SignOff is { IsSomeoneElse: true } && file.Answer?.WasDraftedBy(by) is true
                ? new("case.sign-own", "You wrote on this answer: someone else must sign it")
                : null;

        internal Refusal? WhyNotSend() =>
            file.StageRules.SignOff is not null && file.Case.State is not CaseState.Approved ? new("case.send-unsigned", "The answer must be signed before it is sent")
            : file.StageRules.IsWritten && file.Answer?.Text is null ? new("case.send-unwritten", "The answer at this stage is given in writing: draft it first")
            : file.StageRules.HasPoints && file.Points.Exists(point => point.OutcomeKey is null) ? new("case.send-undecided", "Decide each point first")
            : null;

        private Refusal? WhyNotBy(AnswerChannel by) =>
            by is AnswerChannel.Told && file.StageRules.IsWritten ? new("case.send-told", "The answer at this stage is given in writing: send it by e-mail or letter")
            : by is AnswerChannel.Email && file.AddressFor(by) is null ? new("case.send-no-address", "There is no e-mail address: send a letter, or tell them")
            : by is not AnswerChannel.Told && LetterText.WhyOpen(file.Answer?.Text) is { } open ? open
            : by is AnswerChannel.Email && file.Answer?.Text is null ? new("case.send-unwritten", "Write the answer first: there is nothing to send by e-mail")
            : null;

        private Answer NewAnswer(CaseMoment now) => file.Add(new Answer
        {
            Id = now.NextId(),
            BodyId = file.Case.BodyId,
            CaseId = file.Case.Id,
            StageId = file.Stage.Id,
            Number = file.Answers.Count + 1,
            AuthorId = now.By.PersonId,
            DraftedAt = now.At,
        });

        private void Write(Answer answer, AnswerDraft draft, CaseMoment now)
        {
            var keys = file.StageRules.Checklist.Select(item => item.Key).Where(draft.Checked.Contains);
            var numbers = file.Points.Select(point => point.Number).Where(draft.PointsAnswered.Contains).Order();
            (answer.Text, answer.Checked, answer.PointsAnswered) = (draft.Text, Listed(keys), Listed(numbers.Select(number => $"{number}")));
            (answer.AuthorId, answer.DraftedAt) = (now.By.PersonId, now.At);
            if (!answer.WasDraftedBy(now.By))
            {
                answer.Drafters = answer.Drafters.Length == 0 ? $";{now.By.PersonId};" : $"{answer.Drafters}{now.By.PersonId};";
            }
        }
    }

    private static string Went(AnswerChannel by) => by switch
    {
        AnswerChannel.Email => "Sent by e-mail",
        AnswerChannel.Letter => "Sent by letter",
        _ => "Told",
    };

    private static string Listed(IEnumerable<string> words) => string.Join(';', words) is { Length: > 0 } list ? $";{list};" : "";
}

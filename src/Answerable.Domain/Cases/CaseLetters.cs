using Answerable.Domain.Access;

namespace Answerable.Domain.Cases;

/// <summary>A letter as its writer leaves it.</summary>
public sealed record LetterDraft(string? Subject, string? Text, bool IsLargePrint);

/// <summary>Letters about a case other than its answer. Who may put a line on the timeline may write one.</summary>
public static class CaseLetters
{
    extension(CaseFile file)
    {
        /// <param name="number">The next one of the case.</param>
        public CaseLetter BeginLetter(LetterTemplate template, int number, LetterFacts facts, CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.AddEntry, now.By) ?? file.WhyNotFor(template));
            return file.Add(new CaseLetter
            {
                Id = now.NextId(),
                BodyId = file.Case.BodyId,
                CaseId = file.Case.Id,
                Number = number,
                TemplateKey = template.Key,
                Name = template.Name,
                Use = template.Use,
                Subject = LetterText.Fill(template.Subject, facts),
                Text = LetterText.Fill(template.Text, facts),
                AuthorId = now.By.PersonId,
                DraftedAt = now.At,
            });
        }

        public void WriteLetter(CaseLetter letter, LetterDraft draft, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.AddEntry, now.By) ?? WhyNotDraft(letter)
                ?? CasePermission.WhyEmpty(draft.Subject, "case.letter-subject", "Say in one line what the letter is about")
                ?? CasePermission.WhyEmpty(draft.Text, "case.letter-text", "Write the letter"));
            (letter.Subject, letter.Text, letter.IsLargePrint) = (draft.Subject!, draft.Text!, draft.IsLargePrint);
            (letter.AuthorId, letter.DraftedAt) = (now.By.PersonId, now.At);
        }

        public void DropLetter(CaseLetter letter, CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.AddEntry, now.By) ?? WhyNotDraft(letter));
            letter.State = LetterState.Dropped;
        }

        /// <summary>Why a letter cannot go out as it is; null where it can.</summary>
        public Refusal? WhyNotSendLetter(CaseLetter letter, AnswerChannel by, DateOnly on, CaseMoment now) =>
            file.WhyNot(CaseAct.AddEntry, now.By) ?? WhyNotDraft(letter) ?? LetterText.WhyOpen(letter.Subject) ?? LetterText.WhyOpen(letter.Text)
            ?? (by is AnswerChannel.Told ? new Refusal("case.letter-told", "A letter goes by e-mail or by post: write a call down on the timeline") : null)
            ?? (by is AnswerChannel.Email && file.AddressFor(by) is null ? new Refusal("case.send-no-address", "There is no e-mail address: print it and post it") : null)
            ?? (by is AnswerChannel.Email && on != now.TodayOn ? new Refusal("case.letter-email-day", "A message by e-mail goes out today") : null)
            ?? (on > now.TodayOn ? new Refusal("case.letter-future", "The day of posting cannot be in the future") : null)
            ?? (on < file.Case.ReceivedOn ? new Refusal("case.letter-before", "It cannot have been posted before the case was received") : null);

        /// <param name="fileId">What goes out, as it is kept.</param>
        public void SendLetter(CaseLetter letter, AnswerChannel by, DateOnly on, Guid fileId, CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNotSendLetter(letter, by, on, now));
            (letter.State, letter.SentBy, letter.SentOn, letter.SentTo, letter.FileId) = (LetterState.Sent, by, on, file.AddressFor(by), fileId);
            if (letter.Use is LetterUse.Acknowledgement && file.WhyNot(CaseAct.Acknowledge, now.By) is null)
            {
                file.Acknowledge(on, now);
            }

            file.WentOut(by, $"{letter.Name}\n\n{letter.Text}", on, fileId, now);
        }

        /// <summary>A letter or message on the timeline, with what went out.</summary>
        public CaseEntry WentOut(AnswerChannel by, string text, DateOnly on, Guid fileId, CaseMoment now) =>
            file.Tell(by is AnswerChannel.Email ? CaseEntryKind.EmailOut : CaseEntryKind.LetterOut, null, text, now, on, fileId, file.Correspondent?.Name);

        private Refusal? WhyNotFor(LetterTemplate template) =>
            template.Use is LetterUse.Answer ? new("case.letter-answer", "The answer is written, signed and sent on its own page")
            : !template.IsFor(file.Stage.StageKey) ? new("case.letter-stage", $"“{template.Name}” is no letter of the stage “{file.StageRules.Name}”")
            : null;
    }

    private static Refusal? WhyNotDraft(CaseLetter letter) => letter.State switch
    {
        LetterState.Sent => new("case.letter-sent", "It has been sent and is not changed any more"),
        LetterState.Dropped => new("case.letter-dropped", "It was dropped: begin a new one"),
        _ => null,
    };
}

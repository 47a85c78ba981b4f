using Answerable.Domain.Access;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>Asking another body about a case: sent, given more time, answered.</summary>
public static class CaseEnquiring
{
    extension(CaseFile file)
    {
        public void SendEnquiry(string putTo, string question, DateOnly on, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.SendEnquiry, now.By)
                ?? CasePermission.WhyEmpty(putTo, "case.enquiry-to", "Say whom it was put to")
                ?? CasePermission.WhyEmpty(question, "case.enquiry-question", "Say what was asked")
                ?? file.WhyNotDay(on, now, "The enquiry"));
            var enquiry = file.Add(new CaseEnquiry
            {
                Id = now.NextId(),
                BodyId = file.Case.BodyId,
                CaseId = file.Case.Id,
                StageId = file.Stage.Id,
                Number = file.Enquiries.Count + 1,
                PutTo = putTo,
                Question = question,
                SentOn = on,
            });
            enquiry.DueOn = file.EnquiryReading(enquiry, now.TodayOn).DueOn;
            file.Move(CaseAct.SendEnquiry, $"Enquiry {enquiry.Number} to {putTo}, to be answered by {ClockWords.Day(enquiry.DueOn!.Value)}.", now);
        }

        public void ExtendEnquiry(int number, string reason, DateOnly on, CaseMoment now)
        {
            var enquiry = file.Enquiries.Find(enquiry => enquiry.Number == number);
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.ExtendEnquiry, now.By)
                ?? WhyNotOpen(enquiry, number)
                ?? (enquiry!.ExtendedOn is not null ? new Refusal("case.enquiry-extended", $"Enquiry {number} has been given more time already") : null)
                ?? CaseWork.WhyNoReason(reason)
                ?? WhyNotAfter(enquiry, on, now));
            (enquiry!.ExtendedOn, enquiry.ExtensionReason) = (on, reason);
            enquiry.DueOn = file.EnquiryReading(enquiry, now.TodayOn).DueOn;
            file.Move(CaseAct.ExtendEnquiry, $"Enquiry {number}: more time, to {ClockWords.Day(enquiry.DueOn!.Value)}. {reason}", now);
        }

        public void AnswerEnquiry(int number, string answer, DateOnly on, CaseMoment now)
        {
            var enquiry = file.Enquiries.Find(enquiry => enquiry.Number == number);
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.AnswerEnquiry, now.By)
                ?? WhyNotOpen(enquiry, number)
                ?? CasePermission.WhyEmpty(answer, "case.enquiry-answer", "Say what came")
                ?? WhyNotAfter(enquiry!, on, now));
            (enquiry!.AnsweredOn, enquiry.Answer) = (on, answer);
            enquiry.IsInTime = file.EnquiryReading(enquiry, now.TodayOn).State is ClockState.Met;
            file.Move(CaseAct.AnswerEnquiry, $"Enquiry {number} answered on {ClockWords.Day(on)}{(enquiry.IsInTime is true ? "" : ", late")}.", now);
        }

        /// <summary>The enquiry's own clock.</summary>
        public ClockReading EnquiryReading(CaseEnquiry enquiry, DateOnly asOf)
        {
            var stage = file.Stages.First(stage => stage.Id == enquiry.StageId);
            var rule = file.Rules.Stage(stage.StageKey).EnquiryClock!;
            List<ClockEvent> events = [ClockEvent.Received(enquiry.SentOn), new(ClockEventKind.Transferred, enquiry.SentOn)];
            if (enquiry.ExtendedOn is { } extended)
            {
                events.Add(ClockEvent.Extended(rule.Extension!.By!.Value, extended));
            }

            if (enquiry.AnsweredOn is { } answered)
            {
                events.Add(ClockEvent.Answered(answered));
            }

            return ClockReading.Of(rule, file.CalendarOf(rule), events, asOf);
        }

        internal Refusal? WhyNotEnquire(CaseAct act) =>
            file.StageRules.EnquiryClock is not { } rule ? new("case.enquiry-none-here", $"At the stage \"{file.StageRules.Name}\" no enquiries are made")
            : act is CaseAct.SendEnquiry ? null
            : !file.Enquiries.Exists(enquiry => enquiry.AnsweredOn is null) ? new("case.enquiry-none-open", "No enquiry is waiting for an answer")
            : act is CaseAct.ExtendEnquiry && rule.Extension?.By is null ? new("case.enquiry-no-extension", "The time for an enquiry cannot be extended")
            : null;
    }

    private static Refusal? WhyNotOpen(CaseEnquiry? enquiry, int number) =>
        enquiry is null ? new("case.enquiry-not-found", $"There is no enquiry {number}")
        : enquiry.AnsweredOn is { } on ? new("case.enquiry-answered", $"Enquiry {number} was answered on {ClockWords.Day(on)}")
        : null;

    private static Refusal? WhyNotAfter(CaseEnquiry enquiry, DateOnly on, CaseMoment now) =>
        on > now.TodayOn ? new("case.day-future", "It cannot be in the future")
        : on < enquiry.SentOn ? new("case.enquiry-before", $"It cannot be before {ClockWords.Day(enquiry.SentOn)}, when the enquiry was sent")
        : null;
}

using Answerable.Domain.Access;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>What is known better now than when the case was logged.</summary>
public sealed record CaseCorrection
{
    public required string Subject { get; init; }

    public CaseChannel Channel { get; init; }

    public string? Details { get; init; }

    public string? OutcomeSought { get; init; }

    public string? NatureKey { get; init; }

    public Guid? ServiceId { get; init; }

    public string? Contractor { get; init; }

    public bool IsUrgent { get; init; }

    public DateOnly? HappenedOn { get; init; }

    public DateOnly? KnownOn { get; init; }

    /// <summary>Why it was taken although it came too late.</summary>
    public string? LateReason { get; init; }

    public bool IsAboutChild { get; init; }

    public ChildViews? ChildViews { get; init; }

    public string? ChildViewsText { get; init; }

    public required PersonIntake Customer { get; init; }

    public PersonIntake? Representative { get; init; }
}

/// <summary>Working on a case before it is answered: who has it, what it is about, its points.</summary>
public static class CaseWork
{
    extension(CaseFile file)
    {
        public void Correct(CaseCorrection correction, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.Correct, now.By)
                ?? CasePermission.WhyEmpty(correction.Subject, "case.subject", "Say in one line what it is about")
                ?? (correction.NatureKey is { } nature && file.Rules.Natures.All(term => term.Key != nature) ? new Refusal("case.nature", "Choose one of the kinds in the list") : null)
                ?? CaseTimeLimits.WhyNotDays(correction.HappenedOn, correction.KnownOn, file.Case.ReceivedOn)
                ?? CaseRecord.WhyNotPerson(correction.Customer)
                ?? (correction.Representative is { } named ? CaseRecord.WhyNotPerson(named, "case.representative") : null));
            var about = file.Case;
            (about.Subject, about.SubjectKey) = (correction.Subject, SearchKey.Of(correction.Subject));
            (about.Channel, about.Details, about.OutcomeSought) = (correction.Channel, correction.Details, correction.OutcomeSought);
            (about.NatureKey, about.ServiceId, about.Contractor, about.IsUrgent) = (correction.NatureKey, correction.ServiceId, correction.Contractor, correction.IsUrgent);
            (about.HappenedOn, about.KnownOn, about.IsAboutChild) = (correction.HappenedOn, correction.KnownOn, correction.IsAboutChild);
            (about.ChildViews, about.ChildViewsText) = about.IsAboutChild ? (correction.ChildViews, correction.ChildViewsText) : (null, null);
            var first = file.Stages.MinBy(stage => stage.Number)!;
            first.AskedByOn = file.BringByOn();
            first.LateReason = first.IsLate ? correction.LateReason : null;
            file.Customer?.Know(correction.Customer);
            if (correction.Representative is { } known)
            {
                if (file.Representative is { } representative)
                {
                    representative.Know(known);
                }
                else
                {
                    file.AddPerson(CaseRole.Representative, known, now);
                }
            }

            file.Move(CaseAct.Correct, "Record corrected.", now);
        }

        /// <summary>The day that was wrong stays on record; the dates are counted anew from the right one.</summary>
        public void CorrectReceived(DateOnly receivedOn, string reason, CaseMoment now)
        {
            var about = file.Case;
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.CorrectReceived, now.By)
                ?? WhyNoReason(reason)
                ?? (receivedOn > now.TodayOn ? new Refusal("case.received-future", "The day of receipt cannot be in the future")
                : receivedOn == about.ReceivedOn ? new("case.received-same", "That is the day of receipt on record")
                : file.Stages.Count > 1 && receivedOn > file.Stages[1].OpenedOn ? new("case.received-after-stage", $"It was escalated on {ClockWords.Day(file.Stages[1].OpenedOn)} and must have been received before")
                : null));
            var was = about.ReceivedOn;
            about.ReceivedOn = receivedOn;
            var first = file.Stages.MinBy(stage => stage.Number)!;
            first.OpenedOn = receivedOn;
            file.AddEvent(file.Happened(ClockEventKind.ReceiptCorrected, receivedOn, now, reason, stage: first), now);
            file.Move(CaseAct.CorrectReceived, $"Received on {ClockWords.Day(receivedOn)}, not on {ClockWords.Day(was)}: {reason}", now);
        }

        /// <param name="handlerName">Null to give it to a team only.</param>
        public void Assign(Guid? handlerId, string? handlerName, Guid? teamId, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.Assign, now.By)
                ?? (handlerId is null && teamId is null ? new Refusal("case.assign-whom", "Choose a person or a team") : null)
                ?? file.WhyNotReviewer(handlerId)
                ?? file.WhyNotHandler(handlerId));
            file.Give(CaseAct.Assign, handlerId, teamId, handlerName is null ? "Given to a team." : $"Assigned to {handlerName}.", now);
        }

        public void Take(CaseMoment now)
        {
            RefusedException.ThrowIf(file.WhyNot(CaseAct.Take, now.By));
            file.Give(CaseAct.Take, now.By.PersonId, null, $"Taken by {now.By.Name}.", now);
        }

        public void Acknowledge(DateOnly on, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.Acknowledge, now.By)
                ?? file.WhyNotDay(on, now, "The acknowledgement"));
            file.Stage.AcknowledgedOn = on;
            file.Stage.IsAcknowledgedInTime = file.AcknowledgeReading(file.Stage, now.TodayOn)?.State is ClockState.Met;
            file.Recount(now.TodayOn);
            file.Move(CaseAct.Acknowledge, $"Acknowledged on {ClockWords.Day(on)}.", now);
        }

        public void AddPoint(string text, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.AddPoint, now.By)
                ?? CasePermission.WhyEmpty(text, "case.point", "Say what is complained of"));
            var point = file.Add(new CasePoint { Id = now.NextId(), BodyId = file.Case.BodyId, CaseId = file.Case.Id, Number = file.Points.Count + 1, Text = text });
            file.Move(CaseAct.AddPoint, $"Point {point.Number} added.", now);
        }

        public void DecidePoint(int number, string outcomeKey, string reason, CaseMoment now)
        {
            var point = file.Points.FirstOrDefault(point => point.Number == number);
            var outcome = file.Rules.Outcome(outcomeKey);
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.DecidePoint, now.By)
                ?? (point is null ? new Refusal("case.point-not-found", $"There is no point {number}")
                : outcome is null || !file.Rules.OutcomesAt(file.StageRules).Contains(outcome) ? new("case.outcome", "Choose one of the outcomes in the list")
                : CasePermission.WhyEmpty(reason, "case.point-reason", "Say why: the answer gives the reason for each point")));
            (point!.OutcomeKey, point.Reason) = (outcomeKey, reason);
            file.Move(CaseAct.DecidePoint, $"Point {number}: {outcome!.Name}.", now);
        }

        /// <summary>A note, a call, a letter or a file on the timeline.</summary>
        /// <param name="with">From whom it came or to whom it went; for correspondence without it, whom the case is answered to.</param>
        public CaseEntry AddEntry(CaseEntryKind kind, string text, DateOnly on, Guid? fileId, CaseMoment now, string? with = null)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.AddEntry, now.By)
                ?? (kind is CaseEntryKind.Act or CaseEntryKind.Bundle ? new Refusal("case.entry-kind", "Choose a note, a call, a letter, an e-mail or a file") : null)
                ?? CasePermission.WhyEmpty(text, "case.entry", "Write what should be on record")
                ?? (on > now.TodayOn ? new Refusal("case.entry-future", "The day cannot be in the future") : null));
            return file.Tell(kind, null, text, now, on, fileId, kind.CameIn() || kind.WentOut() ? with ?? file.Correspondent?.Name : null);
        }

        /// <summary>A document, or a later version of one, on the timeline.</summary>
        /// <param name="versionOf">The entry that brought the document first.</param>
        public CaseEntry AddDocument(string text, DateOnly on, Guid fileId, Guid? versionOf, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.AddEntry, now.By)
                ?? (on > now.TodayOn ? new Refusal("case.entry-future", "The day cannot be in the future") : null));
            return file.Tell(CaseEntryKind.File, null, text, now, on, fileId, versionOf: versionOf);
        }

        internal CaseClockEvent Happened(ClockEventKind kind, DateOnly on, CaseMoment now, string? reason = null, CaseStage? stage = null, PauseReason? waitsFor = null) => new()
        {
            Id = now.NextId(),
            BodyId = file.Case.BodyId,
            CaseId = file.Case.Id,
            StageId = (stage ?? file.Stage).Id,
            Number = file.Events.Count + 1,
            Kind = kind,
            On = on,
            Reason = reason,
            WaitsFor = waitsFor,
            RecordedAt = now.At,
            RecordedById = now.By.PersonId,
        };

        internal Refusal? WhyNotDay(DateOnly on, CaseMoment now, string what) =>
            on > now.TodayOn ? new("case.day-future", $"{what} cannot be in the future")
            : on < file.Stage.OpenedOn ? new("case.day-before-stage", $"{what} cannot be before {ClockWords.Day(file.Stage.OpenedOn)}, when \"{file.StageRules.Name}\" began")
            : null;

        private void Give(CaseAct act, Guid? handlerId, Guid? teamId, string told, CaseMoment now)
        {
            file.Case.HandlerId = handlerId;
            file.Case.TeamId = teamId ?? file.Case.TeamId;
            file.Move(act, told, now);
        }
    }

    internal static Refusal? WhyNoReason(string? reason) => CasePermission.WhyEmpty(reason, "case.reason", "Give the reason");
}

using Answerable.Domain.Access;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans;

/// <summary>What can be done to a row in its life. <c>WhyNot</c> says before the act why it is refused; the act itself refuses with the same words.</summary>
public static class ActivityLife
{
    extension(Activity row)
    {
        /// <summary>Why this person cannot do this to the row now, or null. What the act must be told (a reason, a wake condition) is asked by the act.</summary>
        public Refusal? WhyNot(CommitmentAct act, Actor by)
        {
            ArgumentNullException.ThrowIfNull(by);
            return !CommitmentLife.Allows(row.Status, act) ? new($"activity.{Word.Of(act)}-state", NotInThisState(row.Status, act))
                : !May(act, by) ? new($"activity.{Word.Of(act)}-permission", "You do not have permission to do this")
                : act == CommitmentAct.ApproveClosure && row.ProposedById is not null && row.ProposedById == by.PersonId
                    ? new("activity.approve-own-closure", "Someone other than the person who proposed the closure must approve it")
                : null;
        }

        /// <summary>Says how far it has come. The words are kept; the status is what they mean.</summary>
        public void Report(string? declared, CommitmentStatus status, string? comment, DateOnly asOfOn, Actor by)
        {
            RefusedException.ThrowIf(row.WhyNot(CommitmentAct.Report, by));
            RefusedException.ThrowIf(CommitmentLife.CanBeReported(status) ? null : new("activity.report-status", "Choose not started, on target, slippage or exceeded; to close the activity, propose its closure"));
            row.Status = status;
            row.DeclaredStatus = declared;
            row.Comment = comment;
            row.AsOfOn = asOfOn;
        }

        /// <summary>Why what was given is not enough to ask for the closure, or null.</summary>
        public Refusal? WhyNotClosed(string? reason, string? evidence) =>
            WhyNoReason(reason)
            ?? (row.NeedsEvidence && string.IsNullOrWhiteSpace(evidence) ? new("activity.evidence", "Say what shows that it is done: closing this activity needs evidence") : null);

        public void ProposeClosure(string reason, string? evidence, DateOnly completedOn, Actor by)
        {
            RefusedException.ThrowIf(row.WhyNot(CommitmentAct.ProposeClosure, by) ?? row.WhyNotClosed(reason, evidence));
            row.Move(CommitmentAct.ProposeClosure);
            row.ClosureReason = reason.Trim();
            row.ClosureEvidence = evidence?.Trim();
            row.CompletedOn = completedOn;
            row.ProposedById = by.PersonId;
        }

        public void ApproveClosure(Actor by)
        {
            RefusedException.ThrowIf(row.WhyNot(CommitmentAct.ApproveClosure, by));
            RefusedException.ThrowIf(row.NeedsEvidence && string.IsNullOrWhiteSpace(row.ClosureEvidence) ? new("activity.evidence", "Send it back for evidence: closing this activity needs it") : null);
            row.Move(CommitmentAct.ApproveClosure);
        }

        public void SendBack(string reason, Actor by)
        {
            RefusedException.ThrowIf(row.WhyNot(CommitmentAct.SendBack, by) ?? WhyNoReason(reason));
            row.Move(CommitmentAct.SendBack);
            row.ClosureReason = null;
            row.ClosureEvidence = null;
            row.CompletedOn = null;
            row.ProposedById = null;
        }

        /// <param name="wakeOn">The day on which to ask whether it should wake; null where only the condition is known.</param>
        public void Hibernate(string reason, string wakeCondition, DateOnly? wakeOn, Actor by)
        {
            RefusedException.ThrowIf(row.WhyNot(CommitmentAct.Hibernate, by) ?? WhyNoReason(reason));
            RefusedException.ThrowIf(string.IsNullOrWhiteSpace(wakeCondition) ? new("activity.wake-condition", "Say what will wake it") : null);
            row.Move(CommitmentAct.Hibernate);
            row.ClosureReason = reason.Trim();
            row.WakeCondition = wakeCondition.Trim();
            row.WakeOn = wakeOn;
        }

        public void Wake(string reason, Actor by)
        {
            RefusedException.ThrowIf(row.WhyNot(CommitmentAct.Wake, by) ?? WhyNoReason(reason));
            row.Move(CommitmentAct.Wake);
            row.ClosureReason = null;
            row.WakeCondition = null;
            row.WakeOn = null;
        }

        public void HandOver(string reason, Actor by) => row.Close(CommitmentAct.HandOver, reason, by);

        public void Defer(string reason, Actor by) => row.Close(CommitmentAct.Defer, reason, by);

        public void Discontinue(string reason, Actor by) => row.Close(CommitmentAct.Discontinue, reason, by);

        public void MarkDuplicate(Activity of, string reason, Actor by)
        {
            ArgumentNullException.ThrowIfNull(of);
            RefusedException.ThrowIf(row.WhyNot(CommitmentAct.MarkDuplicate, by));
            RefusedException.ThrowIf(
                of.Id == row.Id ? new("activity.duplicate-of-itself", "An activity cannot be a duplicate of itself")
                : of.Status == CommitmentStatus.Duplicate ? new("activity.duplicate-of-duplicate", "That activity is itself a duplicate: choose the one that carries the work")
                : null);
            row.Close(CommitmentAct.MarkDuplicate, reason, by);
            row.DuplicateOfId = of.Id;
        }

        public void Reopen(string reason, Actor by)
        {
            RefusedException.ThrowIf(row.WhyNot(CommitmentAct.Reopen, by) ?? WhyNoReason(reason));
            row.Move(CommitmentAct.Reopen);
            row.ClosureReason = null;
            row.ClosureEvidence = null;
            row.CompletedOn = null;
            row.ProposedById = null;
            row.DuplicateOfId = null;
        }

        /// <summary>The row in the plan of the next year: the same promise with its first date, so that its age is seen.</summary>
        /// <param name="key">The key of the plan that it comes from.</param>
        public Activity CarryForward(Guid id, Guid planId, Guid sectionId, int reference, string key, Actor by)
        {
            RefusedException.ThrowIf(row.WhyNot(CommitmentAct.CarryForward, by));
            return new()
            {
                Id = id,
                BodyId = row.BodyId,
                PlanId = planId,
                SectionId = sectionId,
                Reference = reference,
                Number = row.Number,
                Text = row.Text,
                Type = row.Type,
                Frequency = row.Frequency,
                Target = row.Target,
                OriginalDueOn = row.OriginalDueOn ?? row.Target.DueOn,
                AgreedDueOn = row.AgreedDueOn,
                AgreedBy = row.AgreedBy,
                Priority = row.Priority,
                Owner = row.Owner,
                Measure = row.Measure,
                DeclaredStatus = row.DeclaredStatus,
                Status = row.Status == CommitmentStatus.Deferred ? CommitmentStatus.NotStarted : row.Status,
                StatusBefore = row.StatusBefore,
                NeedsEvidence = row.NeedsEvidence,
                WakeCondition = row.WakeCondition,
                WakeOn = row.WakeOn,
                Withheld = row.Withheld,
                CarriedFromId = row.Id,
                CarriedFrom = $"{key}/{row.Reference}",
            };
        }

        private void Close(CommitmentAct act, string reason, Actor by)
        {
            RefusedException.ThrowIf(row.WhyNot(act, by) ?? WhyNoReason(reason));
            row.Move(act);
            row.ClosureReason = reason.Trim();
            row.WakeCondition = null;
            row.WakeOn = null;
        }

        private void Move(CommitmentAct act)
        {
            var before = row.Status;
            row.Status = CommitmentLife.After(before, act, row.StatusBefore) ?? throw new InvalidOperationException($"{act} leads nowhere from {before}.");
            row.StatusBefore = CommitmentLife.IsOpen(before) ? before : CommitmentLife.IsOpen(row.Status) ? null : row.StatusBefore;
        }
    }

    private static Refusal? WhyNoReason(string? reason) => string.IsNullOrWhiteSpace(reason) ? new("activity.reason", "Give the reason") : null;

    private static bool May(CommitmentAct act, Actor by) => act switch
    {
        CommitmentAct.Report or CommitmentAct.ProposeClosure => by.May(Permission.UpdateOwnActivities) || by.May(Permission.EditPlans),
        CommitmentAct.ApproveClosure => by.May(Permission.ApproveClosures) || by.May(Permission.DecideOnPlans),
        CommitmentAct.SendBack => by.May(Permission.ApproveClosures) || by.May(Permission.DecideOnPlans) || by.May(Permission.RunRounds),
        CommitmentAct.Hibernate or CommitmentAct.Wake or CommitmentAct.HandOver or CommitmentAct.Defer or CommitmentAct.Discontinue or CommitmentAct.Reopen =>
            by.May(Permission.EditPlans) || by.May(Permission.DecideOnPlans),
        _ => by.May(Permission.EditPlans),
    };

    private static string NotInThisState(CommitmentStatus status, CommitmentAct act) => (status, act) switch
    {
        (_, CommitmentAct.ApproveClosure or CommitmentAct.SendBack) => "No closure is proposed for this activity",
        (_, CommitmentAct.Wake) => "This activity is not hibernated",
        (_, CommitmentAct.Reopen) => "This activity is not closed",
        (CommitmentStatus.ProposedForClosure, _) => "A closure is proposed for this activity: approve it or send it back first",
        (CommitmentStatus.Hibernated, _) => "This activity is hibernated: wake it first",
        _ => "This activity is closed: reopen it first",
    };
}

using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;

namespace Answerable.Web.Pages.Plans;

/// <summary>What can be done to a row, in the words of its page, in the order in which the page offers them.</summary>
public static class ActivityActs
{
    public static readonly IReadOnlyList<ActWords> All =
    [
        new(CommitmentAct.Report, "report", "Write an update", "", "The update is written."),
        new(CommitmentAct.ProposeClosure, "propose-closure", "Propose closure", "Someone else will be asked to agree that it is done, or send it back to you.", "Closure is proposed. Those who approve closures are told."),
        new(CommitmentAct.ApproveClosure, "approve-closure", "Approve the closure", "The activity is then completed, and no updates are asked for any more.", "The closure is approved. The activity is completed."),
        new(CommitmentAct.SendBack, "send-back", "Send the closure back", "The activity goes on where it was, with your reason on its record.", "The closure is sent back, and the person who proposed it is told. The activity goes on where it was."),
        new(CommitmentAct.Hibernate, "hibernate", "Hibernate", "It sleeps until something happens. It is listed and not counted as late.", "The activity is hibernated."),
        new(CommitmentAct.Wake, "wake", "Wake", "It goes on where it was when it was put to sleep.", "The activity is awake. It goes on where it was."),
        new(CommitmentAct.HandOver, "hand-over", "Hand over to business as usual", "The work goes on as everyday work and leaves the plan.", "The activity is handed over to business as usual."),
        new(CommitmentAct.MarkDuplicate, "duplicate", "Mark as a duplicate", "The other activity carries the work. This one is closed and points to it.", "The activity is marked as a duplicate."),
        new(CommitmentAct.Defer, "defer", "Defer", "It is put off beyond this plan. Recommendations that it answers stay open.", "The activity is deferred. Recommendations that it answers stay open."),
        new(CommitmentAct.Discontinue, "discontinue", "Discontinue", "It ends without being done. Recommendations that it answers stay open.", "The activity is discontinued."),
        new(CommitmentAct.Reopen, "reopen", "Reopen", "It goes on where it was before it was closed.", "The activity is open again."),
    ];

    /// <summary>Why this person cannot do this to the row now: the row's own rule, and whose row it is.</summary>
    public static Refusal? WhyNot(Activity row, CommitmentAct act, bool isTheirs, Actor by) =>
        row.WhyNot(act, by)
        ?? (act is CommitmentAct.Report or CommitmentAct.ProposeClosure && !isTheirs && !by.May(Permission.EditPlans)
            ? new("activity.not-yours", "You are not an owner or delegate of this activity")
            : null);

    /// <summary>The one step that stands out: what its state waits for.</summary>
    public static CommitmentAct NextStep(CommitmentStatus status) => status switch
    {
        CommitmentStatus.ProposedForClosure => CommitmentAct.ApproveClosure,
        CommitmentStatus.Hibernated => CommitmentAct.Wake,
        _ => CommitmentAct.Report,
    };
}

/// <param name="Address">The last part of its page's address.</param>
/// <param name="Then">What happens by it.</param>
/// <param name="Done">What is said when it has happened.</param>
public sealed record ActWords(CommitmentAct Act, string Address, string Words, string Then, string Done);

using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;

namespace Answerable.Web.Pages.Plans;

/// <summary>What can be done to a row, in the words of its page, in the order in which the page offers them.</summary>
public static class ActivityActs
{
    public static readonly IReadOnlyList<ActWords> All =
    [
        new(CommitmentAct.Report, "report", "Write an update"),
        new(CommitmentAct.ProposeClosure, "propose-closure", "Propose closure"),
        new(CommitmentAct.ApproveClosure, "approve-closure", "Approve the closure"),
        new(CommitmentAct.SendBack, "send-back", "Send the closure back"),
        new(CommitmentAct.Hibernate, "hibernate", "Hibernate"),
        new(CommitmentAct.Wake, "wake", "Wake"),
        new(CommitmentAct.HandOver, "hand-over", "Hand over to business as usual"),
        new(CommitmentAct.MarkDuplicate, "duplicate", "Mark as a duplicate"),
        new(CommitmentAct.Defer, "defer", "Defer"),
        new(CommitmentAct.Discontinue, "discontinue", "Discontinue"),
        new(CommitmentAct.Reopen, "reopen", "Reopen"),
    ];

    /// <summary>The one step that stands out: what its state waits for, where this person may take it.</summary>
    public static ActWords? NextStep(Activity row, Actor by)
    {
        CommitmentAct[] waits = row.Status switch
        {
            CommitmentStatus.ProposedForClosure => [CommitmentAct.ApproveClosure],
            CommitmentStatus.Hibernated => [CommitmentAct.Wake],
            _ => [CommitmentAct.Report],
        };
        return All.FirstOrDefault(act => waits.Contains(act.Act) && row.WhyNot(act.Act, by) is null);
    }
}

/// <param name="Address">The last part of its page's address.</param>
public sealed record ActWords(CommitmentAct Act, string Address, string Words);

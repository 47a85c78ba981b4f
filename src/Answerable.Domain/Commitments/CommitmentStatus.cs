namespace Answerable.Domain.Commitments;

/// <summary>The canonical status, kept beside the declared words. The program challenges it and never changes it by itself.</summary>
public enum CommitmentStatus
{
    /// <summary>Nothing was declared, or the words were not understood.</summary>
    Unstated,
    NotStarted,
    OnTarget,
    Slippage,
    Exceeded,
    Completed,
    ProposedForClosure,
    BusinessAsUsual,
    Hibernated,
    Deferred,
    Duplicate,
    Discontinued,
}

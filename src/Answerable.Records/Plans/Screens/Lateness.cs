using Answerable.Domain.Commitments;

namespace Answerable.Records.Plans.Screens;

/// <summary>Which statuses can be late at all. What is closed, handed over, put to sleep or put off is listed, and not chased.</summary>
public static class Lateness
{
    public static readonly CommitmentStatus[] Unfinished =
        [CommitmentStatus.Unstated, CommitmentStatus.NotStarted, CommitmentStatus.OnTarget, CommitmentStatus.Slippage, CommitmentStatus.Exceeded, CommitmentStatus.ProposedForClosure];
}

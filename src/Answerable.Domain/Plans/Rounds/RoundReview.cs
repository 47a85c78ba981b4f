using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans.Findings;

namespace Answerable.Domain.Plans.Rounds;

/// <summary>Why a coordinator should look at a row of a round.</summary>
[Flags]
public enum ReviewReasons
{
    None = 0,
    Moved = 1,
    Contradicts = 2,
    Late = 4,
    ClosureProposed = 8,
    SentBack = 16,

    /// <summary>Its writer has not said yet that it is finished.</summary>
    NotSent = 32,
}

/// <summary>Review by exception: which answers of a round someone should look at, and what contradicts itself in them.</summary>
public sealed class RoundReview
{
    private readonly PlanFacts facts;
    private readonly DateOnly today;

    /// <param name="contents">The plan with its rows, and their measures and items.</param>
    public RoundReview(PlanContents contents, DateOnly today)
    {
        facts = new(contents, today);
        this.today = today;
    }

    /// <summary>What contradicts itself in a row as it stands, or as it would be (<see cref="RowUpdate.Imagine"/>).</summary>
    public IReadOnlyList<Finding> ContradictionsIn(Activity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var only = facts.Only(row);
        return [.. StatusFindings.OfRows(only), .. CompletionFindings.Of(only), .. MeasureFindings.OfUpdates(only)];
    }

    /// <summary>Why someone should look at the answer; none where it can be accepted with the rest.</summary>
    /// <param name="findings">From <see cref="ContradictionsIn"/>, which the answer's own day is given to.</param>
    public ReviewReasons ReasonsOf(Activity row, RoundRow answer, RowMovement? movement, IReadOnlyCollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(findings);
        return (movement is { Before: not null, HasMoved: true } ? ReviewReasons.Moved : ReviewReasons.None)
            | (findings.Count > 0 ? ReviewReasons.Contradicts : ReviewReasons.None)
            | (CommitmentLife.IsOpen(row.Status) && row.Target.IsLate(today, row.CompletedOn, row.AgreedDueOn) ? ReviewReasons.Late : ReviewReasons.None)
            | (row.Status == CommitmentStatus.ProposedForClosure ? ReviewReasons.ClosureProposed : ReviewReasons.None)
            | (answer.SentBackAt is not null ? ReviewReasons.SentBack : ReviewReasons.None)
            | (answer is { IsAnswered: true, SentAt: null } ? ReviewReasons.NotSent : ReviewReasons.None);
    }
}

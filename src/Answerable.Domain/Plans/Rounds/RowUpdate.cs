using Answerable.Domain.Access;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans.Rounds;

/// <summary>What someone writes for a row in a round.</summary>
/// <param name="Status">How far it has come; completed asks for its closure. Null where nothing was chosen yet.</param>
/// <param name="Comment">What has happened; for work that is done, why it can be closed.</param>
public sealed record RowUpdate(CommitmentStatus? Status, string? Comment, DateOnly AsOfOn, DateOnly? CompletedOn = null, string? Evidence = null)
{
    public bool IsDone => Status == CommitmentStatus.Completed;

    /// <summary>Why it cannot be saved for the row, or null.</summary>
    public Refusal? WhyNot(Activity row, Round round, DateOnly today, Actor by)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(round);
        return round.WhyNotWritten(AsOfOn, today)
            ?? row.WhyNot(CommitmentAct.Report, by)
            ?? (Status is null ? new("round.status", "Choose how far it has come")
                : string.IsNullOrWhiteSpace(Comment) ? new("round.comment", IsDone ? "Say what was done" : "Say what has happened, or answer “unchanged”")
                : !IsDone ? null
                : CompletedOn is null ? new("round.completed-on", "Enter the day on which it was finished")
                : CompletedOn > today ? new("round.completed-future", "The day on which it was finished cannot be in the future")
                : row.WhyNotClosed(Comment, Evidence));
    }

    /// <summary>Writes it on the row: a report of progress, or the proposal to close it.</summary>
    public void WriteOn(Activity row, Actor by)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!IsDone)
        {
            row.Report(null, Status ?? row.Status, Comment, AsOfOn, by);
            return;
        }

        row.ProposeClosure(Comment ?? "", Evidence, CompletedOn ?? AsOfOn, by);
        row.Comment = Comment;
        row.AsOfOn = AsOfOn;
    }

    /// <summary>The row as it would be, whether a rule allows it or not: for what would contradict itself. Not to be saved.</summary>
    public void Imagine(Activity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        row.Status = Status ?? row.Status;
        row.Comment = string.IsNullOrWhiteSpace(Comment) ? row.Comment : Comment;
        row.AsOfOn = AsOfOn;
        row.CompletedOn = IsDone ? CompletedOn : row.CompletedOn;

        // The words with which it is called done are what they are judged by.
        row.DeclaredStatus = IsDone ? Comment : Status is null ? row.DeclaredStatus : null;
    }
}

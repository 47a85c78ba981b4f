using System.Text.Json;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans.Rounds;

/// <summary>How a row stands: what is frozen when a round is closed, and compared with what is now.</summary>
/// <param name="DueOn">The last day on which it is in time, the agreed one where a later one was agreed; null where it cannot be late.</param>
/// <param name="Moves">How often that day has moved.</param>
/// <param name="AsOfOn">The day of which its status speaks.</param>
public sealed record RowStanding(int Reference, CommitmentStatus Status, DateOnly? DueOn, int Moves, DateOnly? AsOfOn)
{
    public static RowStanding Of(int reference, CommitmentStatus status, Target target, DateOnly? agreedDueOn, int moves, DateOnly? asOfOn)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new(reference, status, target.LateFrom(agreedDueOn)?.AddDays(-1), moves, asOfOn);
    }
}

/// <summary>What has become of a row since the last closed round.</summary>
public enum Movement
{
    Same,

    /// <summary>It was not in the plan then.</summary>
    New,
    Started,

    /// <summary>Behind its target, and was not then.</summary>
    Slipped,

    /// <summary>Behind its target then, and no longer.</summary>
    Recovered,

    /// <summary>Its status changed in another way while it goes on.</summary>
    Changed,
    ProposedForClosure,

    /// <summary>Completed, or handed over to business as usual.</summary>
    Finished,

    /// <summary>Hibernated, deferred, discontinued or a duplicate.</summary>
    Stopped,
    Reopened,
}

/// <summary>A row then and now.</summary>
/// <param name="Before">Null for a row that was not in the plan then.</param>
public sealed record RowMovement(RowStanding? Before, RowStanding Now)
{
    public Movement Kind =>
        Before is null ? Movement.New
        : Before.Status == Now.Status ? Movement.Same
        : Now.Status is CommitmentStatus.Completed or CommitmentStatus.BusinessAsUsual ? Movement.Finished
        : Now.Status is CommitmentStatus.ProposedForClosure ? Movement.ProposedForClosure
        : !CommitmentLife.IsOpen(Now.Status) ? Movement.Stopped
        : CommitmentLife.IsClosed(Before.Status) ? Movement.Reopened
        : Now.Status is CommitmentStatus.Slippage ? Movement.Slipped
        : Before.Status is CommitmentStatus.Slippage ? Movement.Recovered
        : Before.Status is CommitmentStatus.NotStarted or CommitmentStatus.Unstated && Now.Status is not (CommitmentStatus.NotStarted or CommitmentStatus.Unstated) ? Movement.Started
        : Movement.Changed;

    public bool HasDateMoved => Before is not null && (Before.DueOn != Now.DueOn || Before.Moves != Now.Moves);

    public bool HasMoved => Kind != Movement.Same || HasDateMoved;
}

/// <summary>The standing of every row of a plan as compact JSON: an array of [reference, status, due, moves, as-of].</summary>
public static class RoundStanding
{
    public static string Write(IEnumerable<RowStanding> rows) =>
        JsonSerializer.Serialize(rows.Select(row => new object?[] { row.Reference, Word.Of(row.Status), row.DueOn, row.Moves, row.AsOfOn }));

    public static IReadOnlyList<RowStanding> Read(string standing)
    {
        using var json = JsonDocument.Parse(standing);
        return [.. json.RootElement.EnumerateArray().Select(row => new RowStanding(row[0].GetInt32(), Word.Parse<CommitmentStatus>(row[1].GetString()!), Day(row[2]), row[3].GetInt32(), Day(row[4])))];
    }

    private static DateOnly? Day(JsonElement value) => value.ValueKind is JsonValueKind.Null ? null : DateOnly.ParseExact(value.GetString()!, "O", System.Globalization.CultureInfo.InvariantCulture);
}

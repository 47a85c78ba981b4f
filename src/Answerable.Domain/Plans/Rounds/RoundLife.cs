using Answerable.Domain.Access;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans.Rounds;

/// <summary>When a round can be opened, and which rows it asks about.</summary>
public static class RoundLife
{
    /// <summary>Work that goes on is asked about; what is closed, asleep or waits for approval is not.</summary>
    public static bool IsAsked(CommitmentStatus status) => CommitmentLife.IsOpen(status);

    /// <param name="rounds">The rounds that the plan has had.</param>
    public static Refusal? WhyNotOpened(Plan plan, ReportingPeriod? period, IReadOnlyCollection<Round> rounds, DateOnly dueOn, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        return ReportingPeriods.Of(plan) is null ? new("round.no-cadence", "Say in the plan’s settings how often it is reported on")
            : period is null ? new("round.no-period", "The plan has no such reporting period")
            : period.FirstOn > today ? new("round.not-begun", $"{period.Name} has not begun yet")
            : rounds.FirstOrDefault(round => string.Equals(round.PeriodKey, period.Key, StringComparison.Ordinal)) is not null ? new("round.twice", $"There is a round for {period.Name} already")
            : rounds.FirstOrDefault(round => round.IsOpen) is { } open ? new("round.another-open", $"Close the round for {open.PeriodName} first")
            : rounds.Any(round => round.LastOn > period.LastOn) ? new("round.earlier", "A later period has had its round already")
            : dueOn < today ? new("round.due-past", "The day by which updates are due cannot be in the past")
            : null;
    }
}

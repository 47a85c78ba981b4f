using Answerable.Domain.Access;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans.Rounds;

/// <summary>What can be done to a round and to a row in it. <c>WhyNot…</c> says before the act why it is refused.</summary>
public static class RoundLife
{
    /// <summary>Work that goes on is asked about; what is closed, asleep or waits for approval is not.</summary>
    public static bool IsAsked(CommitmentStatus status) => CommitmentLife.IsOpen(status);

    extension(Plan plan)
    {
        /// <param name="rounds">The rounds that the plan has had.</param>
        public Refusal? WhyNotOpened(ReportingPeriod? period, IReadOnlyCollection<Round> rounds, DateOnly dueOn, DateOnly today)
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

    extension(Round round)
    {
        public Refusal? WhyNotActed() => round.IsOpen ? null : new("round.closed", $"The round for {round.PeriodName} is closed");

        /// <param name="standing">How every row stands now.</param>
        public void Close(IEnumerable<RowStanding> standing, DateTime at, Actor by)
        {
            ArgumentNullException.ThrowIfNull(by);
            RefusedException.ThrowIf(round.WhyNotActed());
            round.ClosedAt = at;
            round.ClosedById = by.PersonId;
            round.Standing = RoundStanding.Write(standing);
        }

        /// <summary>Those who have not answered are reminded on the due day, and again after each so many days.</summary>
        public bool IsReminderDay(DateOnly today) =>
            round.IsOpen && round.RemindEveryDays is > 0 and var days && today >= round.DueOn && (today.DayNumber - round.DueOn.DayNumber) % days == 0;
    }

    extension(RoundRow row)
    {
        /// <summary>An answer takes the place of the one before, and is to be looked at again.</summary>
        public void AnswerWith(RoundAnswer answer, DateOnly? asOfOn, DateTime at, Guid? byId)
        {
            row.Answer = answer;
            row.AsOfOn = asOfOn;
            row.AnsweredAt = at;
            row.AnsweredById = byId;
            row.SentAt = null;
            row.SentBackAt = null;
            row.SentBackReason = null;
            row.AcceptedAt = null;
            row.AcceptedById = null;
        }

        public void SendBack(string? reason, DateTime at)
        {
            RefusedException.ThrowIf(
                string.IsNullOrWhiteSpace(reason) ? new("round.reason", "Say what is missing")
                : row.IsAnswered ? null
                : new("round.not-answered", "There is no answer to send back"));
            row.SentBackAt = at;
            row.SentBackReason = reason;
            row.SentAt = null;
            row.AcceptedAt = null;
            row.AcceptedById = null;
        }

        public void Accept(DateTime at, Guid? byId)
        {
            RefusedException.ThrowIf(row.IsAnswered ? null : new("round.not-answered", "There is no answer to accept"));
            row.AcceptedAt = at;
            row.AcceptedById = byId;
        }
    }
}

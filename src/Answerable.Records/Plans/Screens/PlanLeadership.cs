using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans.Rounds;

namespace Answerable.Records.Plans.Screens;

/// <summary>What leadership needs of a plan on one page: what moved, what is late or will be, what needs a decision. Nothing that is merely fine.</summary>
public sealed class PlanLeadership(RecordsContext records, LeadershipFacts facts)
{
    /// <summary>How far the page looks ahead and, where no meeting was held, back.</summary>
    private const int MonthsAhead = 3;

    public enum Need
    {
        /// <summary>Someone says that it is done.</summary>
        ClosureProposed,

        /// <summary>The day was moved before, and it is late again.</summary>
        LateAgain,

        /// <summary>Late for longer than the page looks back, and no later day was agreed.</summary>
        LongLate,

        /// <summary>It sleeps, and the day on which to ask has come.</summary>
        WakeDay,
    }

    public enum Doubt
    {
        NotStarted,
        Slipping,
        DependsOnLate,
    }

    /// <param name="DueOn">The last day in time, with an agreed later one in the place of the official one.</param>
    /// <param name="Movement">How it stood when the span began, and how it stands now; <see cref="RowStanding.Moves"/> is how often its day has moved.</param>
    /// <param name="Doubts">Why a day that is still ahead will hardly be met.</param>
    public sealed record Item(
        LeadershipFacts.Row Row, bool IsLate, DateOnly? DueOn, RowMovement Movement, Need? Need, IReadOnlyList<Doubt> Doubts, string? ProposedBy)
    {
        public int DateMoves => Movement.Now.Moves;

        public bool IsSlipping => Row.Status is CommitmentStatus.Slippage;
    }

    /// <summary>From when on movement is shown: the close of a round, a meeting, or a day.</summary>
    /// <param name="Key">In addresses: "round-2026-q2", "meeting-3" or a day such as 2026-10-01.</param>
    /// <param name="Name">What began it, or null for a day.</param>
    public sealed record Span(string Key, string? Name, DateTime From, DateOnly FromOn);

    /// <param name="Spans">What can be chosen, the latest first.</param>
    /// <param name="UntilOn">The last day that is looked ahead to.</param>
    public sealed record View(LeadershipFacts.Facts Facts, IReadOnlyList<Item> Items, Span Since, IReadOnlyList<Span> Spans, DateOnly UntilOn, DateOnly Today)
    {
        public IEnumerable<Item> Moved => Items.Where(item => item.Movement.HasMoved);

        public IEnumerable<Item> Late => Items.Where(item => item.IsLate);

        public IEnumerable<Item> WillBeLate => Items.Where(item => !item.IsLate && item.Doubts.Count > 0);

        public IEnumerable<Item> NeedDecision => Items.Where(item => item.Need is not null).OrderBy(item => item.Need).ThenBy(item => item.DueOn);

        /// <summary>Why a row moved: the decision on it since the span began, or else the reason of its closure, or what its owner said last.</summary>
        public string? WhyMoved(Item item) =>
            Facts.Decided.TryGetValue(item.Row.Id, out var decided) && decided.On >= Since.FromOn ? decided.Words : item.Row.ClosureReason ?? item.Row.Comment;
    }

    /// <param name="since">The key of a span; null, or one that is not there, for the last meeting that was held, the round before the last, or three months ago.</param>
    public async Task<View?> ReadAsync(string key, string? since, Actor by, DateOnly today, CancellationToken cancellation) =>
        await facts.ReadAsync(key, by, cancellation) is { } found ? Judge(found, since, today) : null;

    /// <summary>Each plan that the actor may see, the latest period first.</summary>
    public async Task<IReadOnlyList<View>> ReadAllAsync(Actor by, DateOnly today, CancellationToken cancellation)
    {
        List<View> views = [];
        foreach (var plan in await new PlanList(records).ReadAsync(by, today, cancellation))
        {
            if (await ReadAsync(plan.Key, null, by, today, cancellation) is { } view)
            {
                views.Add(view);
            }
        }

        return views;
    }

    public static View Judge(LeadershipFacts.Facts facts, string? sinceKey, DateOnly today)
    {
        var spans = Spans(facts, today);
        var since = spans.Find(span => span.Key == sinceKey)
            ?? spans.Find(span => span.Key.StartsWith("meeting-", StringComparison.Ordinal))
            ?? spans.Where(span => span.Key.StartsWith("round-", StringComparison.Ordinal)).Take(2).LastOrDefault()
            ?? spans[^1];
        var until = today.AddMonths(MonthsAhead);

        // What came in with the plan is not new in it.
        var arrivedAt = facts.CreatedAt.Count == 0 ? DateTime.MaxValue : facts.CreatedAt.Values.Min();
        var late = facts.Rows.Where(row => IsLate(row, today)).Select(row => row.Id).ToHashSet();
        return new(facts, [.. facts.Rows.Select(row => ItemOf(facts, row, late, arrivedAt, since, until, today))], since, spans, until, today);
    }

    private static List<Span> Spans(LeadershipFacts.Facts facts, DateOnly today) =>
    [
        .. facts.Meetings.Where(meeting => meeting.HeldOn < today).Select(meeting => Since($"meeting-{meeting.Number}", meeting.Title, meeting.HeldOn))
            .Concat(facts.Rounds.Select(round => new Span($"round-{round.PeriodKey}", round.PeriodName, round.ClosedAt, DateOnly.FromDateTime(round.ClosedAt))))
            .OrderByDescending(span => span.From),
        .. new[] { today.AddMonths(-1), today.AddMonths(-MonthsAhead) }.Select(day => Since(day.ToString("O", CultureInfo.InvariantCulture), null, day)),
    ];

    private static Span Since(string key, string? name, DateOnly day) => new(key, name, day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), day);

    private static bool IsLate(LeadershipFacts.Row row, DateOnly today) =>
        Lateness.Unfinished.Contains(row.Status) && row.CompletedOn is null && row.Target.IsLate(today, null, row.AgreedDueOn);

    private static Item ItemOf(LeadershipFacts.Facts facts, LeadershipFacts.Row row, HashSet<Guid> late, DateTime arrivedAt, Span since, DateOnly until, DateOnly today)
    {
        var isLate = late.Contains(row.Id);
        var movement = MovementOf(facts, row, arrivedAt, since);
        var due = movement.Now.DueOn;
        return new(
            row, isLate, due, movement, NeedOf(facts, row, isLate, due, movement.Now.Moves, since.FromOn, today), isLate || due is null || due > until ? [] : Doubts(facts, row, late, due.Value, today),
            row.ProposedById is { } proposer ? facts.Proposers.GetValueOrDefault(proposer) : null);
    }

    /// <summary>How the row stood when the span began is read back out of its history: what the first change since then left behind.</summary>
    private static RowMovement MovementOf(LeadershipFacts.Facts facts, LeadershipFacts.Row row, DateTime arrivedAt, Span since)
    {
        var changes = facts.Changes[row.Id];
        var inSpan = changes.Where(change => change.At >= since.From).ToList();
        var movedBefore = row.AgreedDueOn is not null || (row.OriginalDueOn is { } first && row.Target.DueOn is { } due && first != due) ? 1 : 0;
        var now = RowStanding.Of(row.Reference, row.Status, row.Target, row.AgreedDueOn, Math.Max(changes.Count(change => change.MovedItsDate), movedBefore), row.AsOfOn);
        return facts.CreatedAt.TryGetValue(row.Id, out var createdAt) && createdAt >= since.From && createdAt > arrivedAt
            ? new(null, now)
            : new(now with { Status = inSpan.Find(change => change.Before is not null)?.Before ?? row.Status, Moves = now.Moves - inSpan.Count(change => change.MovedItsDate) }, now);
    }

    private static Need? NeedOf(LeadershipFacts.Facts facts, LeadershipFacts.Row row, bool isLate, DateOnly? due, int moves, DateOnly since, DateOnly today) =>
        row.Status is CommitmentStatus.ProposedForClosure ? Need.ClosureProposed

        // What was decided on in the span is not asked again before the next.
        : facts.Decided.TryGetValue(row.Id, out var decided) && decided.On >= since ? null
        : isLate && moves > 0 ? Need.LateAgain
        : isLate && due < today.AddMonths(-MonthsAhead) ? Need.LongLate
        : row.Status is CommitmentStatus.Hibernated && row.WakeOn <= today ? Need.WakeDay
        : null;

    private static List<Doubt> Doubts(LeadershipFacts.Facts facts, LeadershipFacts.Row row, HashSet<Guid> late, DateOnly due, DateOnly today)
    {
        List<Doubt> doubts = [];
        if (due < today || row.CompletedOn is not null || !CommitmentLife.IsOpen(row.Status))
        {
            return doubts;
        }

        if (row.Status is CommitmentStatus.NotStarted)
        {
            doubts.Add(Doubt.NotStarted);
        }

        if (row.Status is CommitmentStatus.Slippage)
        {
            doubts.Add(Doubt.Slipping);
        }

        if (facts.DependsOn[row.Id].Any(late.Contains))
        {
            doubts.Add(Doubt.DependsOnLate);
        }

        return doubts;
    }
}

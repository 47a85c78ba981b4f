using System.Globalization;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Site;

namespace Answerable.Web.Pages.Plans;

/// <summary>What leadership's page and the papers of a meeting have in common.</summary>
/// <param name="By">By what the rows are grouped.</param>
/// <param name="DecideAddress">Where a decision on a row is taken, up to its reference; null where none can be.</param>
public sealed record LeadershipBody(PlanLeadership.View View, Grouping By, string? DecideAddress)
{
    public string Key => View.Facts.Plan.Key;

    public IReadOnlyList<PlanLeadership.Item> NeedDecision { get; } = [.. View.NeedDecision];

    /// <summary>Each row stands once: where the most is wrong with it.</summary>
    public IReadOnlyList<PlanLeadership.Item> Late { get; } = [.. View.Late.Where(item => item.Need is null).OrderBy(item => item.DueOn)];

    public IReadOnlyList<PlanLeadership.Item> InDoubt { get; } = [.. View.Items.Where(item => item.Need is null && !item.IsLate && (item.IsSlipping || item.Doubts.Count > 0)).OrderBy(item => item.DueOn ?? DateOnly.MaxValue)];

    public IReadOnlyList<PlanLeadership.Item> Moved { get; } = [.. View.Moved];

    public IReadOnlyList<Group> Groups { get; } = GroupsOf(View, By);

    public string Since => View.Since.Name is { } name ? $"{name}, {DateWords.Short(View.Since.FromOn)}" : DateWords.Short(View.Since.FromOn);

    /// <param name="Number">For anchors, from 1.</param>
    /// <param name="Filter">What shows its rows in the register.</param>
    public sealed record Group(int Number, string Name, RegisterFilter Filter, IReadOnlyList<PlanLeadership.Item> Items);

    public static string NeedWords(PlanLeadership.Item item, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Need switch
        {
            PlanLeadership.Need.ClosureProposed => $"{item.ProposedBy ?? "Someone"} says that it is done: {item.Row.ClosureReason}",
            PlanLeadership.Need.LateAgain => $"Its date has moved {Times(item.DateMoves)}, and it is {LateWords(item, today)}",
            PlanLeadership.Need.LongLate => $"It is {LateWords(item, today)}, and no later date is agreed",
            PlanLeadership.Need.WakeDay => $"It was to be asked about on {DateWords.Short(item.Row.WakeOn!.Value)}. It sleeps until: {item.Row.WakeCondition}",
            _ => "",
        };
    }

    public static string LateWords(PlanLeadership.Item item, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.DueOn is { } due ? $"late by {DateWords.Span(due, today)}" : "late";
    }

    public static string? MovesWords(PlanLeadership.Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.DateMoves == 0 ? null : $"date moved {Times(item.DateMoves)}";
    }

    public static string DoubtWords(PlanLeadership.Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var words = item.Doubts.Select(doubt => doubt switch
        {
            PlanLeadership.Doubt.NotStarted => "not started",
            PlanLeadership.Doubt.DependsOnLate => "depends on a row that is late",
            _ => "slipping",
        }).DefaultIfEmpty("slipping");
        return string.Join(", ", words);
    }

    /// <summary>The kind of movement as a chart and its table name it; null where nothing moved.</summary>
    public static MovedHow? HowOf(PlanLeadership.Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Movement.Kind switch
        {
            // A closure that was sent back.
            Movement.Changed or Movement.Started when item.Movement.Before!.Status is CommitmentStatus.ProposedForClosure => MovedHow.Back,
            Movement.Changed when item.Row.Status is CommitmentStatus.NotStarted or CommitmentStatus.Unstated || item.Movement.Before!.Status is CommitmentStatus.Exceeded => MovedHow.Back,
            Movement.New => MovedHow.New,
            Movement.Finished => MovedHow.Done,
            Movement.Started or Movement.Recovered or Movement.ProposedForClosure or Movement.Changed => MovedHow.Forward,
            Movement.Slipped or Movement.Reopened => MovedHow.Back,
            Movement.Stopped => MovedHow.Stopped,
            _ => item.Movement.HasDateMoved ? MovedHow.LaterDate : null,
        };
    }

    public static string HowWords(MovedHow how) => how switch
    {
        MovedHow.LaterDate => "Later date",
        _ => how.ToString(),
    };

    /// <summary>The statuses that the plan has, in their order.</summary>
    public IReadOnlyList<CommitmentStatus> Statuses { get; } = [.. View.Items.Select(item => item.Row.Status).Distinct().Order()];

    public IReadOnlyList<MovedHow> Hows { get; } = [.. View.Moved.Select(HowOf).OfType<MovedHow>().Distinct().Order()];

    /// <summary>Unfinished rows by the month in which they are due: how many of them are late, how many still ahead.</summary>
    public IReadOnlyList<(string Month, int Late, int Ahead)> Months { get; } =
    [
        .. View.Items.Where(item => item.DueOn is not null && item.Row.CompletedOn is null && Lateness.Unfinished.Contains(item.Row.Status))
            .GroupBy(item => item.DueOn!.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture), StringComparer.Ordinal).OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => (month.Key, month.Count(item => item.IsLate), month.Count(item => !item.IsLate))),
    ];

    public static string MonthWords(string month) => DateOnly.ParseExact(month + "-01", "O", CultureInfo.InvariantCulture).ToString("MMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{count} times" };

    private static List<Group> GroupsOf(PlanLeadership.View view, Grouping by)
    {
        var sections = view.Facts.Sections.ToDictionary(section => section.Id);
        var pairs = view.Items.SelectMany(item => NamesOf(item).Select(name => (Name: name, Item: item)));
        var named = by is Grouping.Section ? pairs.GroupBy(pair => pair.Name, StringComparer.Ordinal) : pairs.GroupBy(pair => pair.Name, StringComparer.Ordinal).OrderBy(group => group.Key.Length == 0).ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase);
        return [.. named.Select((group, place) => new Group(place + 1, NameOf(group.Key), FilterOf(group.Key), [.. group.Select(pair => pair.Item)]))];

        IEnumerable<string> NamesOf(PlanLeadership.Item item) => by switch
        {
            Grouping.Priority => [item.Row.Priority ?? ""],
            Grouping.Owner => [item.Row.Owner ?? ""],
            Grouping.Aim => item.Row.Aims.Split(';', StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty(""),
            _ => [sections[item.Row.SectionId].Position.ToString(CultureInfo.InvariantCulture)],
        };

        string NameOf(string key) => by switch
        {
            Grouping.Section => view.Facts.Sections.First(section => section.Position.ToString(CultureInfo.InvariantCulture) == key).Name,
            _ when key.Length == 0 => by switch { Grouping.Priority => "No priority", Grouping.Owner => "Nobody", _ => "No aim" },
            Grouping.Aim => $"Aim {key}",
            _ => key,
        };

        RegisterFilter FilterOf(string key) => by switch
        {
            Grouping.Section => new() { Section = int.Parse(key, CultureInfo.InvariantCulture) },
            Grouping.Priority => new() { Priority = key },
            Grouping.Owner => new() { Owner = key },
            _ => new() { Aim = key },
        };
    }
}

public enum Grouping
{
    Section,
    Priority,
    Aim,
    Owner,
}

public enum MovedHow
{
    Done,
    Forward,
    Back,
    LaterDate,
    Stopped,
    New,
}

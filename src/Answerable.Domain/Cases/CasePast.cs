using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>A case as the record of another system tells it. What that record does not say is null, and stays unknown.</summary>
public sealed record CasePast
{
    public required string Reference { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public CaseChannel Channel { get; init; } = CaseChannel.Unknown;

    public string? Subject { get; init; }

    public string? Details { get; init; }

    public string? OutcomeSought { get; init; }

    public string? NatureKey { get; init; }

    public Guid? ServiceId { get; init; }

    public string? Contractor { get; init; }

    public Guid? TeamId { get; init; }

    public Guid? HandlerId { get; init; }

    public bool IsUrgent { get; init; }

    public required PersonIntake Customer { get; init; }

    /// <summary>By the place of the stage in the procedure, as many as the procedure has; one of which nothing is said is <see cref="StagePast.Nothing"/>.</summary>
    public required IReadOnlyList<StagePast> Stages { get; init; }

    /// <summary>Closed without an outcome.</summary>
    public string? ClosureKey { get; init; }

    public string? Cause { get; init; }

    public string? RemedialAction { get; init; }

    public bool NeedsNoRemedy { get; init; }

    public string? OmbudsmanOutcome { get; init; }
}

/// <summary>What is told of a stage.</summary>
/// <param name="DueOn">The day to which it was extended.</param>
public sealed record StagePast(
    DateOnly? OpenedOn = null,
    bool? IsDirect = null,
    DateOnly? AcknowledgedOn = null,
    DateOnly? ClosedOn = null,
    string? OutcomeKey = null,
    bool? IsExtended = null,
    DateOnly? DueOn = null,
    string? ActionTaken = null)
{
    public static readonly StagePast Nothing = new();

    public bool IsAnswered => ClosedOn is not null || OutcomeKey is not null;

    /// <summary>It says more than that there was no such stage.</summary>
    public bool IsTold => this with { IsDirect = IsDirect is true ? true : null, IsExtended = IsExtended is true ? true : null } != Nothing;
}

/// <summary>Why a past cannot be right.</summary>
/// <param name="Column">What is told wrongly: received_on, stage2_closed_on, …</param>
public sealed record PastProblem(string Column, string Message);

/// <summary>What no past can be: closed before it was opened, in the future, at a stage that was never opened, withdrawn with an outcome.</summary>
public static class PastProblems
{
    /// <summary>Before any record of a case that could still be kept.</summary>
    private static readonly DateOnly s_earliestOn = new(1970, 1, 1);

    public static IEnumerable<PastProblem> Of(CasePast past, CaseRules rules, DateOnly today)
    {
        if (WhyNotDay(past.ReceivedOn, today) is { } wrong)
        {
            yield return new("received_on", wrong);
        }

        for (var place = 0; place < past.Stages.Count; place++)
        {
            foreach (var problem in OfStage(past, place, rules.Stages[place].Name, today))
            {
                yield return problem with { Column = $"stage{place + 1}_{problem.Column}" };
            }
        }

        if (past.ClosureKey is not null && past.Stages.LastOrDefault(stage => stage.IsTold) is { OutcomeKey: { } outcome })
        {
            yield return new("withdrawn", $"It was closed without an outcome, and its last stage has the outcome \"{rules.Outcome(outcome)?.Name}\": only one of them can be right");
        }
    }

    /// <summary>The day on which a stage began, as far as it is told.</summary>
    internal static DateOnly? OpenedOn(CasePast past, int place) =>
        past.Stages[place].OpenedOn ?? (place == 0 || past.Stages[place].IsDirect is true ? past.ReceivedOn : null);

    private static IEnumerable<PastProblem> OfStage(CasePast past, int place, string name, DateOnly today)
    {
        var stage = past.Stages[place];
        if (!stage.IsTold)
        {
            yield break;
        }

        foreach (var (column, day) in Days(stage))
        {
            if (day is { } on && WhyNotDay(on, column is "due_on" ? DateOnly.MaxValue : today) is { } wrong)
            {
                yield return new(column, wrong);
            }
        }

        if (OpenedOn(past, place) is not { } opened)
        {
            var (column, _) = Told(stage).First();
            yield return new(column, $"\"{name}\" is told of and was never opened: give stage{place + 1}_opened_on, or leave its columns empty");
            yield break;
        }

        if (opened < past.ReceivedOn)
        {
            yield return new("opened_on", $"\"{name}\" was opened on {ClockWords.Day(opened)}, before the case was received on {ClockWords.Day(past.ReceivedOn)}");
        }

        if (stage.ClosedOn < opened)
        {
            yield return new("closed_on", $"\"{name}\" was closed on {ClockWords.Day(stage.ClosedOn.Value)}, before it was opened on {ClockWords.Day(opened)}");
        }

        if (stage.AcknowledgedOn < opened)
        {
            yield return new("acknowledged_on", $"\"{name}\" was acknowledged on {ClockWords.Day(stage.AcknowledgedOn.Value)}, before it was opened on {ClockWords.Day(opened)}");
        }
        else if (stage.AcknowledgedOn > stage.ClosedOn)
        {
            yield return new("acknowledged_on", $"\"{name}\" was acknowledged on {ClockWords.Day(stage.AcknowledgedOn.Value)}, after it was closed on {ClockWords.Day(stage.ClosedOn.Value)}");
        }

        if (stage.DueOn < opened)
        {
            yield return new("due_on", $"The last day of \"{name}\" cannot lie before {ClockWords.Day(opened)}, when it was opened");
        }

        if (stage.IsDirect is true && place == 0)
        {
            yield return new("direct", $"\"{name}\" is where a case begins: it cannot have gone straight there past another stage");
        }

        foreach (var problem in AgainstEarlier(past, place, name, opened))
        {
            yield return problem;
        }
    }

    private static IEnumerable<PastProblem> AgainstEarlier(CasePast past, int place, string name, DateOnly opened)
    {
        for (var before = 0; before < place; before++)
        {
            var earlier = past.Stages[before];
            if (past.Stages[place].IsDirect is true && earlier.IsTold)
            {
                yield return new("direct", $"It went straight to \"{name}\", and stage {before + 1} is told of too: only one of them can be right");
            }
            else if (earlier.ClosedOn > opened)
            {
                yield return new("opened_on", $"\"{name}\" was opened on {ClockWords.Day(opened)}, before stage {before + 1} was closed on {ClockWords.Day(earlier.ClosedOn.Value)}");
            }
            else if (earlier.IsTold && OpenedOn(past, before) > opened)
            {
                yield return new("opened_on", $"\"{name}\" was opened on {ClockWords.Day(opened)}, before stage {before + 1} was opened on {ClockWords.Day(OpenedOn(past, before)!.Value)}");
            }
        }
    }

    private static (string Column, DateOnly? Day)[] Days(StagePast stage) =>
        [("opened_on", stage.OpenedOn), ("acknowledged_on", stage.AcknowledgedOn), ("closed_on", stage.ClosedOn), ("due_on", stage.DueOn)];

    private static IEnumerable<(string Column, bool IsTold)> Told(StagePast stage) =>
        new[]
        {
            ("closed_on", stage.ClosedOn is not null), ("outcome", stage.OutcomeKey is not null), ("acknowledged_on", stage.AcknowledgedOn is not null),
            ("extended", stage.IsExtended is true), ("action", stage.ActionTaken is not null), ("due_on", stage.DueOn is not null),
        }.Where(pair => pair.Item2);

    private static string? WhyNotDay(DateOnly day, DateOnly latest) =>
        day > latest ? $"{ClockWords.Day(day)} is in the future"
        : day < s_earliestOn ? $"{ClockWords.Day(day)} is too long ago to be right"
        : null;
}

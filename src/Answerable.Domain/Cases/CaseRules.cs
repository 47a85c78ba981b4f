using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>What a procedure says of its cases: data, versioned. A case stays on the version under which it was opened.</summary>
public sealed record CaseRules
{
    public required string Key { get; init; }

    public required string Version { get; init; }

    public required string Name { get; init; }

    /// <summary>What a case is called under it: "complaint".</summary>
    public required string CaseName { get; init; }

    /// <summary>What the person is called for whom a case is: "customer", "requester".</summary>
    public string CustomerName { get; init; } = "customer";

    /// <summary>What the other body or contractor is called whom it concerns.</summary>
    public string ContractorName { get; init; } = "Contractor who gave the service";

    /// <summary>Sectors whose bodies use it as long as they have chosen nothing else.</summary>
    public IReadOnlyList<string> UsualFor { get; init; } = [];

    /// <summary>The letters before a reference: "C".</summary>
    public required string ReferencePrefix { get; init; }

    /// <summary>In the order in which a case goes through them.</summary>
    public required IReadOnlyList<StageRules> Stages { get; init; }

    public required IReadOnlyList<CaseTerm> Natures { get; init; }

    public required IReadOnlyList<OutcomeRule> Outcomes { get; init; }

    /// <summary>Closures that are no outcome and in no figure of outcomes.</summary>
    public required IReadOnlyList<ClosureRule> Closures { get; init; }

    /// <summary>The outcome of a case whose points have different ones.</summary>
    public required string MixedOutcomeKey { get; init; }

    public required IReadOnlyList<FieldRule> Fields { get; init; }

    /// <summary>How long someone has to bring a case; null where there is no limit.</summary>
    public BringLimit? ToBring { get; init; }

    /// <summary>What is no case under it.</summary>
    public IReadOnlyList<ScopeRule> NotForIt { get; init; } = [];

    /// <summary>Where else people can turn.</summary>
    public IReadOnlyList<SignpostRule> Signposts { get; init; } = [];

    /// <summary>Who works on a case about a senior member of staff; null where that is as for any other.</summary>
    public SeniorStaffRule? SeniorStaff { get; init; }

    /// <summary>How many years after its closing a file is kept.</summary>
    public int KeepYears { get; init; }

    /// <summary>Time spent on a case is written down, in minutes.</summary>
    public bool RecordsTime { get; init; }

    /// <summary>The record of a case holds this.</summary>
    public bool Asks(CaseField field) => Fields.Any(rule => rule.Field == field);

    public StageRules Stage(string key) => Stages.First(stage => stage.Key == key);

    /// <summary>Where a case can go from a stage: what the procedure lists, else the stage after it.</summary>
    public IReadOnlyList<MoveRule> MovesFrom(StageRules stage) =>
        stage.Moves.Count > 0 ? stage.Moves : After(stage.Key) is { } next ? [new(next.Key, "Escalate", null)] : [];

    /// <summary>The outcomes that an answer at a stage can have.</summary>
    public IReadOnlyList<OutcomeRule> OutcomesAt(StageRules stage) =>
        stage.OutcomeKeys.Count == 0 ? Outcomes : [.. Outcomes.Where(outcome => stage.OutcomeKeys.Contains(outcome.Key, StringComparer.Ordinal))];

    public StageRules? After(string key) => Stages.SkipWhile(stage => stage.Key != key).Skip(1).FirstOrDefault();

    /// <summary>The words of a text that a procedure names otherwise: {case}, {customer}.</summary>
    public string Say(string text) =>
        text.Replace("{case}", CaseName, StringComparison.Ordinal).Replace("{customer}", CustomerName, StringComparison.Ordinal);

    public SignpostRule? Signpost(string? key) => Signposts.FirstOrDefault(signpost => signpost.Key == key);

    public OutcomeRule? Outcome(string? key) => Outcomes.FirstOrDefault(outcome => outcome.Key == key);

    /// <summary>
    /// The outcome that follows from those of the points: the one that all of them have, else the mixed one.
    /// Outcomes that decide nothing (resolved) count only where no point has another.
    /// </summary>
    public string? OutcomeOf(IEnumerable<string> points)
    {
        var keys = points.Distinct(StringComparer.Ordinal).ToList();
        var deciding = keys.Where(key => Outcome(key) is { IsDecision: true }).ToList();
        return deciding.Count > 0 ? deciding is [var one] ? one : MixedOutcomeKey
            : keys is [var only] ? only
            : keys.Count == 0 ? null
            : MixedOutcomeKey;
    }
}

/// <summary>A word of a procedure's list: a kind of complaint, a way of closing.</summary>
public sealed record CaseTerm(string Key, string Name);

/// <param name="IsDecision">It says who was right; an agreement with the customer does not.</param>
public sealed record OutcomeRule(string Key, string Name, bool IsDecision);

/// <summary>What the record of a case must hold.</summary>
public enum CaseField
{
    Subject,
    CustomerName,
    CustomerContact,
    Nature,
    Service,
    Handler,
    Contractor,
    OutcomeSought,
    ActionTaken,
    Cause,
    RemedialAction,

    /// <summary>Where it affects a child: whether the child's own views were sought, and what they are, or why not.</summary>
    ChildViews,

    /// <summary>Why it was taken although it came too late. Asked wherever there is a limit, whatever the procedure lists.</summary>
    LateReason,
}

public enum FieldNeeded
{
    /// <summary>To log the case.</summary>
    AtLogging,

    /// <summary>To close it.</summary>
    AtClosing,
}

/// <param name="InsteadOf">What may be said instead of a value: declined, unknown.</param>
public sealed record FieldRule(CaseField Field, FieldNeeded Needed, IReadOnlyList<Asked> InsteadOf);

/// <summary>Something to look at before an answer goes out.</summary>
public sealed record ChecklistItem(string Key, string Text);

/// <param name="By">What the signer must be allowed to do.</param>
/// <param name="IsSomeoneElse">Nobody who wrote on the answer may sign it; otherwise that they did is recorded.</param>
public sealed record SignOffRule(Permission By, bool IsSomeoneElse);

/// <summary>When a case may go from one stage to another.</summary>
public enum MoveWhen
{
    /// <summary>While the stage is not answered.</summary>
    BeforeAnswer,

    /// <summary>Once the stage is answered or the case closed: a review.</summary>
    AfterAnswer,
}

/// <summary>A stage that may follow.</summary>
/// <param name="Name">What going there is called: "Escalate", "Review the decision".</param>
/// <param name="When">Null where it is possible before and after the answer.</param>
public sealed record MoveRule(string StageKey, string Name, MoveWhen? When);

/// <summary>A stage of a procedure.</summary>
public sealed record StageRules
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>A case may begin with it.</summary>
    public bool IsEntry { get; init; }

    public required FrozenSet<CaseAct> Acts { get; init; }

    /// <summary>The versions of the clock by which it is answered, each in force for what begins in its time; none where no clock runs.</summary>
    public IReadOnlyList<ClockRule> AnswerClocks { get; init; } = [];

    /// <summary>By when it is answered, by the version that came last.</summary>
    public ClockRule? AnswerClock
    {
        get => AnswerClocks.MaxBy(clock => clock.EffectiveFromOn ?? DateOnly.MinValue);
        init => AnswerClocks = value is null ? [] : [value];
    }

    /// <summary>By when it is acknowledged; null where no acknowledgement is owed.</summary>
    public ClockRule? AcknowledgeClock { get; init; }

    /// <summary>By when a body that is asked answers; null where no enquiries are made.</summary>
    public ClockRule? EnquiryClock { get; init; }

    /// <summary>It has points, each with an outcome of its own, and its outcome follows from them.</summary>
    public bool HasPoints { get; init; }

    /// <summary>Null where the answer needs no signature.</summary>
    public SignOffRule? SignOff { get; init; }

    /// <summary>What someone must be allowed to do to authorise an extension.</summary>
    public Permission ExtensionBy { get; init; } = Permission.ManageCases;

    /// <summary>The stages that may follow; none where it is the one after it, if any.</summary>
    public IReadOnlyList<MoveRule> Moves { get; init; } = [];

    /// <summary>A review: nobody works on it who decided the case at an earlier stage.</summary>
    public bool IsSomeoneElse { get; init; }

    /// <summary>Keys of the outcomes that an answer here can have; none where it is any of the procedure's.</summary>
    public IReadOnlyList<string> OutcomeKeys { get; init; } = [];

    /// <summary>How deep it can go, the lightest first; none where it has no levels.</summary>
    public IReadOnlyList<CaseTerm> Levels { get; init; } = [];

    /// <summary>How long after its answer someone has to take it further; null where there is no limit.</summary>
    public EscalateLimit? ToEscalate { get; init; }

    /// <summary>Whom the case is about may answer it at this stage, unless they are senior staff.</summary>
    public bool IsAnsweredBySubject { get; init; }

    /// <summary>The answer must be in writing.</summary>
    public bool IsWritten { get; init; }

    public IReadOnlyList<ChecklistItem> Checklist { get; init; } = [];

    /// <summary>The clock for a stage that begins on a day; before the first version, that one.</summary>
    public ClockRule? AnswerClockOn(DateOnly day) => AnswerClocks.FirstOrDefault(clock => clock.IsEffectiveOn(day)) ?? AnswerClocks.MinBy(clock => clock.EffectiveFromOn ?? DateOnly.MinValue);
}

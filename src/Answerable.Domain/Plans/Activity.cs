using Answerable.Domain.Commitments;
using Answerable.Domain.History;

namespace Answerable.Domain.Plans;

/// <summary>A row of a plan: an activity, a key action or a milestone. A commitment with an owner, a target and a history of progress.</summary>
public sealed class Activity : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid PlanId { get; init; }

    public Guid SectionId { get; set; }

    /// <summary>Stable identity within the plan, from 1, never given twice: in addresses and in exports. Display numbers may repeat; this does not.</summary>
    public int Reference { get; set; }

    /// <summary>Order within the plan, from 1.</summary>
    public int Position { get; set; }

    /// <summary>Named group within the section ("Implement"), or null.</summary>
    public string? Group { get; set; }

    /// <summary>For display only: it may repeat, restart or change. Never an identity.</summary>
    public string Number { get; set; } = "";

    /// <summary>Word for word; bullet lists as lines that begin with "• ".</summary>
    [PrivateText]
    public required string Text { get; set; }

    public string? Type { get; set; }

    public string? Frequency { get; set; }

    public Target Target { get; set; } = Target.NoneGiven;

    /// <summary>The day promised first, kept when the row is carried forward or its target moves.</summary>
    public DateOnly? OriginalDueOn { get; set; }

    /// <summary>A later day agreed beside the official one, which stays.</summary>
    public DateOnly? AgreedDueOn { get; set; }

    /// <summary>Who agreed the later day, as written.</summary>
    public string? AgreedBy { get; set; }

    /// <summary>Aims met, as ";1;2;3;" so that one can be looked for; empty for none.</summary>
    public string Aims { get; set; } = "";

    public string? Priority { get; set; }

    /// <summary>Word for word; the people, posts or groups read out of it are <see cref="ActivityOwner"/> rows.</summary>
    [PrivateText]
    public string? Owner { get; set; }

    /// <summary>Word for word; the single measures read out of it are <see cref="ActivityMeasure"/> rows.</summary>
    public string? Measure { get; set; }

    /// <summary>What the owner wrote, word for word.</summary>
    public string? DeclaredStatus { get; set; }

    public CommitmentStatus Status { get; set; }

    /// <summary>The status before a closure was proposed or the row was hibernated: where sending back or waking leads.</summary>
    public CommitmentStatus? StatusBefore { get; set; }

    /// <summary>The day of which the status and the latest comment speak.</summary>
    public DateOnly? AsOfOn { get; set; }

    /// <summary>The latest update's words, kept here so that the register is one query; every update stands in <see cref="ProgressUpdate"/>.</summary>
    [PrivateText]
    public string? Comment { get; set; }

    /// <summary>The day on which the work was finished, as stated; lateness is measured to it.</summary>
    public DateOnly? CompletedOn { get; set; }

    /// <summary>Why it was closed, deferred, discontinued, handed over or hibernated. Mandatory for each of these acts.</summary>
    [PrivateText]
    public string? ClosureReason { get; set; }

    /// <summary>What shows that it is done, where the closure needs it.</summary>
    [PrivateText]
    public string? ClosureEvidence { get; set; }

    /// <summary>A closure of this row needs evidence and not only a reason.</summary>
    public bool NeedsEvidence { get; set; }

    public Guid? ProposedById { get; set; }

    /// <summary>What ends hibernation, in words.</summary>
    public string? WakeCondition { get; set; }

    /// <summary>The day on which to ask whether it should wake.</summary>
    public DateOnly? WakeOn { get; set; }

    public Guid? DuplicateOfId { get; set; }

    /// <summary>The row of the year before that this one carries on.</summary>
    public Guid? CarriedFromId { get; set; }

    /// <summary>The same in words that outlive the system: the plan's key, a slash and the row's reference, such as "business-plan-2018-19/17".</summary>
    public string? CarriedFrom { get; set; }

    /// <summary>For work added in the year: what it displaced.</summary>
    public string? Displaced { get; set; }

    /// <summary>Field names in kebab case that are not for publication on this row, sorted, separated by one space.</summary>
    public string Withheld { get; set; } = "";

    /// <summary>The first line of the source that the row was read from.</summary>
    public int? SourceLine { get; set; }

    /// <summary>The source's cells word for word: a JSON object from header to cell.</summary>
    public string? SourceCells { get; set; }

    public int Version { get; set; }

    public RecordKey Record => new("activity", Id);
}

/// <summary>A part of a row whose changes stand in the row's own history.</summary>
public abstract class ActivityPart : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid PlanId { get; init; }

    public Guid ActivityId { get; init; }

    /// <summary>Order within its kind, from 1.</summary>
    public int Position { get; set; }

    public RecordKey Record => new("activity", ActivityId);
}

/// <summary>Someone who answers for a row or writes its updates: a person, a post or a group, as named in the plan.</summary>
public sealed class ActivityOwner : ActivityPart
{
    [PrivateText]
    public required string Name { get; set; }

    /// <summary>The person of this system behind the name, once someone has said so.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Writes the updates and does not answer for the row.</summary>
    public bool IsDelegate { get; set; }
}

/// <summary>One measure of a row: one measure, one target, one actual.</summary>
public sealed class ActivityMeasure : ActivityPart
{
    public required string Text { get; set; }

    /// <summary>Such as "PI2-30", or null.</summary>
    public string? Code { get; set; }

    /// <summary>The actual as written, or null; never guessed which of several measures it belongs to.</summary>
    public string? Actual { get; set; }
}

/// <summary>A part of a row done by one workstream, or a checklist's item to be answered.</summary>
public sealed class ActivityItem : ActivityPart
{
    /// <summary>True for a checklist's item that must be answered; false for a workstream's part.</summary>
    public bool IsChecklist { get; set; }

    public required string Name { get; set; }

    /// <summary>The state or answer, word for word.</summary>
    [PrivateText]
    public string? Answer { get; set; }

    public DateOnly? DoneOn { get; set; }

    public bool IsNotApplicable { get; set; }
}

public enum LinkKind
{
    DependsOn,
    LinksTo,
    See,
    DuplicateOf,
    CarriedFrom,
}

public enum LinkState
{
    /// <summary>Read out of the words and waiting for a person to say yes or no.</summary>
    Offered,
    Confirmed,
    Dismissed,
}

/// <summary>One row speaks of another.</summary>
public sealed class ActivityLink : ActivityPart
{
    public LinkKind Kind { get; set; }

    public LinkState State { get; set; }

    /// <summary>The number as written, such as "CS83".</summary>
    public required string ToNumber { get; set; }

    /// <summary>The words it was read out of, or null where a person made it.</summary>
    public string? Words { get; set; }

    /// <summary>The row meant; null while none is found (a dangling link).</summary>
    public Guid? ToId { get; set; }
}

/// <summary>A document that a row points to: an address or a file's name.</summary>
public sealed class ActivityDocument : ActivityPart
{
    public required string Reference { get; set; }

    public bool IsForPublication { get; set; } = true;
}

/// <summary>A recommendation that a row answers, cited in the row itself or in a footnote on it.</summary>
public sealed class ActivityRecommendation : ActivityPart
{
    public Guid RecommendationId { get; init; }

    /// <summary>The words it was read out of, or null where a person made it.</summary>
    public string? Words { get; set; }
}

/// <summary>What was said of the progress of one or several rows, and the day of which it speaks. Appended, never overwritten.</summary>
public sealed class ProgressUpdate : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid PlanId { get; init; }

    [PrivateText]
    public string? Text { get; init; }

    public string? DeclaredStatus { get; init; }

    public CommitmentStatus Status { get; init; }

    /// <summary>The day of which it speaks, or null where the source does not say.</summary>
    public DateOnly? AsOfOn { get; init; }

    public Guid? ById { get; init; }

    /// <summary>The round of updates in which it was written; null for one written in between.</summary>
    public Guid? RoundId { get; init; }

    public DateTime RecordedAt { get; init; }

    public RecordKey Record => new("plan", PlanId);
}

/// <summary>A row that an update speaks of: one text may serve several rows without being copied.</summary>
public sealed class ProgressUpdateOf : ActivityPart
{
    public Guid UpdateId { get; init; }
}

using Answerable.Domain.History;

namespace Answerable.Domain.Cases;

/// <summary>How it came to the body.</summary>
public enum CaseChannel
{
    Telephone,
    Letter,
    Email,
    InPerson,
    OnlineForm,

    /// <summary>A case that was taken over from another record, which does not say.</summary>
    Unknown,
}

/// <summary>Where a case is. Which act leads from which state to which stands in <see cref="CaseLife"/>, nowhere else.</summary>
public enum CaseState
{
    /// <summary>On record, and nobody works on it yet.</summary>
    Logged,

    /// <summary>Its handler works on it.</summary>
    InHand,

    /// <summary>An answer is written and not yet sent for sign-off.</summary>
    Drafted,

    AwaitingSignOff,

    /// <summary>The signer asks for another answer.</summary>
    SentBack,

    /// <summary>Signed, and to be sent.</summary>
    Approved,

    /// <summary>The customer has the answer; the record is completed and the case closed.</summary>
    Answered,
    Closed,
}

/// <summary>Whether the views of a child whom a case affects were sought.</summary>
public enum ChildViews
{
    Sought,
    NotSought,
}

/// <summary>Something that a customer asks of a body and that runs under a procedure: a complaint. It stays on the version of the procedure under which it was opened.</summary>
public sealed class Case : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    /// <summary>For staff and letters, such as "C-2026-000123": never given twice in a body, and no secret.</summary>
    public required string Reference { get; init; }

    public required string ProcedureKey { get; init; }

    public required string ProcedureVersion { get; init; }

    /// <summary>The day on which the body received it, whichever day it was logged.</summary>
    public DateOnly ReceivedOn { get; set; }

    public DateTime LoggedAt { get; init; }

    public Guid? LoggedById { get; init; }

    public CaseChannel Channel { get; set; }

    /// <summary>One line: what it is about.</summary>
    [PrivateText]
    public required string Subject { get; set; }

    /// <summary>The subject without accents, capitals and signs, for filters.</summary>
    [PrivateText]
    public required string SubjectKey { get; set; }

    /// <summary>What the customer said, in their words or the logger's.</summary>
    [PrivateText]
    public string? Details { get; set; }

    /// <summary>What the customer would like to happen.</summary>
    [PrivateText]
    public string? OutcomeSought { get; set; }

    /// <summary>The kind of thing that it is about: a key of the procedure's list.</summary>
    public string? NatureKey { get; set; }

    /// <summary>The unit whose service it is about.</summary>
    public Guid? ServiceId { get; set; }

    /// <summary>The contractor who gave the service for the body, or null. It counts as the body's own all the same.</summary>
    public string? Contractor { get; set; }

    /// <summary>The unit whose people work on it.</summary>
    public Guid? TeamId { get; set; }

    /// <summary>Who is responsible for it.</summary>
    public Guid? HandlerId { get; set; }

    /// <summary>Goes before others: someone may come to harm, or cannot wait.</summary>
    public bool IsUrgent { get; set; }

    public CaseState State { get; set; }

    /// <summary>The stage that it is in, or was in when it was closed.</summary>
    public required string StageKey { get; set; }

    /// <summary>The last day for the answer at this stage; null where no clock runs on it. The working is read from the clock's events.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The last day for the acknowledgement; null where none is owed (any more).</summary>
    public DateOnly? AcknowledgeDueOn { get; set; }

    /// <summary>Its clock stands still since this day; null where it runs. Then no answer is owed, and <see cref="DueOn"/> is null.</summary>
    public DateOnly? PausedOn { get; set; }

    /// <summary>What the clock waits for while it stands still.</summary>
    public PauseReason? WaitsFor { get; set; }

    /// <summary>Its place in a queue: the earliest of these days while an answer is owed, else <see cref="NothingDueOn"/>.</summary>
    public DateOnly QueueOn { get; set; } = NothingDueOn;

    /// <summary>The outcome of the latest stage that was answered.</summary>
    public string? OutcomeKey { get; set; }

    /// <summary>A closure that is no outcome: withdrawn, consent not received.</summary>
    public string? ClosureKey { get; set; }

    [PrivateText]
    public string? ClosureReason { get; set; }

    /// <summary>Why it happened, underneath.</summary>
    [PrivateText]
    public string? Cause { get; set; }

    /// <summary>What is done so that it does not happen again.</summary>
    [PrivateText]
    public string? RemedialAction { get; set; }

    /// <summary>Someone has said that no remedial action is needed.</summary>
    public bool NeedsNoRemedy { get; set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>When it happened, as far as somebody has said; null where that is not known.</summary>
    public DateOnly? HappenedOn { get; set; }

    /// <summary>When the customer came to know that there was a reason to complain; null: when it happened.</summary>
    public DateOnly? KnownOn { get; set; }

    /// <summary>It affects a child, whoever brings it.</summary>
    public bool IsAboutChild { get; set; }

    /// <summary>Null where nobody has recorded whether the child's own views were sought.</summary>
    public ChildViews? ChildViews { get; set; }

    /// <summary>What the child said, or why the child was not asked.</summary>
    [PrivateText]
    public string? ChildViewsText { get; set; }

    /// <summary>Someone is named whom it is about.</summary>
    public bool HasSubjects { get; set; }

    /// <summary>The person was told where else to turn.</summary>
    public bool HasSignposts { get; set; }

    /// <summary>What the ombudsman made of it, in the words in which the body heard of it.</summary>
    public string? OmbudsmanOutcome { get; set; }

    /// <summary>When it was taken over from another system's record, which may leave open what ours would hold; null for one that was logged here.</summary>
    public DateTime? ImportedAt { get; init; }

    /// <summary>The file is kept up to and including this day, as the procedure says; null while the case is open.</summary>
    public DateOnly? KeepUntilOn { get; set; }

    /// <summary>Since when only the people named may know of it; null for a case like any other.</summary>
    public DateTime? RestrictedAt { get; set; }

    public Guid? RestrictedById { get; set; }

    [PrivateText]
    public string? RestrictedReason { get; set; }

    /// <summary>When something was last done to it; a note alone is nothing done.</summary>
    public DateTime ActedAt { get; set; }

    public int Version { get; set; }

    /// <summary>Later than any day on which something can be due: such cases stand last in a queue.</summary>
    public static DateOnly NothingDueOn { get; } = DateOnly.MaxValue;

    public bool IsRestricted => RestrictedAt is not null;

    public RecordKey Record => new("case", Id);
}

using Answerable.Domain.Clocks;
using Answerable.Domain.History;

namespace Answerable.Domain.Cases;

/// <summary>A part of a case whose changes stand in the case's own history.</summary>
public abstract class CasePart : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid CaseId { get; init; }

    public RecordKey Record => new("case", CaseId);
}

public enum CaseRole
{
    Customer,

    /// <summary>Speaks for the customer, with their consent.</summary>
    Representative,
}

/// <summary>What is known of something that was to be asked: declined is not unknown, and unknown is not "nobody asked".</summary>
public enum Asked
{
    NotAsked,
    Given,

    /// <summary>They would rather not say.</summary>
    Declined,

    /// <summary>It could not be found out: a letter without a name.</summary>
    Unknown,
}

/// <summary>Someone for whom a case is: the customer, or who represents them.</summary>
public sealed class CasePerson : CasePart
{
    public CaseRole Role { get; init; }

    /// <summary>The same in every case of the same person, as far as someone has said that it is the same person.</summary>
    public Guid CustomerId { get; set; }

    public Asked NameAsked { get; set; }

    [PrivateText]
    public string? Name { get; set; }

    public Asked ContactAsked { get; set; }

    [PrivateText]
    public string? Email { get; set; }

    [PrivateText]
    public string? Phone { get; set; }

    [PrivateText]
    public string? Address { get; set; }

    /// <summary>The name without accents, capitals and signs: how the person is found again.</summary>
    [PrivateText]
    public string? NameKey { get; set; }

    /// <summary>The e-mail address in small letters.</summary>
    [PrivateText]
    public string? EmailKey { get; set; }

    /// <summary>The digits of the telephone number.</summary>
    [PrivateText]
    public string? PhoneKey { get; set; }

    /// <summary>What they need so that they can take part: large print, an interpreter, a call instead of a letter.</summary>
    [PrivateText]
    public string? Adjustments { get; set; }

    /// <summary>For a representative: the day on which the customer's consent arrived; null while it is missing.</summary>
    public DateOnly? ConsentOn { get; set; }
}

/// <summary>One thing that is complained of, with an outcome of its own.</summary>
public sealed class CasePoint : CasePart
{
    /// <summary>From 1.</summary>
    public int Number { get; init; }

    [PrivateText]
    public required string Text { get; set; }

    public string? OutcomeKey { get; set; }

    [PrivateText]
    public string? Reason { get; set; }
}

/// <summary>A stage of a case and its facts. They are written down when they happen; figures are counted from them and never worked out again.</summary>
public sealed class CaseStage : CasePart
{
    /// <summary>The first stage of the case is 1.</summary>
    public int Number { get; init; }

    public required string StageKey { get; init; }

    /// <summary>Day 0 or day 1 of its clock, as the procedure counts: received, or escalated.</summary>
    public DateOnly OpenedOn { get; set; }

    /// <summary>It did not come from an earlier stage.</summary>
    public bool IsDirect { get; init; }

    /// <summary>Why it was opened, where it did not begin with the case.</summary>
    [PrivateText]
    public string? OpenedReason { get; init; }

    /// <summary>The last day on which it could be asked for, as it was when the stage began; null where there was no limit, or where it was not known.</summary>
    public DateOnly? AskedByOn { get; set; }

    /// <summary>Why it was taken although it was asked for later than that.</summary>
    [PrivateText]
    public string? LateReason { get; set; }

    /// <summary>How deep it goes, where the procedure knows levels.</summary>
    public string? LevelKey { get; set; }

    public DateOnly? AcknowledgedOn { get; set; }

    public bool? IsAcknowledgedInTime { get; set; }

    public DateOnly? DueOn { get; set; }

    /// <summary>An extension is in force; one that does not count is none.</summary>
    public bool IsExtended { get; set; }

    /// <summary>What the record says from which the case was taken over; null where it does not say, and for a case that was logged here.</summary>
    public bool? WasExtended { get; init; }

    /// <summary>Who was responsible when it was answered.</summary>
    public Guid? HandlerId { get; set; }

    [PrivateText]
    public string? ActionTaken { get; set; }

    public string? OutcomeKey { get; set; }

    /// <summary>The day of the answer, or of a closure without one.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Days used when it was answered, by the unit of its clock; null where it was closed without an answer.</summary>
    public int? DaysUsed { get; set; }

    /// <summary>The limit as it is without any extension; null where it is counted in months.</summary>
    public int? LimitDays { get; set; }

    /// <summary>Answered within the limit as it is without any extension.</summary>
    public bool? IsWithinLimit { get; set; }

    /// <summary>Answered on or before the last day as it stood.</summary>
    public bool? IsInTime { get; set; }

    /// <summary>It was asked for when it was too late.</summary>
    public bool IsLate => AskedByOn is { } last && OpenedOn > last;
}

/// <summary>What was asked of the customer when the clock stopped.</summary>
public enum PauseReason
{
    /// <summary>What exactly they ask for, or what is meant.</summary>
    Clarification,

    /// <summary>That they are who they say, or may act for them.</summary>
    Identity,
    Fee,
}

/// <summary>What happened to a stage's clock. Never changed; one that is taken back stays on record and no longer counts.</summary>
public sealed class CaseClockEvent : CasePart
{
    /// <summary>The stage whose clock it is; for the receipt and its correction the first.</summary>
    public Guid StageId { get; init; }

    /// <summary>Order within the case, from 1.</summary>
    public int Number { get; init; }

    public ClockEventKind Kind { get; init; }

    public DateOnly On { get; init; }

    /// <summary>By how much an extension extends.</summary>
    public int? ByLength { get; init; }

    public ClockUnit? ByUnit { get; init; }

    /// <summary>The day that the extension was to reach.</summary>
    public DateOnly? NewDueOn { get; init; }

    [PrivateText]
    public string? Reason { get; init; }

    public Guid? AuthorisedById { get; init; }

    /// <summary>The day on which the customer was told.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>What a pause waits for; null for everything else.</summary>
    public PauseReason? WaitsFor { get; init; }

    public DateTime RecordedAt { get; init; }

    public Guid? RecordedById { get; init; }

    public DateTime? TakenBackAt { get; set; }
}

public enum CaseEntryKind
{
    /// <summary>Something that was done to the case.</summary>
    Act,
    Note,

    /// <summary>A call that came.</summary>
    Call,
    LetterIn,
    LetterOut,
    File,
    CallOut,
    EmailIn,
    EmailOut,

    /// <summary>The whole file was put together.</summary>
    Bundle,
}

/// <summary>Which way a line of the timeline went.</summary>
public static class CaseEntryWays
{
    public static bool CameIn(this CaseEntryKind kind) => kind is CaseEntryKind.Call or CaseEntryKind.LetterIn or CaseEntryKind.EmailIn;

    public static bool WentOut(this CaseEntryKind kind) => kind is CaseEntryKind.CallOut or CaseEntryKind.LetterOut or CaseEntryKind.EmailOut;

    /// <summary>Every kind that goes one way or the other.</summary>
    public static IReadOnlyList<CaseEntryKind> Correspondence { get; } = [.. Enum.GetValues<CaseEntryKind>().Where(kind => kind.CameIn() || kind.WentOut())];
}

/// <summary>One line of a case's timeline. Never changed.</summary>
public sealed class CaseEntry : CasePart
{
    public DateTime At { get; init; }

    /// <summary>Order among the entries of one moment, from 0.</summary>
    public int Place { get; init; }

    public CaseEntryKind Kind { get; init; }

    public CaseAct? Act { get; init; }

    /// <summary>The day of which it speaks: a letter's, a call's.</summary>
    public DateOnly On { get; init; }

    [PrivateText]
    public required string Text { get; init; }

    public Guid? FileId { get; init; }

    /// <summary>Its file is a later version of the document that this entry brought; null where it is a document's first.</summary>
    public Guid? VersionOf { get; init; }

    /// <summary>How long it took, where the procedure records it.</summary>
    public int? Minutes { get; init; }

    /// <summary>The case was closed already when it was done.</summary>
    public bool IsAfterClosure { get; init; }

    /// <summary>From whom it came or to whom it went; null for what is no correspondence, and where it is not known.</summary>
    [PrivateText]
    public string? OtherParty { get; init; }

    public Guid? ById { get; init; }

    /// <summary>As the person was called then; for the program's own work too.</summary>
    [PrivateText]
    public required string ByName { get; init; }
}

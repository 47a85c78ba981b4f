using Answerable.Domain.Access;
using Answerable.Domain.History;

namespace Answerable.Domain.Editions;

/// <summary>A published version of a record, or one on its way to the public. What it says is built once and never changes.</summary>
public sealed class Edition : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    /// <summary>The kind of the record that it speaks of, such as "plan".</summary>
    public required string RecordKind { get; init; }

    public Guid RecordId { get; init; }

    /// <summary>The record's permanent name: editions of one record are a series, and this is its address.</summary>
    public required string Series { get; init; }

    /// <summary>From 1 within the series.</summary>
    public int Number { get; init; }

    /// <summary>The area's own key of the period, such as "2026-q2".</summary>
    public required string PeriodKey { get; set; }

    /// <summary>The period as people read it.</summary>
    public required string Period { get; set; }

    public required string Title { get; set; }

    public DateOnly AsOfOn { get; set; }

    public EditionState State { get; set; }

    /// <summary>A reader may be at risk from someone who sees the screen: the pages offer a way to leave at once.</summary>
    public bool OffersQuickExit { get; set; }

    public Guid? PreparedById { get; set; }

    /// <summary>In which capacity: who prepares at the command line is no person of the body.</summary>
    public required string PreparedAs { get; set; }

    public DateTime PreparedAt { get; set; }

    [PrivateText]
    public string? SentBackReason { get; set; }

    public Guid? ApprovedById { get; set; }

    public DateTime? ApprovedAt { get; set; }

    public DateTime? EmbargoUntilAt { get; set; }

    /// <summary>Such as "laid before parliament".</summary>
    public string? EmbargoEvent { get; set; }

    public DateTime? PublishedAt { get; set; }

    /// <summary>The edition that this one puts right.</summary>
    public int? CorrectsNumber { get; set; }

    /// <summary>What was wrong and is right now, for the public.</summary>
    public string? Correction { get; set; }

    public int? SupersededByNumber { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    /// <summary>For the public.</summary>
    public string? WithdrawalReason { get; set; }

    /// <summary>SHA-256 of its data (the JSON file), in lower-case hexadecimal.</summary>
    public required string ContentHash { get; set; }

    public int Version { get; set; }

    public RecordKey Record => new("edition", Id);

    public bool IsPublic => EditionLife.Public.Contains(State);

    /// <summary>Why this person cannot do this to the edition now, or null. What the act must be told is asked by the act.</summary>
    public Refusal? WhyNot(EditionAct act, Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return EditionLife.After(State, act) is null ? new($"edition.{Word.Of(act)}-state", NotNow(act))
            : !May(act, by) ? new($"edition.{Word.Of(act)}-permission", "You do not have permission to do this")
            : act is EditionAct.Approve && PreparedById is not null && PreparedById == by.PersonId
                ? new("edition.approve-own", "Someone other than the person who prepared it must approve it")
            : null;
    }

    public static Refusal? WhyNotPrepare(Actor by) =>
        by.May(Permission.PrepareEditions) ? null : new("edition.prepare-permission", "You do not have permission to prepare what is published");

    public void PrepareAgain(Actor by)
    {
        Move(EditionAct.PrepareAgain, by);
        SentBackReason = null;
    }

    public void SendBack(string reason, Actor by)
    {
        RefusedException.ThrowIf(WhyNot(EditionAct.SendBack, by) ?? WhyNoReason(reason));
        Move(EditionAct.SendBack, by);
        SentBackReason = reason.Trim();
        ApprovedById = null;
        ApprovedAt = null;
        EmbargoUntilAt = null;
        EmbargoEvent = null;
    }

    public void Approve(Actor by, DateTime at)
    {
        Move(EditionAct.Approve, by);
        ApprovedById = by.PersonId;
        ApprovedAt = at;
    }

    /// <summary>Kept back until one of the two: a time, or an event that someone will say has happened.</summary>
    public void Embargo(DateTime? untilAt, string? untilEvent, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(EditionAct.Embargo, by));
        RefusedException.ThrowIf(
            (untilAt is null) == string.IsNullOrWhiteSpace(untilEvent) ? new("edition.embargo-until", "Say until which time or until which event it is kept back: one of the two")
            : untilAt <= now ? new("edition.embargo-past", "The time until which it is kept back must lie ahead")
            : null);
        Move(EditionAct.Embargo, by);
        EmbargoUntilAt = untilAt;
        EmbargoEvent = string.IsNullOrWhiteSpace(untilEvent) ? null : untilEvent.Trim();
    }

    public void Publish(Actor by, DateTime at) => GoOut(EditionAct.Publish, by, at);

    public void LiftEmbargo(Actor by, DateTime at) => GoOut(EditionAct.LiftEmbargo, by, at);

    public void ReleaseEmbargo(Actor by, DateTime at)
    {
        RefusedException.ThrowIf(EmbargoUntilAt is null || EmbargoUntilAt > at ? new("edition.embargo-ahead", "The time until which it is kept back has not come") : null);
        GoOut(EditionAct.ReleaseEmbargo, by, at);
    }

    /// <summary>A later edition takes its place.</summary>
    public void Supersede(Edition by)
    {
        ArgumentNullException.ThrowIfNull(by);
        State = EditionLife.After(State, EditionAct.Supersede) ?? State;
        SupersededByNumber = by.Number;
    }

    public void Withdraw(string reason, Actor by, DateTime at)
    {
        RefusedException.ThrowIf(WhyNot(EditionAct.Withdraw, by) ?? WhyNoReason(reason));
        Move(EditionAct.Withdraw, by);
        WithdrawnAt = at;
        WithdrawalReason = reason.Trim();
    }

    public Refusal? WhyNotCorrect(Actor by) =>
        WhyNotPrepare(by) ?? (IsPublic ? null : new("edition.correct-state", "It is not published: send it back and prepare it again"));

    private static Refusal? WhyNoReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new("edition.reason", "Give the reason") : null;

    private static bool May(EditionAct act, Actor by) => act switch
    {
        EditionAct.PrepareAgain => by.May(Permission.PrepareEditions),
        EditionAct.Approve => by.May(Permission.ApproveEditions),
        _ => by.May(Permission.PrepareEditions) || by.May(Permission.ApproveEditions),
    };

    private void GoOut(EditionAct act, Actor by, DateTime at)
    {
        Move(act, by);
        PublishedAt = at;
    }

    private void Move(EditionAct act, Actor by)
    {
        RefusedException.ThrowIf(WhyNot(act, by));
        State = EditionLife.After(State, act)!.Value;
    }

    private string NotNow(EditionAct act) => State switch
    {
        EditionState.Prepared => "It waits for approval",
        EditionState.SentBack => "It was sent back: prepare it again",
        EditionState.Approved => "It is approved already",
        EditionState.Embargoed => "It is kept back until its embargo ends",
        EditionState.Published => "It is published already",
        EditionState.Superseded when act is EditionAct.Supersede => "A later version has taken its place already",
        EditionState.Superseded => "It is published, and a later version has taken its place",
        EditionState.Withdrawn => "It is withdrawn",
        _ => throw new InvalidOperationException($"{State} is no state"),
    };
}

using Answerable.Domain.Access;
using Answerable.Domain.History;

namespace Answerable.Domain.Cases;

public enum AnswerState
{
    Drafted,
    AwaitingSignOff,
    SentBack,
    Approved,
    Sent,
}

public enum AnswerChannel
{
    Email,

    /// <summary>Printed and posted or handed over.</summary>
    Letter,

    /// <summary>Told on the telephone or face to face.</summary>
    Told,
}

/// <summary>The answer at one stage of a case: written, where the procedure asks for it signed, and sent. A stage that is opened again gets another one.</summary>
public sealed class Answer : CasePart
{
    public Guid StageId { get; init; }

    /// <summary>From 1 within the case.</summary>
    public int Number { get; init; }

    public AnswerState State { get; set; }

    /// <summary>As it goes out; null where it was told.</summary>
    [PrivateText]
    public string? Text { get; set; }

    /// <summary>As it last went for sign-off: the signer sees what has changed since.</summary>
    [PrivateText]
    public string? TextBefore { get; set; }

    /// <summary>Keys of the procedure's checklist that are ticked, as ";apology;signpost;".</summary>
    public string Checked { get; set; } = "";

    /// <summary>Numbers of the points that it answers, as ";1;2;".</summary>
    public string PointsAnswered { get; set; } = "";

    /// <summary>Who wrote it last.</summary>
    public Guid? AuthorId { get; set; }

    /// <summary>Everyone who wrote on it, as ";id;id;": none of them signs it where the signer must be someone else.</summary>
    public string Drafters { get; set; } = "";

    public DateTime DraftedAt { get; set; }

    public DateTime? ForSignOffAt { get; set; }

    public Guid? SentBackById { get; set; }

    public DateTime? SentBackAt { get; set; }

    [PrivateText]
    public string? SentBackReason { get; set; }

    public Guid? SignerId { get; set; }

    public DateTime? SignedAt { get; set; }

    /// <summary>The signer wrote on it too, which this procedure allows.</summary>
    public bool IsSignedByDrafter { get; set; }

    public DateOnly? SentOn { get; set; }

    public AnswerChannel? SentBy { get; set; }

    /// <summary>Where to: the address of a letter or message.</summary>
    [PrivateText]
    public string? SentTo { get; set; }

    public int Version { get; set; }

    /// <summary>The item of the checklist is ticked.</summary>
    public bool Has(string key) => Checked.Contains($";{key};", StringComparison.Ordinal);

    public bool Answers(CasePoint point) => PointsAnswered.Contains($";{point.Number};", StringComparison.Ordinal);

    public bool WasDraftedBy(Actor by) => Drafters.Contains($";{by.PersonId};", StringComparison.Ordinal);
}

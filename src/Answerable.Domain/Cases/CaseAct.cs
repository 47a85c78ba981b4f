namespace Answerable.Domain.Cases;

/// <summary>What a person can do to a case that is on record. A procedure enables them per stage; what each does is the same in every procedure.</summary>
public enum CaseAct
{
    /// <summary>Say better what it is about, whose service, who the customer is.</summary>
    Correct,

    /// <summary>The day of receipt was wrong: every date is counted anew.</summary>
    CorrectReceived,

    /// <summary>Give it to a person or a team.</summary>
    Assign,

    /// <summary>Take it on oneself.</summary>
    Take,
    Acknowledge,

    /// <summary>All the information has arrived: a clock that waits for it begins.</summary>
    CompleteInformation,

    /// <summary>It is not answered and no longer stands still: a clock that asks no more ends.</summary>
    Progress,

    /// <summary>How deep the stage goes into it. Its clock runs on.</summary>
    SetLevel,
    Extend,

    /// <summary>The extension given last no longer holds.</summary>
    RemoveExtension,

    /// <summary>Something was asked of the customer, and the clock stands still until the answer.</summary>
    Pause,

    /// <summary>The answer came: the clock goes on, or starts again, as the procedure says.</summary>
    Resume,

    /// <summary>What was recorded last of these two was wrong: what was before it comes back.</summary>
    TakeBackPause,
    AddPoint,
    DecidePoint,

    /// <summary>Another body is asked.</summary>
    SendEnquiry,

    /// <summary>A body that was asked has more time.</summary>
    ExtendEnquiry,
    AnswerEnquiry,

    /// <summary>On to another stage: which may follow which is the procedure's matter.</summary>
    Escalate,

    /// <summary>It was asked too late to take it further: it is not, and the customer is told where else to turn.</summary>
    RefuseEscalation,
    DraftAnswer,
    SendForSignOff,
    SendBack,
    Approve,
    SendAnswer,
    Close,

    /// <summary>Closed without an outcome: withdrawn, consent not received.</summary>
    Withdraw,

    /// <summary>It was answered or closed too early: that is taken back.</summary>
    Reopen,

    /// <summary>The customer is told where else they can turn.</summary>
    Signpost,

    /// <summary>A member of staff whom it is about: they work on it no more. Possible under every procedure.</summary>
    NameSubject,

    /// <summary>It turned out not to be about them.</summary>
    UnnameSubject,

    /// <summary>Only the people named may know of it. Possible under every procedure.</summary>
    Restrict,

    /// <summary>Everyone who may see cases sees it again.</summary>
    LiftRestriction,

    /// <summary>A note, a call, a letter, a file.</summary>
    AddEntry,

    /// <summary>It is a review of another case, an appeal against it, the same again.</summary>
    Link,

    /// <summary>A link was wrong.</summary>
    Unlink,
}

using System.Collections.Frozen;
using static Answerable.Domain.Cases.CaseAct;
using static Answerable.Domain.Cases.CaseState;

namespace Answerable.Domain.Cases;

/// <summary>The life of a case under any procedure: from which states an act is possible, and where it leads. What does not stand here is refused.</summary>
public static class CaseLife
{
    private static readonly CaseState[] s_working = [Logged, InHand, Drafted, SentBack];

    private static readonly CaseState[] s_unanswered = [.. s_working, AwaitingSignOff, Approved];

    private static readonly CaseState[] s_open = [.. s_unanswered, Answered];

    private static readonly CaseState[] s_any = [.. s_open, Closed];

    /// <summary>Null leads nowhere: the case stays in its state; giving one that nobody had to somebody takes it in hand.</summary>
    private static readonly (CaseAct Act, CaseState[] From, CaseState? To)[] s_table =
    [
        (Correct,         s_open,                       null),
        (CorrectReceived, s_open,                       null),
        (Assign,          s_open,                       null),
        (Take,            s_open,                       null),
        (Acknowledge,     s_unanswered,                 null),
        (CompleteInformation, s_unanswered,             null),
        (Progress,        s_unanswered,                 null),
        (SetLevel,        s_working,                    null),
        (Extend,          s_unanswered,                 null),
        (RemoveExtension, s_unanswered,                 null),
        (Pause,           s_unanswered,                 null),
        (Resume,          s_unanswered,                 null),
        (TakeBackPause,   s_unanswered,                 null),
        (AddPoint,        s_working,                    null),
        (DecidePoint,     s_working,                    null),
        (SendEnquiry,     s_working,                    null),
        (ExtendEnquiry,   s_unanswered,                 null),
        (AnswerEnquiry,   s_any,                        null),
        (Escalate,        [.. s_working, Answered, Closed], InHand),
        (RefuseEscalation, [Answered, Closed],          null),
        (DraftAnswer,     [InHand, Drafted, SentBack],  Drafted),
        (SendForSignOff,  [Drafted],                    AwaitingSignOff),
        (SendBack,        [AwaitingSignOff, Approved],  SentBack),
        (Approve,         [AwaitingSignOff],            Approved),
        (SendAnswer,      [InHand, Drafted, Approved],  Answered),
        (Close,           [Answered],                   Closed),
        (Withdraw,        s_unanswered,                 Closed),
        (Reopen,          [Answered, Closed],           InHand),
        (Signpost,        s_any,                        null),
        (NameSubject,     s_any,                        null),
        (UnnameSubject,   s_any,                        null),
        (Restrict,        s_any,                        null),
        (LiftRestriction, s_any,                        null),
        (AddEntry,        s_any,                        null),
        (Link,            s_any,                        null),
        (Unlink,          s_any,                        null),
    ];

    private static readonly FrozenDictionary<(CaseAct, CaseState), CaseState?> s_ways =
        s_table.SelectMany(row => row.From.Select(from => KeyValuePair.Create((row.Act, from), row.To))).ToFrozenDictionary();

    /// <summary>Neither answered nor closed: its clock runs.</summary>
    public static bool IsUnanswered(CaseState state) => Array.IndexOf(s_unanswered, state) >= 0;

    public static bool Allows(CaseState state, CaseAct act) => s_ways.ContainsKey((act, state));

    /// <param name="hasHandler">Somebody is responsible for it: what leads into somebody's hands leads to the shelf where nobody is.</param>
    public static CaseState After(CaseState state, CaseAct act, bool hasHandler) => s_ways[(act, state)] switch
    {
        null when state is Logged && hasHandler => InHand,
        null when state is InHand && !hasHandler => Logged,
        null => state,
        InHand when !hasHandler => Logged,
        { } to => to,
    };

    /// <summary>Why the act is not possible in the state, in a sentence.</summary>
    public static string WhyNot(CaseState state, CaseAct act) => (state, act) switch
    {
        (Logged, DraftAnswer or SendAnswer) => "Nobody is responsible for it yet: take it or assign it first",
        (_, SendBack or Approve) => "No answer is waiting for sign-off",
        (_, SendForSignOff) => "There is no draft answer to send for sign-off",
        (_, Close) when IsUnanswered(state) => "It has not been answered: send the answer first, or close it without an outcome",
        (_, Reopen) => "It is neither answered nor closed",
        (_, RefuseEscalation) => "It has not been answered: there is nothing to take further",
        (AwaitingSignOff, _) => "Its answer is waiting for sign-off: it must be approved or sent back first",
        (SentBack, SendAnswer) => "The signer has sent the answer back: change it and send it for sign-off again",
        (Approved, _) => "Its answer is signed and must be sent",
        (Answered, _) => "It has been answered: reopen it first",
        _ => "It is closed: reopen it first",
    };
}

using Answerable.Domain.Cases;
using Answerable.Records.Cases.Screens;

namespace Answerable.Web.Pages.Cases;

/// <summary>What can be done to a case, in the words of its page.</summary>
public static class CaseActs
{
    public static readonly IReadOnlyList<CaseActWords> All =
    [
        new(CaseAct.Take, "take", "Take it on", "You are then responsible for it.", "You are responsible for it now."),
        new(CaseAct.Acknowledge, "acknowledge", "Record the acknowledgement", "Say when the {customer} was told that it has arrived and what happens now. Nothing is sent from here: the letter “Acknowledgement”, under Letters, is sent and recorded in one.", "The acknowledgement is on record."),
        new(CaseAct.CompleteInformation, "complete-information", "All the information is here", "Its clock begins on the day that you say.", "Its clock runs."),
        new(CaseAct.Progress, "progress", "Record that it was progressed", "Its clock ends. The answer is still owed.", "Its clock has ended."),
        new(CaseAct.SetLevel, "set-level", "Change its level", "How deep it goes. Its clock runs on.", "Its level is changed."),
        new(CaseAct.AddPoint, "points", "Add the points of {case}", "", ""),
        new(CaseAct.DecidePoint, "points", "Decide the points", "", ""),
        new(CaseAct.SendEnquiry, "enquiries", "Ask a body, or record its answer", "", ""),
        new(CaseAct.ExtendEnquiry, "enquiries", "Give a body more time", "", ""),
        new(CaseAct.AnswerEnquiry, "enquiries", "Record a body’s answer", "", ""),
        new(CaseAct.DraftAnswer, "answer", "Write the answer", "", ""),
        new(CaseAct.SendForSignOff, "answer", "Send the answer for sign-off", "", ""),
        new(CaseAct.Approve, "answer", "Read and sign the answer", "", ""),
        new(CaseAct.SendBack, "answer", "Send the answer back", "", ""),
        new(CaseAct.SendAnswer, "answer", "Answer the {customer}", "", ""),
        new(CaseAct.Close, "close", "Close", "The record is then complete. What is done so that it does not happen again may go on after it.", "It is closed. The record is complete."),
        new(CaseAct.Assign, "assign", "Assign", "Who is responsible for it is told by e-mail.", "It is assigned."),
        new(CaseAct.Extend, "extend", "Give more time", "The last day moves, if the {customer} was told in time. Who authorised it is told that it stands in their name.", "The extension is on record. The date that holds now stands above. The letter “More time”, under Letters, tells the {customer}."),
        new(CaseAct.RemoveExtension, "remove-extension", "Remove the extension", "The date goes back to what it was. The extension stays on record.", "The extension no longer holds. The date has gone back."),
        new(CaseAct.Pause, "pause", "Stop the clock for a question", "The clock stands still from the day on which the {customer} was asked until the answer comes. Nothing is sent from here.", "The clock stands still. When the answer comes, record it."),
        new(CaseAct.Resume, "resume", "Record that the answer came", "The clock goes on, or starts again, as the procedure says.", "It is on record. The date that holds now stands above."),
        new(CaseAct.TakeBackPause, "take-back-pause", "Take back what stopped or started the clock", "What was recorded last of the two no longer counts, and what was before it comes back. It stays on record.", "It is taken back. The clock is as it was before."),
        new(CaseAct.Escalate, "escalate", "Move to another stage", "It goes on to another stage, with a clock of its own. What was done until then stays on the record of this stage.", "It has gone on. The clock of its new stage stands above."),
        new(CaseAct.RefuseEscalation, "refuse-escalation", "Do not take it further: too late", "It stays answered. The {customer} is told where else to turn, and that stands on record with the reason.", "It is not taken further, and that is on record."),
        new(CaseAct.Signpost, "signpost", "Record where else to turn", "Say where the {customer} was told to turn. Nothing is sent from here.", "It is on record."),
        new(CaseAct.NameSubject, "name-subject", "It is about a member of staff", "Whoever is named does nothing to this {case} any more: they are not responsible for it, do not sign it, and do not see it once it is restricted.", "It is on record whom it is about."),
        new(CaseAct.UnnameSubject, "unname-subject", "It is not about somebody after all", "They may work on it again. That they were named stays on record.", "It is on record."),
        new(CaseAct.Correct, "correct", "Correct the record", "", ""),
        new(CaseAct.CorrectReceived, "correct-received", "Correct the day of receipt", "Every date is counted anew. The day that was wrong stays on record.", "The day of receipt is corrected, and the dates are counted anew."),
        new(CaseAct.Withdraw, "withdraw", "Close without an outcome", "It is closed, and counts in no figure of outcomes.", "It is closed without an outcome."),
        new(CaseAct.Reopen, "reopen", "Reopen", "The answer or closing is taken back, and the clock runs as though it had not stopped.", "It is open again, and its clock runs."),
        new(CaseAct.Restrict, "restrict", "Restrict to people", "", ""),
        new(CaseAct.LiftRestriction, "lift-restriction", "Lift the restriction", "Everyone who may see cases sees it again.", "It is a case like any other again."),
        new(CaseAct.Link, "links", "Link with another case", "", ""),
        new(CaseAct.Unlink, "links", "Take a link away", "", ""),
        new(CaseAct.AddEntry, null, "Add to the timeline", "", ""),
    ];

    /// <summary>In the words of a procedure.</summary>
    public static CaseActWords Of(CaseAct act, CaseRules rules) => All.First(words => words.Act == act).Under(rules);

    /// <summary>In the words of a case: going on to the only stage that can follow is called what the procedure calls it.</summary>
    public static CaseActWords Of(CaseAct act, CasePage.View view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var words = Of(act, view.Rules);
        return act is CaseAct.Escalate && view.Moves is [var only] ? words with { Words = only.Name } : words;
    }
}

/// <param name="Address">The last part of the address where it is done; null where that is the case's own page.</param>
/// <param name="Then">What happens by it; empty where it has a page with words of its own.</param>
/// <param name="Done">What is said when it has happened.</param>
public sealed record CaseActWords(CaseAct Act, string? Address, string Words, string Then, string Done)
{
    public CaseActWords Under(CaseRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return this with { Words = rules.Say(Words), Then = rules.Say(Then), Done = rules.Say(Done) };
    }
}

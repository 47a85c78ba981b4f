using Answerable.Domain.Cases;
using static Answerable.Domain.Cases.CaseAct;
using static Answerable.Domain.Cases.CaseState;

namespace Answerable.Domain.Tests.Cases;

public sealed class CaseLifeTests
{
    /// <summary>The whole table: what does not stand here is refused.</summary>
    private static readonly Dictionary<CaseState, CaseAct[]> Allowed = new()
    {
        [Logged] = [AnswerEnquiry, Link, Unlink, ExtendEnquiry, SendEnquiry, Correct, CorrectReceived, Assign, Take, Acknowledge, CompleteInformation, Progress, SetLevel, Extend, RemoveExtension, Pause, Resume, TakeBackPause, AddPoint, DecidePoint, Escalate, Withdraw, AddEntry, Restrict, LiftRestriction, Signpost, NameSubject, UnnameSubject],
        [InHand] = [AnswerEnquiry, Link, Unlink, ExtendEnquiry, SendEnquiry, Correct, CorrectReceived, Assign, Take, Acknowledge, CompleteInformation, Progress, SetLevel, Extend, RemoveExtension, Pause, Resume, TakeBackPause, AddPoint, DecidePoint, Escalate, DraftAnswer, SendAnswer, Withdraw, AddEntry, Restrict, LiftRestriction, Signpost, NameSubject, UnnameSubject],
        [Drafted] = [AnswerEnquiry, Link, Unlink, ExtendEnquiry, SendEnquiry, Correct, CorrectReceived, Assign, Take, Acknowledge, CompleteInformation, Progress, SetLevel, Extend, RemoveExtension, Pause, Resume, TakeBackPause, AddPoint, DecidePoint, Escalate, DraftAnswer, SendForSignOff, SendAnswer, Withdraw, AddEntry, Restrict, LiftRestriction, Signpost, NameSubject, UnnameSubject],
        [AwaitingSignOff] = [AnswerEnquiry, Link, Unlink, ExtendEnquiry, Correct, CorrectReceived, Assign, Take, Acknowledge, CompleteInformation, Progress, Extend, RemoveExtension, Pause, Resume, TakeBackPause, SendBack, Approve, Withdraw, AddEntry, Restrict, LiftRestriction, Signpost, NameSubject, UnnameSubject],
        [SentBack] = [AnswerEnquiry, Link, Unlink, ExtendEnquiry, SendEnquiry, Correct, CorrectReceived, Assign, Take, Acknowledge, CompleteInformation, Progress, SetLevel, Extend, RemoveExtension, Pause, Resume, TakeBackPause, AddPoint, DecidePoint, Escalate, DraftAnswer, Withdraw, AddEntry, Restrict, LiftRestriction, Signpost, NameSubject, UnnameSubject],
        [Approved] = [AnswerEnquiry, Link, Unlink, ExtendEnquiry, Correct, CorrectReceived, Assign, Take, Acknowledge, CompleteInformation, Progress, Extend, RemoveExtension, Pause, Resume, TakeBackPause, SendBack, SendAnswer, Withdraw, AddEntry, Restrict, LiftRestriction, Signpost, NameSubject, UnnameSubject],
        [Answered] = [RefuseEscalation, AnswerEnquiry, Link, Unlink, Correct, CorrectReceived, Assign, Take, Escalate, Close, Reopen, AddEntry, Restrict, LiftRestriction, Signpost, NameSubject, UnnameSubject],
        [Closed] = [RefuseEscalation, AnswerEnquiry, Link, Unlink, Escalate, Reopen, AddEntry, Restrict, LiftRestriction, Signpost, NameSubject, UnnameSubject],
    };

    [Fact]
    public void Each_act_is_possible_in_the_states_of_the_table_and_in_no_other() =>
        Assert.All(
            from state in Enum.GetValues<CaseState>() from act in Enum.GetValues<CaseAct>() select (state, act),
            pair => Assert.True(CaseLife.Allows(pair.state, pair.act) == Allowed[pair.state].Contains(pair.act), $"{pair.act} in {pair.state}"));

    [Fact]
    public void Every_refusal_by_state_is_a_sentence() =>
        Assert.All(
            from state in Enum.GetValues<CaseState>() from act in Enum.GetValues<CaseAct>() where !Allowed[state].Contains(act) select CaseLife.WhyNot(state, act),
            sentence => Assert.Matches("^[A-Z].{10,}[^.]$", sentence));

    [Theory]
    [InlineData(Logged, Take, true, InHand)]
    [InlineData(Logged, Assign, false, Logged)]
    [InlineData(InHand, Assign, false, Logged)]
    [InlineData(Drafted, Assign, true, Drafted)]
    [InlineData(Closed, Escalate, true, InHand)]
    [InlineData(Closed, Escalate, false, Logged)]
    [InlineData(Approved, SendBack, true, SentBack)]
    [InlineData(Answered, Reopen, true, InHand)]
    public void An_act_leads_where_the_table_says(CaseState from, CaseAct act, bool hasHandler, CaseState to) => Assert.Equal(to, CaseLife.After(from, act, hasHandler));
}

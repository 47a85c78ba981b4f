using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using static Answerable.Domain.Tests.Cases.Complaint;

namespace Answerable.Domain.Tests.Cases;

public sealed class CaseAnsweringTests
{
    private static readonly CaseRules DrafterMaySign = Rules with { Stages = [Rules.Stages[0], Rules.Stages[1] with { SignOff = new(Permission.SignOffAnswers, IsSomeoneElse: false) }] };

    [Fact]
    public void A_first_answer_needs_no_signature_and_writes_the_facts_of_the_stage()
    {
        var file = Log();
        file.SendAnswer(new(AnswerChannel.Told, new(2026, 3, 4), "upheld", "Emptied today"), At(Handler, 4));
        Assert.Equal((3, 5, true, true, "upheld"), (file.Stage.DaysUsed!.Value, file.Stage.LimitDays!.Value, file.Stage.IsWithinLimit!.Value, file.Stage.IsInTime!.Value, file.Case.OutcomeKey));
        Assert.Equal((CaseState.Answered, Case.NothingDueOn), (file.Case.State, file.Case.QueueOn));
    }

    [Fact]
    public void An_extended_answer_is_in_time_and_not_within_the_limit()
    {
        var file = Log();
        file.Extend(new(new(2026, 3, 13), "Waiting for the driver", Manager, new(2026, 3, 3)), At(Handler, 3));
        file.SendAnswer(new(AnswerChannel.Told, new(2026, 3, 10), "upheld", "Emptied"), At(Handler, 10));
        Assert.Equal((7, 5, false, true, true), (file.Stage.DaysUsed!.Value, file.Stage.LimitDays!.Value, file.Stage.IsWithinLimit!.Value, file.Stage.IsInTime!.Value, file.Stage.IsExtended));
    }

    [Fact]
    public void An_answer_goes_for_sign_off_only_when_each_point_is_answered_and_the_checklist_ticked()
    {
        var file = Log(Intake(Handler, "second"));
        file.AddPoint("The bin", At(Handler, 3));
        file.DraftAnswer(new("Dear Ann Other", [], []), At(Handler, 3));
        Assert.Equal(["an outcome for point 1", "an answer to point 1", "a tick at \"It says sorry where something went wrong\""], file.AnswerLacks());
        Assert.Equal("case.answer-incomplete", Refused(() => file.SendForSignOff(At(Handler, 3))));
        Drafted().SendForSignOff(At(Handler, 4));
    }

    [Fact]
    public void Nobody_who_wrote_on_the_answer_signs_it_and_what_was_sent_back_is_kept_to_compare()
    {
        var file = Drafted();
        file.DraftAnswer(new("Dear Ms Other", ["sorry"], [1]), At(Manager, 5));
        file.SendForSignOff(At(Handler, 5));
        Assert.Equal("case.approve-permission", Refused(() => file.Approve(At(Colleague, 5))));
        Assert.Equal("case.sign-own", Refused(() => file.Approve(At(Manager, 5))));
        file.SendBack("Say what will be done", At(Director, 6));
        Assert.Equal((CaseState.SentBack, "Dear Ms Other"), (file.Case.State, file.Answer!.TextBefore));
        file.DraftAnswer(new("Dear Ms Other, we will", ["sorry"], [1]), At(Handler, 9));
        file.SendForSignOff(At(Handler, 9));
        file.Approve(At(Director, 9));
        Assert.Equal("case.send-told", Refused(() => file.SendAnswer(new(AnswerChannel.Told, new(2026, 3, 9), null, "Driver spoken to"), At(Handler, 9))));
        file.SendAnswer(new(AnswerChannel.Email, new(2026, 3, 9), null, "Driver spoken to"), At(Handler, 9));
        Assert.Equal(("upheld", "ann@example.org", Director.PersonId, false), (file.Case.OutcomeKey, file.Answer!.SentTo, file.Answer.SignerId, file.Answer.IsSignedByDrafter));
    }

    [Fact]
    public void Where_the_procedure_lets_the_drafter_sign_that_is_recorded()
    {
        var file = Drafted(DrafterMaySign);
        file.DraftAnswer(new("Dear Ms Other", ["sorry"], [1]), At(Manager, 5));
        file.SendForSignOff(At(Manager, 5));
        file.Approve(At(Manager, 5));
        Assert.True(file.Answer!.IsSignedByDrafter);
    }

    [Fact]
    public void An_answer_that_must_be_signed_is_not_sent_before_it_is() =>
        Assert.Equal("case.send-unsigned", Refused(() => Drafted().SendAnswer(new(AnswerChannel.Letter, new(2026, 3, 4), null, "Driver spoken to"), At(Handler, 4))));

    [Fact]
    public void What_the_record_lacks_is_said_before_it_can_be_closed()
    {
        var file = Log(Intake(Handler) with { NatureKey = null });
        Assert.Contains(CaseField.Nature, file.Missing());
        file.SendAnswer(new(AnswerChannel.Told, new(2026, 3, 4), "upheld", "Emptied today"), At(Handler, 4));
        Assert.Equal("The record lacks the kind of complaint", file.WhyNot(CaseAct.Close, Handler)!.Message);
        file.Correct(new() { Subject = "The bin", NatureKey = "delay", Customer = Intake().Customer }, At(Handler, 4));
        Assert.Equal("case.cause", Refused(() => file.Close(new(null, null, true), At(Handler, 4))));
        Assert.Equal("case.remedial-action", Refused(() => file.Close(new("A new driver", null, false), At(Handler, 4))));
        file.Close(new("A new driver", null, true), At(Handler, 4));
        Assert.Equal((CaseState.Closed, new DateOnly(2032, 3, 4)), (file.Case.State, file.Case.KeepUntilOn!.Value));
    }

    [Fact]
    public void Closed_without_an_outcome_it_is_in_no_figure_of_outcomes()
    {
        var file = Log();
        Assert.Equal("case.closure", Refused(() => file.Withdraw("gone", "The customer rang", At(Handler, 4))));
        file.Withdraw("withdrawn", "The customer rang", At(Handler, 4));
        Assert.Equal((CaseState.Closed, "withdrawn", null, null), (file.Case.State, file.Case.ClosureKey, file.Case.OutcomeKey, file.Stage.DaysUsed));
    }

    [Fact]
    public void Reopening_takes_the_facts_back_and_the_clock_runs_as_though_it_had_not_stopped()
    {
        var file = Log();
        file.SendAnswer(new(AnswerChannel.Told, new(2026, 3, 4), "upheld", "Emptied today"), At(Handler, 4));
        Assert.Equal("case.reopen-permission", Refused(() => file.Reopen("Sent to the wrong person", At(Handler, 5))));
        file.Reopen("Sent to the wrong person", At(Manager, 5));
        Assert.Equal((CaseState.InHand, new DateOnly(2026, 3, 6), null, null), (file.Case.State, file.Case.DueOn!.Value, file.Stage.DaysUsed, file.Case.OutcomeKey));
        Assert.Null(file.Answer);
        file.SendAnswer(new(AnswerChannel.Told, new(2026, 3, 9), "upheld", "Emptied today"), At(Handler, 9));
        Assert.Equal((6, false), (file.Stage.DaysUsed!.Value, file.Stage.IsInTime!.Value));
    }
}

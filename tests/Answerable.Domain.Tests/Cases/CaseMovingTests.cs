using System.Collections.Frozen;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using static Answerable.Domain.Tests.Cases.Complaint;

namespace Answerable.Domain.Tests.Cases;

/// <summary>A procedure whose stages follow each other as it lists them: two ways in, one way on, and a review of the decision.</summary>
public sealed class CaseMovingTests
{
    private static readonly CaseRules Ladder = Rules with
    {
        Stages =
        [
            Rules.Stages[0] with
            {
                Key = "advice",
                Name = "Advice",
                AnswerClock = Rules.Stages[0].AnswerClock! with { Stops = [ClockStop.Answered, ClockStop.Progressed] },
                Moves = [new("decision", "Pass it on", MoveWhen.BeforeAnswer), new("review", "Review it", MoveWhen.AfterAnswer)],
            },
            Rules.Stages[0] with
            {
                Key = "decision",
                Name = "Decision",
                AnswerClock = Rules.Stages[0].AnswerClock! with { Starts = ClockStart.AllInformationReceived, Stops = [ClockStop.Answered, ClockStop.Progressed] },
                OutcomeKeys = ["upheld", "not-upheld"],
                Levels = [new("light", "Light"), new("deep", "Deep")],
                Moves = [new("review", "Review it", MoveWhen.AfterAnswer)],
            },
            Rules.Stages[0] with
            {
                Key = "review",
                Name = "Review",
                IsEntry = false,
                IsSomeoneElse = true,
                AnswerClock = Rules.Stages[0].AnswerClock! with { Starts = ClockStart.Transfer },
                Acts = Rules.Stages[0].Acts.Where(act => act is not CaseAct.Escalate).ToFrozenSet(),
            },
        ],
    };

    [Fact]
    public void A_case_goes_only_where_the_procedure_says_and_when()
    {
        var file = Log(rules: Ladder);
        Assert.Equal(["decision"], file.Moves().Select(move => move.StageKey));
        Assert.Equal("case.escalate-where", Refused(() => file.Escalate("Please", new(2026, 3, 3), At(Handler, 3), "review")));
        file.Escalate("It is one for a decision", new(2026, 3, 3), At(Handler, 3));
        Assert.Equal("case.escalate-when", file.WhyNot(CaseAct.Escalate, Handler)!.Code);
    }

    [Fact]
    public void Passing_it_on_ends_a_clock_that_asks_no_more()
    {
        var file = Log(rules: Ladder);
        file.Escalate("It is one for a decision", new(2026, 3, 4), At(Handler, 4));
        Assert.Equal((3, 5, true, true), (file.Stages[0].DaysUsed!.Value, file.Stages[0].LimitDays!.Value, file.Stages[0].IsInTime!.Value, file.Stages[0].IsWithinLimit!.Value));
        Assert.Null(file.Stages[0].OutcomeKey);
    }

    [Fact]
    public void A_clock_that_waits_for_the_information_begins_with_it()
    {
        var file = Log(Intake(Handler, "decision"), Ladder);
        Assert.Equal((null, Case.NothingDueOn, CaseAct.CompleteInformation), (file.Case.DueOn, file.Case.QueueOn, file.NextStep()));
        file.CompleteInformation(new(2026, 3, 9), At(Handler, 10));
        Assert.Equal(new DateOnly(2026, 3, 13), file.Case.DueOn);
        Assert.Equal("case.information-there", Refused(() => file.CompleteInformation(new(2026, 3, 9), At(Handler, 10))));
        Assert.Equal("case.information-day", Refused(() => Log(Intake(Handler, "decision") with { InformationOn = new(2026, 3, 1) }, Ladder)));
        Assert.Equal(new DateOnly(2026, 3, 6), Log(Intake(Handler, "decision") with { InformationOn = Received }, Ladder).Case.DueOn);
    }

    [Fact]
    public void Progress_ends_the_clock_and_the_answer_is_still_owed()
    {
        var file = Log(Intake(Handler, "decision"), Ladder);
        Assert.Equal("case.progress-early", file.WhyNot(CaseAct.Progress, Handler)!.Code);
        file.CompleteInformation(new(2026, 3, 9), At(Handler, 10));
        file.Progress("The council was asked to pay at once", new(2026, 3, 10), At(Handler, 10));
        Assert.Equal((null, true, 2), (file.Case.DueOn, file.Stage.IsInTime!.Value, file.Stage.DaysUsed!.Value));
        file.SendAnswer(new(AnswerChannel.Told, new(2026, 3, 27), "upheld", "Paid"), At(Handler, 27));
        Assert.Equal((true, 2, "upheld"), (file.Stage.IsInTime!.Value, file.Stage.DaysUsed!.Value, file.Stage.OutcomeKey));
        file.Reopen("Too early", At(Manager, 28));
        Assert.Equal((true, 2, null), (file.Stage.IsInTime!.Value, file.Stage.DaysUsed!.Value, file.Stage.OutcomeKey));
    }

    [Fact]
    public void Its_level_changes_and_its_clock_runs_on()
    {
        var file = Log(Intake(Handler, "decision") with { InformationOn = Received }, Ladder);
        var due = file.Case.DueOn;
        Assert.Equal("light", file.Stage.LevelKey);
        file.SetLevel("deep", "It is of wider meaning", At(Handler, 3));
        Assert.Equal(("deep", due), (file.Stage.LevelKey, file.Case.DueOn));
        Assert.Equal("case.level-same", Refused(() => file.SetLevel("deep", "Again", At(Handler, 3))));
    }

    [Fact]
    public void Only_the_outcomes_of_a_stage_can_be_given_at_it()
    {
        var file = Log(Intake(Handler, "decision") with { InformationOn = Received }, Ladder);
        Assert.Equal("case.outcome", Refused(() => file.SendAnswer(new(AnswerChannel.Told, new(2026, 3, 3), "agreed", "Done"), At(Handler, 3))));
    }

    [Fact]
    public void Who_decided_does_not_review()
    {
        var file = Log(Intake(Handler, "decision") with { InformationOn = Received }, Ladder);
        file.SendAnswer(new(AnswerChannel.Told, new(2026, 3, 3), "upheld", "Done"), At(Handler, 3));
        file.Escalate("New information", new(2026, 3, 9), At(Handler, 9));
        Assert.Equal((null, CaseState.Logged), (file.Case.HandlerId, file.Case.State));
        Assert.Equal("case.review-own", file.WhyNot(CaseAct.Take, Handler)!.Code);
        Assert.Equal("case.review-own", Refused(() => file.Assign(Handler.PersonId, Handler.Name, null, At(Manager, 9))));
        file.Take(At(Colleague, 9));
        Assert.Equal(CaseState.InHand, file.Case.State);
    }

    [Fact]
    public void A_first_stage_beside_others_needs_no_reason_and_one_that_others_lead_to_does()
    {
        Assert.True(CaseOpening.NeedsDirectReason(Ladder, Ladder.Stages[1]));
        Assert.False(CaseOpening.NeedsDirectReason(Ladder with { Stages = [Ladder.Stages[1] with { Moves = [Ladder.Stages[1].Moves[0] with { StageKey = "review" }] }, Ladder.Stages[0], Ladder.Stages[2]] }, Ladder.Stages[0]));
    }
}

using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using static Answerable.Domain.Tests.Cases.Complaint;

namespace Answerable.Domain.Tests.Cases;

public sealed class CaseWorkTests
{
    [Fact]
    public void The_day_of_receipt_is_day_1_and_the_fifth_working_day_the_last()
    {
        var file = Log();
        Assert.Equal((new DateOnly(2026, 3, 6), new DateOnly(2026, 3, 6), CaseState.InHand), (file.Case.DueOn!.Value, file.Case.QueueOn, file.Case.State));
    }

    [Fact]
    public void A_correction_of_the_day_of_receipt_counts_anew_and_keeps_the_old_day()
    {
        var file = Log();
        file.CorrectReceived(new(2026, 2, 26), "The letter was stamped on Thursday", At(Handler, 3));
        Assert.Equal((new DateOnly(2026, 2, 26), new DateOnly(2026, 3, 4)), (file.Case.ReceivedOn, file.Case.DueOn!.Value));
        Assert.Equal([(ClockEventKind.Received, Received), (ClockEventKind.ReceiptCorrected, new(2026, 2, 26))], file.Events.Select(happened => (happened.Kind, happened.On)));
        Assert.Contains("as corrected", string.Join(' ', file.AnswerReading(file.Stage, new(2026, 3, 3))!.Explanation), StringComparison.Ordinal);
    }

    [Fact]
    public void An_extension_moves_the_date_within_the_cap_and_only_where_the_customer_was_told_in_time()
    {
        var file = Log();
        Assert.Equal("case.extend-authoriser", Refused(() => file.Extend(new(new(2026, 3, 9), "Waiting for the driver", Handler, new(2026, 3, 3)), At(Handler, 3))));
        Assert.Equal("case.extend-working-day", Refused(() => file.Extend(new(new(2026, 3, 8), "Waiting for the driver", Manager, new(2026, 3, 3)), At(Handler, 3))));
        Assert.Equal("case.extend-earlier", Refused(() => file.Extend(new(new(2026, 3, 6), "Waiting for the driver", Manager, new(2026, 3, 3)), At(Handler, 3))));
        Assert.Equal("clock.extension-cap", Refused(() => Log().Extend(new(new(2026, 3, 16), "Waiting for the driver", Manager, new(2026, 3, 3)), At(Handler, 3))));
        Assert.True(file.Extend(new(new(2026, 3, 13), "Waiting for the driver", Manager, new(2026, 3, 3)), At(Handler, 3)));
        Assert.Equal((new DateOnly(2026, 3, 13), true), (file.Case.DueOn!.Value, file.Stage.IsExtended));
        Assert.Equal(Manager.PersonId, file.Events[^1].AuthorisedById);
        file.RemoveExtension("It was not needed", At(Handler, 4));
        Assert.Equal((new DateOnly(2026, 3, 6), false), (file.Case.DueOn!.Value, file.Stage.IsExtended));
    }

    [Fact]
    public void An_extension_told_after_its_cut_off_is_on_record_and_moves_nothing()
    {
        var file = Log();
        Assert.False(file.Extend(new(new(2026, 3, 13), "Waiting for the driver", Manager, new(2026, 3, 9)), At(Handler, 9)));
        Assert.Equal((new DateOnly(2026, 3, 6), false), (file.Case.DueOn!.Value, file.Stage.IsExtended));
        Assert.Contains(file.AnswerReading(file.Stage, new(2026, 3, 9))!.Warnings, warning => warning.Contains("not valid", StringComparison.Ordinal));
    }

    [Fact]
    public void Escalating_closes_the_first_stage_without_an_outcome_and_starts_the_clocks_of_the_next()
    {
        var file = Log();
        file.Escalate("The customer asks for it", new(2026, 3, 4), At(Handler, 4));
        Assert.Equal((new DateOnly(2026, 3, 4), null), (file.Stages[0].ClosedOn!.Value, file.Stages[0].OutcomeKey));
        Assert.Equal(("second", false, new DateOnly(2026, 3, 31), new DateOnly(2026, 3, 6)), (file.Case.StageKey, file.Stage.IsDirect, file.Case.DueOn!.Value, file.Case.AcknowledgeDueOn!.Value));
        Assert.Equal(file.Case.AcknowledgeDueOn, file.Case.QueueOn);
        file.Acknowledge(new(2026, 3, 9), At(Handler, 9));
        Assert.Equal((false, new DateOnly(2026, 3, 31)), (file.Stage.IsAcknowledgedInTime!.Value, file.Case.QueueOn));
    }

    [Fact]
    public void A_case_that_goes_straight_to_a_later_stage_says_why()
    {
        Assert.Equal("case.direct-reason", Refused(() => Log(Intake(Handler, "second") with { DirectReason = " " })));
        Assert.True(Log(Intake(Handler, "second")).Stage.IsDirect);
    }

    [Fact]
    public void Declined_is_enough_where_the_procedure_says_so_and_not_asked_is_not()
    {
        var anonymous = Intake(Handler) with { Customer = new(Asked.Declined, null, Asked.Declined, null, null, null) };
        Assert.Equal(Asked.Declined, Log(anonymous).Customer!.NameAsked);
        Assert.Equal("case.record-incomplete", Refused(() => Log(anonymous with { Customer = new(Asked.NotAsked, null, Asked.Declined, null, null, null) })));
        Assert.Equal("case.record-incomplete", Refused(() => Log(anonymous with { Customer = new(Asked.Unknown, null, Asked.Declined, null, null, null) })));
    }

    [Fact]
    public void Who_only_reads_can_do_nothing_and_is_told_so()
    {
        var file = Log();
        Assert.Empty(file.Possible(Reader));
        Assert.Contains(file.Refused(Reader), refused => refused.Act is CaseAct.SendAnswer && refused.Because.Code == "case.send-answer-permission");
    }

    [Theory]
    [InlineData("upheld", "upheld upheld")]
    [InlineData("partly", "upheld not-upheld")]
    [InlineData("not-upheld", "not-upheld agreed")]
    [InlineData("agreed", "agreed agreed")]
    [InlineData("partly", "partly")]
    public void The_outcome_follows_from_those_of_the_points(string outcome, string points) => Assert.Equal(outcome, Rules.OutcomeOf(points.Split(' ')));
}

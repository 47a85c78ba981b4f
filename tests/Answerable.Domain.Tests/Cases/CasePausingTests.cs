using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using static Answerable.Domain.Tests.Cases.Complaint;

namespace Answerable.Domain.Tests.Cases;

public sealed class CasePausingTests
{
    private static readonly CaseRules Pausing = Request(ClarificationEffect.Pauses);

    [Fact]
    public void A_question_stops_the_clock_and_the_answer_sets_it_going_again()
    {
        var file = Log(rules: Pausing);
        file.Pause(PauseReason.Identity, "A copy of the passport", new(2026, 3, 4), At(Handler, 4));
        Assert.Equal((new DateOnly(2026, 3, 4), PauseReason.Identity), (file.Case.PausedOn!.Value, file.Case.WaitsFor!.Value));
        Assert.Equal((null, Case.NothingDueOn, CaseAct.Resume), (file.Case.DueOn, file.Case.QueueOn, file.NextStep()));
        Assert.Equal(ClockState.Paused, file.AnswerReading(file.Stage, new(2026, 3, 20))!.State);

        file.Resume("It came", new(2026, 3, 9), At(Handler, 10));
        Assert.Equal((null, null), (file.Case.PausedOn, file.Case.WaitsFor));
        Assert.Equal(new(2026, 4, 1), file.Case.DueOn);
    }

    [Fact]
    public void Where_the_procedure_says_so_the_answer_starts_the_clock_again_and_a_fee_does_not()
    {
        var file = Log(rules: Request(ClarificationEffect.Restarts));
        file.Pause(PauseReason.Clarification, "Which year?", new(2026, 3, 4), At(Handler, 4));
        var waiting = file.AnswerReading(file.Stage, new(2026, 3, 10))!;
        Assert.Equal(new(2026, 4, 6), waiting.DueIfResumedOn);
        Assert.Contains(waiting.Working, line => line.Contains("starts again on the day on which the answer comes", StringComparison.Ordinal));
        file.Resume(null, new(2026, 3, 9), At(Handler, 9));
        Assert.Equal(new(2026, 4, 3), file.Case.DueOn);
        Assert.Contains(file.Added.OfType<CaseEntry>(), entry => entry.Text.StartsWith("The clock starts again from Monday 9 March 2026", StringComparison.Ordinal));

        file.Pause(PauseReason.Fee, "Ten pounds", new(2026, 3, 11), At(Handler, 11));
        file.Resume(null, new(2026, 3, 13), At(Handler, 13));
        Assert.Equal(new(2026, 4, 7), file.Case.DueOn);
    }

    [Fact]
    public void What_was_recorded_wrongly_is_taken_back_and_the_state_before_comes_back()
    {
        var file = Log(rules: Pausing);
        Assert.Equal("case.pause-none", Refused(() => file.TakeBackPause("No", At(Handler, 3))));
        var running = Standing(file);
        file.Pause(PauseReason.Clarification, "Which year?", new(2026, 3, 3), At(Handler, 3));
        var paused = Standing(file);
        file.Resume(null, new(2026, 3, 5), At(Handler, 6));
        Assert.NotEqual(running, Standing(file));
        file.TakeBackPause("It was another customer's answer", At(Handler, 6));
        Assert.Equal(paused, Standing(file));
        file.TakeBackPause("Nothing was asked", At(Handler, 6));
        Assert.Equal(running, Standing(file));
        Assert.Equal(3, file.Events.Count);
    }

    [Fact]
    public void What_cannot_be_right_is_refused()
    {
        var file = Log(rules: Pausing);
        Assert.Equal("case.not-paused", Refused(() => file.Resume(null, new(2026, 3, 3), At(Handler, 3))));
        Assert.Equal("case.day-future", Refused(() => file.Pause(PauseReason.Fee, "Ten pounds", new(2026, 3, 4), At(Handler, 3))));
        Assert.Equal("case.day-before-stage", Refused(() => file.Pause(PauseReason.Fee, "Ten pounds", new(2026, 3, 1), At(Handler, 3))));
        Assert.Equal("case.pause-asked", Refused(() => file.Pause(PauseReason.Fee, " ", new(2026, 3, 3), At(Handler, 3))));
        Assert.Equal("case.pause-permission", Refused(() => file.Pause(PauseReason.Fee, "Ten pounds", new(2026, 3, 3), At(Reader, 3))));
        file.Pause(PauseReason.Fee, "Ten pounds", new(2026, 3, 3), At(Handler, 3));
        Assert.Equal("case.paused", Refused(() => file.Pause(PauseReason.Identity, "A passport", new(2026, 3, 4), At(Handler, 4))));
        Assert.Equal("case.resume-before-pause", Refused(() => file.Resume(null, new(2026, 3, 2), At(Handler, 4))));
        Assert.Equal("case.day-future", Refused(() => file.Resume(null, new(2026, 3, 5), At(Handler, 4))));
        file.Resume(null, new(2026, 3, 9), At(Handler, 9));
        Assert.Equal("clock.paused-twice", Refused(() => file.Pause(PauseReason.Identity, "A passport", new(2026, 3, 5), At(Handler, 9))));
    }

    [Fact]
    public void A_clock_that_no_question_stops_is_not_paused() =>
        Assert.Equal("case.pause-none-here", Refused(() => Log().Pause(PauseReason.Clarification, "Which year?", new(2026, 3, 3), At(Handler, 3))));

    [Fact]
    public void An_answer_ends_a_pause_and_reopening_brings_it_back()
    {
        var file = Log(rules: Pausing);
        file.Pause(PauseReason.Clarification, "Which year?", new(2026, 3, 3), At(Handler, 3));
        file.SendAnswer(new(AnswerChannel.Told, new(2026, 3, 5), "upheld", "Told"), At(Handler, 5));
        Assert.Equal((null, true, 2), (file.Case.PausedOn, file.Stage.IsInTime, file.Stage.DaysUsed));
        file.Reopen("Too early", At(Manager, 6));
        Assert.Equal(new(2026, 3, 3), file.Case.PausedOn);
    }

    [Fact]
    public void The_version_of_the_clock_is_that_of_the_day_on_which_the_stage_began()
    {
        var clock = Pausing.Stages[0].AnswerClock!;
        var rules = Pausing with { Stages = [Pausing.Stages[0] with { AnswerClocks = [clock with { Limit = new(5, ClockUnit.WorkingDays), EffectiveToOn = new(2026, 2, 28) }, clock with { EffectiveFromOn = new(2026, 3, 1) }] }] };
        var file = Log(rules: rules);
        Assert.Equal(new(2026, 3, 27), file.Case.DueOn);
        file.CorrectReceived(new(2026, 2, 27), "It has a stamp", At(Handler, 3));
        Assert.Equal(new(2026, 3, 5), file.Case.DueOn);
    }

    /// <summary>One stage of twenty working days whose clock a question stops.</summary>
    internal static CaseRules Request(ClarificationEffect effect) => Rules with
    {
        Stages = [Rules.Stages[0] with { AnswerClock = Rules.Stages[0].AnswerClock! with { Limit = new(20, ClockUnit.WorkingDays), Clarification = effect, Extension = new() } }],
    };

    private static (DateOnly?, DateOnly?, PauseReason?, DateOnly) Standing(CaseFile file) => (file.Case.DueOn, file.Case.PausedOn, file.Case.WaitsFor, file.Case.QueueOn);
}

using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Records.History;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases;

/// <summary>Under a procedure like the one that ships, except that a question stops its clock.</summary>
public sealed class PausingTests
{
    [Theory, OnEachDatabase]
    public async Task A_paused_case_is_late_for_nobody_and_goes_on_when_the_answer_comes(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind, PausingProcedure.Create());
        Assert.Equal("case.pause-asked", await on.Refused<PauseCase>(act => act.RunAsync(new(on.At, PauseReason.Clarification, " ", new(2026, 3, 2)), on.Handler, Cancellation)));
        await on.Run<PauseCase>(act => act.RunAsync(new(on.At, PauseReason.Clarification, "Which bin?", new(2026, 3, 2)), on.Handler, Cancellation));
        on.Database.Clock.Advance(TimeSpan.FromDays(21));

        Assert.Equal("case.paused", await on.Refused<PauseCase>(act => act.RunAsync(new(on.At, PauseReason.Fee, "Ten pounds", new(2026, 3, 3)), on.Handler, Cancellation)));
        Assert.Empty((await QueueAsync(on, QueueWhen.Late)).Rows);
        var row = Assert.Single((await QueueAsync(on, QueueWhen.Paused)).Rows);
        Assert.Equal((new DateOnly(2026, 3, 2), PauseReason.Clarification, null), (row.PausedOn!.Value, row.WaitsFor!.Value, row.DaysLeft));
        var view = await on.ViewAsync();
        Assert.Equal((ClockState.Paused, CaseAct.Resume), (view.Answer!.State, view.NextStep));
        Assert.Contains(view.Timeline, entry => entry.Text.Contains("Which bin?", StringComparison.Ordinal));

        await on.Run<ResumeCase>(act => act.RunAsync(new(on.At, "The blue one", new(2026, 3, 20)), on.Handler, Cancellation));
        Assert.Equal(new(2026, 3, 26), (await on.ViewAsync()).About.DueOn);
        Assert.Empty((await QueueAsync(on, QueueWhen.Paused)).Rows);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_recorded_wrongly_is_taken_back_and_everything_stays_on_record(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind, PausingProcedure.Create());
        await on.Run<PauseCase>(act => act.RunAsync(new(on.At, PauseReason.Identity, "A passport", new(2026, 3, 2)), on.Handler, Cancellation));
        Assert.Equal("case.reason", await on.Refused<TakeBackPause>(act => act.RunAsync(new(on.At, ""), on.Handler, Cancellation)));
        await on.Run<TakeBackPause>(act => act.RunAsync(new(on.At, "It was the neighbour's"), on.Handler, Cancellation));

        var view = await on.ViewAsync();
        Assert.Equal((new DateOnly(2026, 3, 6), null), (view.About.DueOn!.Value, view.About.PausedOn));
        Assert.NotNull(Assert.Single(await on.RowsAsync<CaseClockEvent>(), happened => happened.WaitsFor is PauseReason.Identity).TakenBackAt);
        Assert.Equal(3, (await on.RowsAsync<CaseEntry>()).Count);
        Assert.Empty(await on.Database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verify => verify.VerifyAsync(null, Cancellation)));
    }

    private static Task<CaseQueue.Page> QueueAsync(CaseOnRecord on, QueueWhen when) =>
        on.Database.Within<CaseQueue, CaseQueue.Page>(queue => queue.ReadAsync(new(QueueOf.All) { When = when }, null, on.Handler, Cancellation));
}

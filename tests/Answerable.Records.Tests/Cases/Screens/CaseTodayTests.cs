using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases.Screens;

public sealed class CaseTodayTests
{
    [Theory, OnEachDatabase]
    public async Task What_waits_for_a_handler_is_late_due_or_theirs_to_finish(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var late = await on.LogAsync(on.Intake() with { ReceivedOn = new(2026, 2, 20) });
        var today = await on.LogAsync(on.Intake() with { ReceivedOn = new(2026, 2, 24) });
        var direct = await on.LogAsync(on.Intake() with { StageKey = "investigation", DirectReason = "Complex", HandlerId = null });
        var answered = await on.LogAsync(on.Intake());
        await on.Run<SendAnswer>(act => act.RunAsync(new(new(answered), AnswerChannel.Told, new(2026, 3, 2), "upheld", "Sent"), on.Handler, Cancellation));
        var view = await ReadAsync(on, on.Handler);
        Assert.Equal(
            [(late, TodayBecause.Late, -2), (today, TodayBecause.DueToday, 0), (on.At.Reference, TodayBecause.DueSoon, 4), (answered, TodayBecause.ToClose, null)],
            view.Rows.Select(row => (row.Reference, row.Because, row.DaysLeft)));
        Assert.Equal(new CaseToday.TeamLine(5, 1, 3, 1), view.Team);
        Assert.DoesNotContain(view.Rows, row => row.Reference == direct);
    }

    [Theory, OnEachDatabase]
    public async Task An_answer_waits_for_those_who_may_sign_it_and_comes_back_to_its_handler(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.DraftAsync();
        await on.WriteAsync("Dear Ann Óther", on.Manager);
        Assert.Empty((await ReadAsync(on, on.Director)).Rows);
        await on.Run<SendForSignOff>(act => act.RunAsync(new(on.At), on.Handler, Cancellation));
        Assert.Equal(TodayBecause.ToSign, Assert.Single((await ReadAsync(on, on.Director)).Rows).Because);
        Assert.Empty((await ReadAsync(on, on.Manager)).Rows);
        Assert.Empty((await ReadAsync(on, on.Handler)).Rows);
        await on.Run<SendBackAnswer>(act => act.RunAsync(new(on.At, "Say sorry"), on.Director, Cancellation));
        Assert.Equal(TodayBecause.SentBack, Assert.Single((await ReadAsync(on, on.Handler)).Rows).Because);
        Assert.Empty((await ReadAsync(on, on.Director)).Rows);
    }

    private static Task<CaseToday.View> ReadAsync(CaseOnRecord on, Actor by) => on.Database.Within<CaseToday, CaseToday.View>(today => today.ReadAsync(by, Cancellation));
}

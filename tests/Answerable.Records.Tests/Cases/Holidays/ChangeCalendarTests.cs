using Answerable.Domain.Calendars;
using Answerable.Domain.Cases;
using Answerable.Records.Calendars;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Holidays;
using Answerable.Records.Databases;
using Answerable.Records.History;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases.Holidays;

/// <summary>On Monday 2 March 2026, with a complaint that is due on Friday 6 March.</summary>
public sealed class ChangeCalendarTests
{
    private static readonly DateOnly Wednesday = new(2026, 3, 4);

    [Theory, OnEachDatabase]
    public async Task A_holiday_that_is_announced_moves_the_open_cases_whose_span_holds_it_and_no_other(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var earlier = new CaseAddress(await on.LogAsync(on.Intake() with { ReceivedOn = new(2026, 2, 25) }));
        var over = new CaseAddress(await on.LogAsync(on.Intake() with { ReceivedOn = new(2026, 2, 20) }));
        var answered = new CaseAddress(await on.LogAsync(on.Intake()));
        await on.Run<SendAnswer>(act => act.RunAsync(new(answered, AnswerChannel.Told, new(2026, 3, 2), "upheld", "Told"), on.Handler, Cancellation));
        await on.Run<EscalateCase>(act => act.RunAsync(new(on.At, "The customer asks for it", new(2026, 3, 2)), on.Handler, Cancellation));

        var input = new ChangeCalendar.Input([new(CalendarKey.Scotland, Wednesday, "Gala day")], Reason: "Proclaimed on Tuesday");
        var preview = await PreviewAsync(on, input);
        Assert.Equal([on.At.Reference], preview.Rows.Select(row => row.Reference));
        Assert.Equal(new CaseMove(new(2026, 3, 27), new(2026, 3, 30), new(2026, 3, 4), new(2026, 3, 5)), preview.Rows[0].Move);
        Assert.Equal(new(2026, 3, 4), (await on.ViewAsync()).About.QueueOn);

        Assert.Equal(1, await on.Database.Within<ChangeCalendar, int>(act => act.RunAsync(input with { Seen = preview.Seen }, on.Manager, Cancellation)));
        var view = await on.ViewAsync();
        Assert.Equal((new DateOnly(2026, 3, 30), new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 5)), (view.About.DueOn!.Value, view.About.AcknowledgeDueOn!.Value, view.About.QueueOn));
        Assert.Equal(new(2026, 3, 30), view.Stages[^1].DueOn);
        Assert.Contains(view.Answer!.Working, line => line.Contains("Wednesday 4 March 2026 is not counted: Gala day", StringComparison.Ordinal));
        Assert.Contains(view.Timeline, entry => entry.Text.Contains("Gala day. The last day for the answer moves from Friday 27 March 2026 to Monday 30 March 2026.", StringComparison.Ordinal));
        foreach (var still in new[] { earlier, over, answered })
        {
            Assert.Equal(1, (await on.RowsAsync<Case>()).Single(about => about.Reference == still.Reference).Version - (still == answered ? 1 : 0));
        }

        Assert.Empty(await on.Database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verify => verify.VerifyAsync(null, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_announced_is_put_back_and_the_days_before_come_back(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await ChangeAsync(on, new([new(CalendarKey.None, Wednesday, "Closed for repairs")]));
        Assert.Equal(new(2026, 3, 9), (await on.ViewAsync()).About.DueOn);
        var later = new CaseAddress(await on.LogAsync(on.Intake()));
        Assert.Equal(new(2026, 3, 9), (await on.RowsAsync<Case>()).Single(about => about.Reference == later.Reference).DueOn);

        var change = Assert.Single((await PageAsync(on)).Changes);
        var back = new PutBackCalendarChange.Input(change.Id, "The builders do not come");
        var preview = await on.Database.Within<PutBackCalendarChange, CalendarPreview>(act => act.PreviewAsync(back, on.Manager, Cancellation));
        Assert.Equal(2, preview.Count);
        await on.Run<PutBackCalendarChange>(act => act.RunAsync(back, on.Manager, Cancellation));
        Assert.All(await on.RowsAsync<Case>(), about => Assert.Equal(new(2026, 3, 6), about.DueOn));
        Assert.Equal("calendar.put-back", await on.Refused<PutBackCalendarChange>(act => act.RunAsync(back, on.Manager, Cancellation)));
        Assert.NotNull(Assert.Single((await PageAsync(on)).Changes).PutBackAt);
        Assert.Empty(await on.Database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verify => verify.VerifyAsync(null, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_applied_is_what_was_shown(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var input = new ChangeCalendar.Input([new(CalendarKey.Scotland, Wednesday, "Gala day")]);
        var seen = (await PreviewAsync(on, input)).Seen;
        await on.LogAsync(on.Intake());
        Assert.Equal("calendar.moved", await on.Refused<ChangeCalendar>(act => act.RunAsync(input with { Seen = seen }, on.Manager, Cancellation)));
        Assert.Empty((await PageAsync(on)).Changes);
        Assert.Equal("calendar.permission", await on.Refused<ChangeCalendar>(act => act.RunAsync(input, on.Handler, Cancellation)));
        Assert.Equal("calendar.day-not-there", await on.Refused<ChangeCalendar>(act => act.RunAsync(new([new(CalendarKey.Scotland, Wednesday, "Gala day", IsWorked: true)]), on.Manager, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task Another_nation_counts_where_the_clock_asks_for_the_bodys_own(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        Assert.Equal("calendar.nation-same", await on.Refused<ChangeCalendar>(act => act.RunAsync(new([], CalendarKey.Scotland), on.Manager, Cancellation)));
        await ChangeAsync(on, new([], CalendarKey.NorthernIreland));
        Assert.Equal(new(2026, 3, 6), (await on.ViewAsync()).About.DueOn);
        var page = await PageAsync(on);
        Assert.Equal((CalendarKey.NorthernIreland, true), (page.Nation, page.Ahead.Any(day => day.On == new DateOnly(2026, 3, 17))));
    }

    [Theory, OnEachDatabase]
    public async Task A_published_list_is_brought_in_with_what_it_says_otherwise(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var shipped = CalendarPack.Shipped;
        var newer = new HolidayCalendars([.. shipped.Nations.Select(nation => nation with { Holidays = [.. nation.Holidays, new Holiday(Wednesday, "Gala day", null, new(2026, 3, 3))] })]);
        var found = await on.Database.Within<CalendarPage, IReadOnlyList<DayChange>>(page => page.DifferencesAsync(newer, on.Operator, Cancellation));
        Assert.Equal(3, found.Count);
        Assert.Equal(1, await on.Database.Within<ChangeCalendar, int>(act => act.RunAsync(new(found, Source: CalendarSource.Published, Reason: "bank-holidays.json"), on.Operator, Cancellation)));
        Assert.Equal(new(2026, 3, 9), (await on.ViewAsync()).About.DueOn);
        Assert.All(await on.RowsAsync<CalendarDay>(), day => Assert.Equal(new(2026, 3, 3), day.KnownOn));
        Assert.Empty(await on.Database.Within<CalendarPage, IReadOnlyList<DayChange>>(page => page.DifferencesAsync(newer, on.Operator, Cancellation)));
    }

    private static Task<CalendarPreview> PreviewAsync(CaseOnRecord on, ChangeCalendar.Input input) =>
        on.Database.Within<ChangeCalendar, CalendarPreview>(act => act.PreviewAsync(input, on.Manager, Cancellation));

    private static Task ChangeAsync(CaseOnRecord on, ChangeCalendar.Input input) => on.Run<ChangeCalendar>(act => act.RunAsync(input, on.Manager, Cancellation));

    private static Task<CalendarPage.View> PageAsync(CaseOnRecord on) => on.Database.Within<CalendarPage, CalendarPage.View>(page => page.ReadAsync(on.Manager, Cancellation));
}

using Answerable.Domain.Access;
using Answerable.Domain.Cases.Staffing;
using Answerable.Records.Cases.Staffing;
using Answerable.Records.Databases;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases.Staffing;

/// <summary>On Monday 2 March 2026.</summary>
public sealed class InTrayTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory, OnEachDatabase]
    public async Task The_rota_says_whose_day_it_is_who_is_next_and_who_covers(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        Assert.Equal((null, null, false), Tray(await DeskAsync(on, on.Handler)));
        Assert.Equal("rota.permission", await RefusedAsync(on, new(Monday, Monday, on.Handler.PersonId), on.Handler));
        Assert.Equal("rota.order", await RefusedAsync(on, new(Monday, Monday.AddDays(-1), on.Handler.PersonId), on.Manager));
        Assert.Equal("rota.past", await RefusedAsync(on, new(Monday.AddDays(-1), Monday, on.Handler.PersonId), on.Manager));
        Assert.Equal("rota.weekend", await RefusedAsync(on, new(Monday.AddDays(5), Monday.AddDays(6), on.Handler.PersonId), on.Manager));
        Assert.Equal("rota.long", await RefusedAsync(on, new(Monday, Monday.AddYears(2), on.Handler.PersonId), on.Manager));
        Assert.Equal("rota.handler", await RefusedAsync(on, new(Monday, Monday, on.Director.PersonId), on.Manager));

        await SetAsync(on, new(Monday, Monday.AddDays(13), on.Handler.PersonId), on.Manager);
        await SetAsync(on, new(Monday.AddDays(7), Monday.AddDays(11), on.Colleague.PersonId), on.Manager);
        Assert.Equal(10, (await on.RowsAsync<InTrayDuty>()).Count);
        Assert.Equal(("handler", "colleague", true), Tray(await DeskAsync(on, on.Handler)));
        Assert.Equal(Monday.AddDays(7), (await DeskAsync(on, on.Handler)).TrayNext!.On);
        Assert.Contains(await on.MailAsync(), mail => mail.Contains("colleague@example.org", StringComparison.Ordinal));

        // A day is given to a colleague by whose it is, and taken off the rota by who manages.
        Assert.Equal("rota.permission", await RefusedAsync(on, new(Monday.AddDays(4), Monday.AddDays(7), on.Colleague.PersonId), on.Handler));
        Assert.Equal("rota.permission", await RefusedAsync(on, new(Monday.AddDays(4), Monday.AddDays(4), null), on.Handler));
        await SetAsync(on, new(Monday.AddDays(4), Monday.AddDays(4), on.Colleague.PersonId), on.Handler);
        await SetAsync(on, new(Monday.AddDays(11), Monday.AddDays(11), null), on.Manager);
        var rota = await on.Database.Within<InTrayRota, InTrayRota.View>(read => read.ReadAsync(on.Colleague, Cancellation));
        Assert.Equal(["handler", "handler", "handler", "handler", "colleague"], rota.Weeks[0].Select(day => day.Person));
        Assert.Equal(["colleague", "colleague", "colleague", "colleague", null], rota.Weeks[1].Select(day => day.Person));
        Assert.Equal((InTrayRota.Weeks, false, true), (rota.Weeks.Count, rota.MayManage, rota.MayGiveOwn));

        // Who has the day is away: their cover has it.
        await on.Database.Within<EnterAbsence, Guid>(act => act.RunAsync(new(on.Handler.PersonId!.Value, Monday, Monday, on.Manager.PersonId!.Value), on.Manager, Cancellation));
        Assert.Equal((true, "manager", false), ((await DeskAsync(on, on.Manager)).IsOnDuty, (await DeskAsync(on, on.Manager)).TrayAway!.Cover, (await DeskAsync(on, on.Handler)).IsOnDuty));
        on.Database.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal((null, "colleague", false), Tray(await DeskAsync(on, on.Handler)));
    }

    [Theory, OnEachDatabase]
    public async Task Keys_are_turned_off_for_oneself(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        Assert.True((await DeskAsync(on, on.Handler)).HasKeys);
        await on.Run<SwitchKeys>(act => act.RunAsync(false, on.Handler, Cancellation));
        Assert.False((await DeskAsync(on, on.Handler)).HasKeys);
        Assert.True((await DeskAsync(on, on.Colleague)).HasKeys);
        await on.Run<SwitchKeys>(act => act.RunAsync(true, on.Handler, Cancellation));
        Assert.True((await DeskAsync(on, on.Handler)).HasKeys);
        Assert.Equal("view.nobody", await on.Refused<SwitchKeys>(act => act.RunAsync(false, on.Operator, Cancellation)));
    }

    private static (string?, string?, bool) Tray(QueueDesk.View desk) => (desk.Tray?.Person, desk.TrayNext?.Person, desk.IsOnDuty);

    private static Task SetAsync(CaseOnRecord on, SetInTrayDuty.Input input, Actor by) => on.Run<SetInTrayDuty>(act => act.RunAsync(input, by, Cancellation));

    private static Task<string> RefusedAsync(CaseOnRecord on, SetInTrayDuty.Input input, Actor by) => on.Refused<SetInTrayDuty>(act => act.RunAsync(input, by, Cancellation));

    private static Task<QueueDesk.View> DeskAsync(CaseOnRecord on, Actor by) => on.Database.Within<QueueDesk, QueueDesk.View>(desk => desk.ReadAsync(by, Cancellation));
}

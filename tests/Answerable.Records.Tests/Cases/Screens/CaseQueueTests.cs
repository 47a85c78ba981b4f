using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases.Screens;

public sealed class CaseQueueTests
{
    [Theory, OnEachDatabase]
    public async Task The_next_that_is_due_comes_first_and_each_filter_finds_its_own(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var late = await on.LogAsync(on.Intake() with { ReceivedOn = new(2026, 2, 20), HandlerId = on.Colleague.PersonId, Subject = "Noise (at night)" });
        var direct = await on.LogAsync(on.Intake() with { HandlerId = null, StageKey = "investigation", DirectReason = "Complex" });
        var closed = await on.LogAsync(on.Intake());
        await on.Run<WithdrawCase>(act => act.RunAsync(new(new(closed), "withdrawn", "Rang"), on.Handler, Cancellation));

        var all = await ReadAsync(on, new(QueueOf.All));
        Assert.Equal([late, direct, on.At.Reference], all.Rows.Select(row => row.Reference));
        Assert.Equal([-2, 2, 4], all.Rows.Select(row => row.DaysLeft!.Value));
        Assert.Equal(("colleague", "service", "Frontline response", "Ann Óther"), (all.Rows[0].Handler, all.Rows[0].Service, all.Rows[0].StageName, all.Rows[0].Customer));
        Assert.Equal((3, false, null), (all.Count, all.IsMore, all.Next));
        Assert.Equal([on.At.Reference], References(await ReadAsync(on, new(QueueOf.Mine))));
        Assert.Equal([direct], References(await ReadAsync(on, new(QueueOf.Unassigned))));
        Assert.Equal(3, (await ReadAsync(on, new(QueueOf.Team))).Count);
        Assert.Empty((await ReadAsync(on, new(QueueOf.Team), on.Manager with { UnitIds = [on.Service] })).Rows);
        Assert.Equal([late], References(await ReadAsync(on, new(QueueOf.All) { When = QueueWhen.Late })));
        Assert.Equal([direct, on.At.Reference], References(await ReadAsync(on, new(QueueOf.All) { When = QueueWhen.Soon })));
        Assert.Equal([direct], References(await ReadAsync(on, new(QueueOf.All) { StageKey = "investigation" })));
        Assert.Equal([direct], References(await ReadAsync(on, new(QueueOf.All) { State = CaseState.Logged })));
        Assert.Equal([late], References(await ReadAsync(on, new(QueueOf.All) { HandlerId = on.Colleague.PersonId })));
        Assert.Empty((await ReadAsync(on, new(QueueOf.All) { ServiceId = on.Team })).Rows);
        Assert.Equal(3, (await ReadAsync(on, new(QueueOf.All) { TeamId = on.Team })).Count);
        Assert.Equal([late], References(await ReadAsync(on, new(QueueOf.All) { Text = "noise AT night" })));
        Assert.Equal([direct], References(await ReadAsync(on, new(QueueOf.All) { Text = direct.ToLowerInvariant() })));
        Assert.Empty((await ReadAsync(on, new(QueueOf.All) { Text = "%" })).Rows);
    }

    [Theory, OnEachDatabase]
    public async Task The_next_page_begins_where_the_one_before_ended(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        for (var at = 0; at < CaseQueue.OnPage; at++)
        {
            await on.LogAsync(on.Intake());
        }

        var first = await ReadAsync(on, new(QueueOf.All));
        var second = await on.Database.Within<CaseQueue, CaseQueue.Page>(queue => queue.ReadAsync(new(QueueOf.All), first.Next, on.Handler, Cancellation));
        Assert.Equal((CaseQueue.OnPage, 1, null), (first.Rows.Count, second.Rows.Count, second.Next));
        Assert.Equal(CaseQueue.OnPage + 1, first.Rows.Concat(second.Rows).Select(row => row.Id).Distinct().Count());
    }

    [Theory, OnEachDatabase]
    public async Task There_is_something_to_choose_from(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var choices = await on.Database.Within<CaseChoices, CaseChoices.Choices>(read => read.ReadAsync(Procedure, on.Handler, Cancellation));
        Assert.Equal(["service", "team"], choices.Units.Select(unit => unit.Name));
        Assert.Equal(["colleague", "handler", "manager"], choices.Handlers.Select(person => person.Name));
        Assert.Equal(["manager"], choices.Authorisers.Select(person => person.Name));
    }

    private static Task<CaseQueue.Page> ReadAsync(CaseOnRecord on, CaseQueue.Filter filter, Actor? by = null) =>
        on.Database.Within<CaseQueue, CaseQueue.Page>(queue => queue.ReadAsync(filter, null, by ?? on.Handler, Cancellation));

    private static IEnumerable<string> References(CaseQueue.Page page) => page.Rows.Select(row => row.Reference);
}

using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Bodies;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Testing;
using Npgsql;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases.Screens;

/// <summary>What a node remembers of the screens of cases is gone with the next act, and is nobody else's.</summary>
public sealed class RememberedCasesTests
{
    /// <summary>Other tests write on the same server meanwhile.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(11);

    [Theory, OnEachDatabase]
    public async Task Each_screen_is_shown_again_until_something_is_done(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        on.Database.Clock.Advance(Settled);
        var (queue, page, found, choices) = (await QueueAsync(on, on.Colleague), await PageAsync(on, on.Colleague), await SearchAsync(on, on.Colleague), await ChoicesAsync(on));
        Assert.Same(queue, await QueueAsync(on, on.Colleague));
        Assert.Same(page, await PageAsync(on, on.Colleague));
        Assert.Same(found, await SearchAsync(on, on.Colleague));
        Assert.Same(choices, await ChoicesAsync(on));
        Assert.NotSame(queue, await QueueAsync(on, on.Handler));
        Assert.DoesNotContain(CaseAct.Assign, page!.Possible);
        Assert.Contains(CaseAct.Assign, (await PageAsync(on, on.Manager))!.Possible);

        await on.Run<AddCaseEntry>(act => act.RunAsync(new(on.At, CaseEntryKind.Note, "The neighbour rang"), on.Handler, Cancellation));
        var second = await on.LogAsync(on.Intake());
        await on.Run<AddUnit>(add => add.RunAsync(new("third", "A third"), on.Operator, Cancellation));
        Assert.Equal([on.At.Reference, second], (await QueueAsync(on, on.Colleague)).Rows.Select(row => row.Reference));
        Assert.Equal("The neighbour rang", (await PageAsync(on, on.Colleague))!.Timeline[0].Text);
        Assert.Equal([second, on.At.Reference], (await SearchAsync(on, on.Colleague))!.Rows.Select(row => row.Reference));
        Assert.Contains("A third", (await ChoicesAsync(on)).Units.Select(unit => unit.Name));

        on.Database.Clock.Advance(Settled);
        Assert.Equal(2, (await QueueAsync(on, on.Colleague)).Count);
        Assert.NotNull(await PageAsync(on, on.Colleague));
        Assert.Equal(2, (await SearchAsync(on, on.Colleague))!.Count);
        await on.Run<RestrictCase>(act => act.RunAsync(new(on.At, [on.Handler.PersonId!.Value], "It names a senior officer"), on.Manager, Cancellation));
        Assert.Equal([second], (await QueueAsync(on, on.Colleague)).Rows.Select(row => row.Reference));
        Assert.Null(await PageAsync(on, on.Colleague));
        Assert.Equal([second], (await SearchAsync(on, on.Colleague))!.Rows.Select(row => row.Reference));

        on.Database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(3, (await QueueAsync(on, on.Handler)).Rows[0].DaysLeft);
    }

    [Theory, OnEachDatabase]
    public async Task While_an_earlier_act_may_still_be_on_its_way_nothing_is_remembered(DatabaseKind kind)
    {
        Assert.SkipWhen(kind is DatabaseKind.Sqlite, "SQLite has one writer: acts are committed one after another");
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await using (var connection = new NpgsqlConnection(on.Database.Database.ConnectionString))
        {
            await connection.OpenAsync(Cancellation);
            await using var writing = await connection.BeginTransactionAsync(Cancellation);
            await using var command = new NpgsqlCommand("SELECT pg_current_xact_id()", connection, writing);
            await command.ExecuteScalarAsync(Cancellation);
            await on.LogAsync(on.Intake());
            on.Database.Clock.Advance(TimeSpan.FromSeconds(6));
            Assert.NotSame(await QueueAsync(on, on.Handler), await QueueAsync(on, on.Handler));
        }

        on.Database.Clock.Advance(Settled);
        Assert.Same(await QueueAsync(on, on.Handler), await QueueAsync(on, on.Handler));
    }

    private static Task<CaseQueue.Page> QueueAsync(CaseOnRecord on, Actor by) => on.Database.Within<CaseQueue, CaseQueue.Page>(queue => queue.ReadAsync(new(QueueOf.All), null, by, Cancellation));

    private static Task<CasePage.View?> PageAsync(CaseOnRecord on, Actor by) => on.Database.Within<CasePage, CasePage.View?>(page => page.ReadAsync(on.At.Reference, by, Cancellation));

    private static Task<CaseSearch.Page?> SearchAsync(CaseOnRecord on, Actor by) => on.Database.Within<CaseSearch, CaseSearch.Page?>(search => search.ReadAsync("ann other", null, by, Cancellation));

    private static Task<CaseChoices.Choices> ChoicesAsync(CaseOnRecord on) => on.Database.Within<CaseChoices, CaseChoices.Choices>(choices => choices.ReadAsync(null, on.Handler, Cancellation));
}

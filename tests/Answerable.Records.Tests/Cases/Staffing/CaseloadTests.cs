using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Cases.Staffing;
using Answerable.Records.Databases;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases.Staffing;

public sealed class CaseloadTests
{
    /// <summary>The months in which something happens, and the one before.</summary>
    private static readonly DateOnly[] s_months = [new(2026, 1, 1), new(2026, 2, 1), new(2026, 3, 1), new(2026, 4, 1)];

    /// <summary>Some twenty cases that come, change hands, are closed and reopened on days that have no pattern: in whatever month one looks, and for whomever, it adds up, and to what stands on record.</summary>
    [Theory, OnEachDatabase]
    public async Task What_is_carried_forward_with_what_came_less_what_went_is_what_is_left(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await LiveAsync(on);
        var facts = await on.RowsAsync<Case>();
        var views = new List<Caseload.View>();
        foreach (var month in s_months)
        {
            views.Add(await ReadAsync(on, month, on.Manager));
        }

        foreach (var view in views)
        {
            var (start, next) = (view.MonthOn, view.MonthOn.AddMonths(1));
            Assert.All(view.People.Concat(view.Teams).Select(row => row.Counts).Append(view.Total), counts => Assert.Equal(counts.AtEnd, counts.AtStart + counts.Received - counts.Closed));
            Assert.Equal(view.Total, view.People.Aggregate(Caseload.Counts.None, (sum, row) => sum.Plus(row.Counts)));
            Assert.Equal(view.Total, view.Teams.Aggregate(Caseload.Counts.None, (sum, row) => sum.Plus(row.Counts)));
            foreach (var row in view.People)
            {
                var theirs = facts.Where(about => about.HandlerId == row.Id).ToList();
                Assert.Equal(
                    (theirs.Count(about => about.ReceivedOn < start && IsOpen(about, start)), theirs.Count(about => about.ReceivedOn >= start && about.ReceivedOn < next),
                        theirs.Count(about => about.ClosedOn >= start && about.ClosedOn < next), theirs.Count(about => about.State is not CaseState.Closed)),
                    (row.Counts.AtStart, row.Counts.Received, row.Counts.Closed, row.Counts.OpenNow));
                foreach (var (when, count) in new[] { (QueueWhen.Late, row.Counts.Late), (QueueWhen.Soon, row.Counts.Soon) })
                {
                    var filter = row.Id is null ? new CaseQueue.Filter(QueueOf.Unassigned) { When = when } : new(QueueOf.All) { HandlerId = row.Id, When = when };
                    Assert.Equal(count, (await on.Database.Within<CaseQueue, CaseQueue.Page>(queue => queue.ReadAsync(filter, null, on.Manager, Cancellation))).Count);
                }
            }
        }

        Assert.All(views.Zip(views.Skip(1)), pair => Assert.Equal(pair.First.Total.AtEnd, pair.Second.Total.AtStart));
        Assert.True(views[^1].IsCurrent);
        Assert.Equal(views[^1].Total.AtEnd, views[^1].Total.OpenNow);
        Assert.True(views[2].Total is { AtStart: > 0, Received: > 0, Closed: > 0, OpenNow: > 0 }, "The months are too quiet to show anything");
    }

    [Theory, OnEachDatabase]
    public async Task Who_manages_sees_everybody_and_others_themselves_and_nobody_what_they_may_not_know_of(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.LogAsync(on.Intake() with { HandlerId = on.Colleague.PersonId });
        await on.LogAsync(on.Intake() with { HandlerId = null });
        Assert.Equal(["colleague", "handler", null], (await ReadAsync(on, null, on.Manager)).People.Select(row => row.Name));
        Assert.Equal(["handler"], (await ReadAsync(on, null, on.Handler)).People.Select(row => row.Name));
        Assert.Equal(("team", 3), (await ReadAsync(on, null, on.Handler)).Teams.Select(row => (row.Name, row.Counts.OpenNow)).Single());
        Assert.Empty((await ReadAsync(on, null, on.Handler with { UnitIds = [on.Service] })).Teams);
        Assert.Equal(Caseload.Counts.None, (await ReadAsync(on, null, on.Handler)).Total);
        Assert.Equal(new DateOnly(2026, 3, 1), (await ReadAsync(on, new(2030, 1, 1), on.Manager)).MonthOn);
        Assert.Equal("case.read-permission", await on.Refused<Caseload>(load => load.ReadAsync(null, on.Stranger, Cancellation)));

        await on.Run<RestrictCase>(act => act.RunAsync(new(on.At, [on.Handler.PersonId!.Value], "It is about a senior officer"), on.Manager, Cancellation));
        var other = on.Manager with { PersonId = on.Director.PersonId };
        Assert.Equal(3, (await ReadAsync(on, null, on.Manager)).Total.OpenNow);
        Assert.Equal((2, 2), ((await ReadAsync(on, null, other)).Total.OpenNow, (await ReadAsync(on, null, other)).Total.Received));
        Assert.DoesNotContain((await ReadAsync(on, null, other)).People, row => row.Name == "handler");

        var csv = Encoding.UTF8.GetString(Caseload.Csv(await ReadAsync(on, null, on.Handler))).Split("\r\n");
        Assert.Equal(["2026-03,person,handler,0,1,0,1,1,0,1,2026-03-02", "2026-03,team,team,0,3,0,3,3,0,3,2026-03-02", ""], csv[1..]);
    }

    private static bool IsOpen(Case about, DateOnly when) => about.ClosedOn is null || about.ClosedOn >= when;

    private static async Task LiveAsync(CaseOnRecord on)
    {
        Guid?[] hands = [on.Handler.PersonId, on.Colleague.PersonId, null, on.Manager.PersonId];
        List<CaseAddress> open = [on.At];
        List<CaseAddress> closed = [];
        for (var at = 0; at < 22; at++)
        {
            on.Database.Clock.Advance(TimeSpan.FromDays(at * 7 % 5));
            var today = DateOnly.FromDateTime(on.Database.Clock.GetUtcNow().DateTime);
            open.Add(new(await on.LogAsync(on.Intake() with { ReceivedOn = today.AddDays(-(at * 11 % 35)), HandlerId = hands[at % 4], TeamId = at % 3 == 0 ? on.Service : on.Team })));
            on.Database.Clock.Advance(TimeSpan.FromMinutes(1));
            var any = open[at * 17 % open.Count];
            if (at % 2 == 0)
            {
                await on.Run<WithdrawCase>(act => act.RunAsync(new(any, "withdrawn", "Rang"), on.Manager, Cancellation));
                open.Remove(any);
                closed.Add(any);
            }
            else if (at % 7 == 0)
            {
                await on.Run<ReopenCase>(act => act.RunAsync(new(closed[0], "They rang again"), on.Manager, Cancellation));
                open.Add(closed[0]);
                closed.RemoveAt(0);
            }
            else
            {
                await on.Run<AssignCases>(act => act.RunAsync(new([any], on.Colleague.PersonId), on.Manager, Cancellation));
            }
        }
    }

    private static Task<Caseload.View> ReadAsync(CaseOnRecord on, DateOnly? month, Actor by) => on.Database.Within<Caseload, Caseload.View>(load => load.ReadAsync(month, by, Cancellation));
}

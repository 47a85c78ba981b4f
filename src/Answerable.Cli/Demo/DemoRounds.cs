using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Rounds;
using Answerable.Records.Plans.Screens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Demo;

/// <summary>The rounds of the demo's delivery plan: Quarter 1 made up and closed when the plan came in, Quarter 2 open and half answered.</summary>
internal sealed class DemoRounds(IServiceProvider services, DemoClock clock, Func<string, Task<Actor>> actorOf, string plan)
{
    private const string First = "2026-q1";
    private const string Second = "2026-q2";

    private static readonly DateOnly s_asOfOn = new(2026, 9, 30);

    public async Task CloseFirstAsync(CancellationToken cancellation)
    {
        clock.GoTo(10, 5);
        await By<PlanSettings>("SPL", async (settings, by) =>
        {
            var found = (await settings.ReadAsync(plan, by, cancellation))!.Plan;
            await By<EditPlan>("SPL", (edit, _) => edit.RunAsync(
                new(plan, found.Version, found.Title, found.PeriodStartOn, found.PeriodEndOn, found.ApprovedOn, found.Vision, found.IsRestricted, new Dictionary<Guid, DateOnly?>(), Cadence.Quarterly, new(2026, 4, 1)), by, cancellation));
        });
        await By<OpenRound>("SPL", (open, by) => open.RunAsync(new(plan, First, new(2026, 10, 5), "The plan is new in the system. Please say only whether it still holds."), by, cancellation));
        foreach (var initials in new[] { "MC", "OD", "PS", "WJ", "TB", "ET", "RS", "JG", "SPL" })
        {
            await By<LeaveUnchanged>(initials, (leave, by) => leave.RunAsync(new(plan, First), by, cancellation));
        }

        await By<AcceptUpdates>("SPL", (accept, by) => accept.RunAsync(new(plan, First), by, cancellation));
        await By<CloseRound>("SPL", (close, by) => close.RunAsync(new(plan, First), by, cancellation));
    }

    public async Task OpenSecondAsync(CancellationToken cancellation)
    {
        clock.GoTo(11, 2);
        await By<OpenRound>("SPL", (open, by) => open.RunAsync(
            new(plan, Second, new(2026, 11, 20), "The Leadership Team meets on 30 November. Please say what has moved, and why.", RemindEveryDays: 7), by, cancellation));
    }

    public async Task AnswerSecondAsync(CancellationToken cancellation)
    {
        clock.GoTo(11, 10);
        await WriteAsync("WJ", 2, CommitmentStatus.OnTarget, "As planned for the second quarter; the contractor reports no delay.", cancellation);
        await By<LeaveUnchanged>("WJ", (leave, by) => leave.RunAsync(new(plan, Second), by, cancellation));
        await WriteAsync("TB", 1, CommitmentStatus.Slippage, "The supplier is four weeks behind; a new date comes to the Leadership Team this month.", cancellation);
        await By<LeaveUnchanged>("TB", (leave, by) => leave.RunAsync(new(plan, Second), by, cancellation));

        clock.GoTo(11, 12);
        foreach (var initials in new[] { "ET", "RS", "EL", "JG", "HR", "PO" })
        {
            await WriteAsync(initials, 1, CommitmentStatus.OnTarget, "Work goes on as agreed; the next step is due before the end of the year.", cancellation);
            await By<LeaveUnchanged>(initials, (leave, by) => leave.RunAsync(new(plan, Second), by, cancellation));
        }

        clock.GoTo(11, 17);
        await WriteAsync("OD", 2, CommitmentStatus.OnTarget, "Under way as agreed; nothing waits for a decision.", cancellation);
        await By<SendBackUpdate>("SPL", async (sendBack, by) => await sendBack.RunAsync(
            new(plan, Second, await FirstWrittenAsync("OD", by, cancellation), "Please say how many cases were answered with them, as the measure asks."), by, cancellation));
    }

    /// <summary>The same words for the first of the person's rows that have this status.</summary>
    private Task WriteAsync(string initials, int rows, CommitmentStatus status, string words, CancellationToken cancellation) =>
        By<MyRound>(initials, async (mine, by) =>
        {
            var found = (await mine.ReadAsync(plan, Second, by, cancellation))!;
            var written = found.Rows.Where(row => row.IsWaiting && row.Activity.Status == status).Take(rows).Select(row => new WriteUpdates.Row(row.Activity.Reference, row.Activity.Version, s_asOfOn, new(status, words, s_asOfOn)));
            await By<WriteUpdates>(initials, (write, _) => write.RunAsync(new(plan, Second, [.. written]), by, cancellation));
        });

    private async Task<int> FirstWrittenAsync(string initials, Actor by, CancellationToken cancellation)
    {
        var writer = (await actorOf(initials)).PersonId;
        await using var scope = services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<RecordsContext>().For(by);
        return await (
            from answer in records.Rows<RoundRow>()
            join row in records.Rows<Activity>() on answer.ActivityId equals row.Id
            where answer.AnsweredById == writer && answer.Answer == RoundAnswer.Written
            orderby row.Position
            select row.Reference).FirstAsync(cancellation);
    }

    private async Task By<T>(string initials, Func<T, Actor, Task> act)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>(), await actorOf(initials));
    }
}

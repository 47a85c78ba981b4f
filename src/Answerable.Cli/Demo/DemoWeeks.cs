using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Records;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Demo;

/// <summary>What the demo's people did with their plans in October and November 2026: closures proposed, approved and sent back, updates, a later date, a row asleep.</summary>
internal sealed class DemoWeeks(IServiceProvider services, DemoClock clock, Func<string, Task<Actor>> actorOf)
{
    public async Task RunAsync(string delivery, string rights, CancellationToken cancellation)
    {
        clock.GoTo(10, 5);
        await Do<ArrangeMeeting>("SPL", (arrange, by) => arrange.RunAsync(new(rights, "Leadership Team", new(2026, 10, 13), "Council Chamber"), by, cancellation));
        await Do<ArrangeMeeting>("SPL", (arrange, by) => arrange.RunAsync(new(rights, "Assurance Group", new(2026, 12, 10), "Committee Room 2"), by, cancellation));
        await Do<ArrangeMeeting>("SPL", (arrange, by) => arrange.RunAsync(new(delivery, "Leadership Team", new(2026, 10, 13), "Council Chamber"), by, cancellation));
        await Do<ArrangeMeeting>("SPL", (arrange, by) => arrange.RunAsync(new(delivery, "Leadership Team", new(2026, 11, 30), "Council Chamber"), by, cancellation));

        var rounds = new DemoRounds(services, clock, actorOf, delivery);
        await rounds.CloseFirstAsync(cancellation);

        clock.GoTo(10, 6);
        await Do<ProposeClosure>("DW", rights, "4.2", (act, at, by) => act.RunAsync(
            new(at, "The nine social work files were answered on 5 October.", "Letters of 5 October in the case system.", new(2026, 10, 5)), by, cancellation));
        await Do<ReportProgress>("IC", rights, "1.2", (act, at, by) => act.RunAsync(
            new([at], CommitmentStatus.Slippage, "Slippage", "Place has named its officer; she starts on 19 October. Then all six are there.", new(2026, 10, 6)), by, cancellation));

        clock.GoTo(10, 13);
        await Do<ApproveClosure>("MT", rights, "3.2", (act, at, by) => act.RunAsync(new(at, "Seen in the dashboard."), by, cancellation));
        await Do<SendBackClosure>("MT", rights, "4.2", (act, at, by) => act.RunAsync(
            new(at, "Two of the nine have had a holding letter only. Please close this when they have their answer."), by, cancellation));
        await Do<RecordDecision>("MT", (record, by) => record.RunAsync(
            new(rights, null, 1, "The team keeps its six officers until the backlog is gone; no one is lent to other services before then.", "Head of Customer and Information Services tells the directors.", new(2026, 10, 13)), by, cancellation));
        await Do<AgreeLaterDate>("SPL", delivery, "6.14", (act, at, by) => act.RunAsync(
            new(at, new(2027, 1, 29), "Leadership Team, 12 October 2026", "The supplier's date has moved; the old templates stay until then."), by, cancellation));
        await Do<ReportProgress>("TB", delivery, "6.14", (act, at, by) => act.RunAsync(
            new([at], CommitmentStatus.Slippage, "Slippage", "Templates pass the accessibility tests. Search is still with the supplier.", new(2026, 10, 13)), by, cancellation));

        clock.GoTo(10, 27);
        await Do<Hibernate>("SPL", delivery, "6.19", (act, at, by) => act.RunAsync(
            new(at, "Nobody can answer for it before the new Revenues Manager is in post.", "The Revenues Manager is in post", new(2027, 1, 11)), by, cancellation));

        await rounds.OpenSecondAsync(cancellation);

        clock.GoTo(11, 3);
        await Do<ReportProgress>("WJ", delivery, "5.18", (act, at, by) => act.RunAsync(
            new([at], CommitmentStatus.OnTarget, "On target", "The last owner has agreed in writing. Works begin in January.", new(2026, 11, 2)), by, cancellation));

        clock.GoTo(11, 10);
        await Do<RaiseChallenge>("DA", rights, "4.2", (act, at, by) => act.RunAsync(
            new(at.Plan, at.Reference, 2, "How many of the nine people have had a full answer, and how many a holding letter?"), by, cancellation));
        clock.GoTo(11, 12);
        await Do<AnswerChallenge>("DW", (act, by) => act.RunAsync(new(rights, 1, "Eight have a full answer. The ninth waits for a file from another council, which has promised it for 27 November."), by, cancellation));
        clock.GoTo(11, 16);
        await Do<RaiseChallenge>("SR", (act, by) => act.RunAsync(new(rights, null, 2, "Which of the audit's recommendations will still be open when this plan ends?"), by, cancellation));

        await rounds.AnswerSecondAsync(cancellation);

        clock.GoTo(11, 19);
        await Do<ProposeClosure>("IC", delivery, "1.7", (act, at, by) => act.RunAsync(
            new(at, "The exercise was held; no high risk is left open.", "Report of the exercise of 18 November 2026.", new(2026, 11, 18)), by, cancellation));
    }

    private async Task Do<T>(string initials, Func<T, Actor, Task> act)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>(), await actorOf(initials));
    }

    private async Task Do<T>(string initials, string plan, string number, Func<T, ActivityAddress, Actor, Task> act)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var by = await actorOf(initials);
        var records = scope.ServiceProvider.GetRequiredService<RecordsContext>().For(by);
        var reference = await (
            from row in records.Rows<Activity>()
            join its in records.Rows<Plan>() on row.PlanId equals its.Id
            where its.Key == plan && row.Number == number
            select row.Reference).FirstAsync();
        await act(scope.ServiceProvider.GetRequiredService<T>(), new ActivityAddress(plan, reference), by);
    }
}

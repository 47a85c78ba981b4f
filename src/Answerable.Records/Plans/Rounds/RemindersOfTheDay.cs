using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Rounds;

/// <summary>Every morning: reminds, in each round whose day it is, those who have not answered. A body's today comes from its time zone.</summary>
public sealed class RemindersOfTheDay(RecordsContext records, ChaseUpdates chase, TimeProvider clock) : IOutboxJob
{
    public const string Job = "round-reminders";

    public string Name => Job;

    public async Task RunAsync(OutboxItem item, CancellationToken cancellation)
    {
        records.ForAllBodies();
        var open = await (
            from round in records.Ground<Round>().AsNoTracking()
            join plan in records.Ground<Plan>() on round.PlanId equals plan.Id
            join body in records.Ground<Body>() on round.BodyId equals body.Id
            where round.ClosedAt == null && round.RemindEveryDays != null
            select new { Round = round, plan.Key, body.Id, body.TimeZone }).ToListAsync(cancellation);
        foreach (var one in open)
        {
            var by = Actor.Operator(one.Id, one.TimeZone);
            if (one.Round.IsReminderDay(by.Today(clock)))
            {
                await chase.RunAsync(new(one.Key, one.Round.PeriodKey), by, cancellation);
            }
        }
    }
}

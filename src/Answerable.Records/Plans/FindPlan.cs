using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Finds plans over every body, for the operator at the command line.</summary>
public sealed class FindPlan(RecordsContext records)
{
    /// <summary>A plan and whose it is.</summary>
    public sealed record Listed(string Body, string Key, string Title, int Activities, Guid BodyId, string TimeZone);

    public async Task<IReadOnlyList<Listed>> ListAsync(CancellationToken cancellation)
    {
        records.ForAllBodies();
        var activities = records.Ground<Activity>();
        return await records.Ground<Plan>().AsNoTracking()
            .Join(records.Ground<Body>(), plan => plan.BodyId, body => body.Id, (plan, body) => new { plan, body })
            .OrderBy(pair => pair.body.Key).ThenBy(pair => pair.plan.Key)
            .Select(pair => new Listed(
                pair.body.Key, pair.plan.Key, pair.plan.Title, activities.Count(row => row.PlanId == pair.plan.Id), pair.body.Id, pair.body.TimeZone))
            .ToListAsync(cancellation);
    }

    /// <param name="name">"body/plan", or the plan's key or title.</param>
    /// <param name="body">The body's key where the name does not say it.</param>
    public async Task<(string Plan, Actor Actor)> FindAsync(string name, string? body, CancellationToken cancellation)
    {
        var all = await ListAsync(cancellation);
        var found = all.Where(plan => (body is null || plan.Body == PlanKey.Of(body)) && ($"{plan.Body}/{plan.Key}" == name || plan.Key == name || plan.Title == name)).ToList();
        RefusedException.ThrowIf(found.Count switch
        {
            0 => new("plan.not-found", $"There is no plan \"{name}\" in this database{(all.Count == 0 ? "" : $"; there are: {string.Join(", ", all.Take(20).Select(plan => $"{plan.Body}/{plan.Key}"))}")}."),
            1 => null,
            _ => new("plan.several", $"Several bodies have a plan \"{name}\": say which, as in {found[0].Body}/{found[0].Key}."),
        });
        return (found[0].Key, Actor.Operator(found[0].BodyId, found[0].TimeZone));
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Takes someone's name off a plan. A restricted plan keeps at least one.</summary>
public sealed class EndReading(RecordsContext records)
{
    public sealed record Input(string Plan, Guid PersonId);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var grants = await scope.Rows<PlanReaderGrant>().Where(grant => grant.PlanId == plan.Id).ToListAsync(cancellation);
        var ended = grants.Find(grant => grant.PersonId == input.PersonId) ?? throw new RefusedException(new("part.not-found", "What you chose is no longer there."));
        RefusedException.ThrowIf(plan.IsRestricted && grants.Count == 1 ? new("plan.readers", "Name at least one person who may see a restricted plan") : null);
        scope.Remove(ended);
        await scope.SaveAsync("reading-ended", null, cancellation);
    }
}

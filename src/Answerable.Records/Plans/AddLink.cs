using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Links an activity to another one of the plan.</summary>
public sealed class AddLink(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, LinkKind Kind, int To);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        var to = await scope.FindActivityAsync(new(input.At.Plan, input.To), cancellation);
        var links = await scope.Rows<ActivityLink>().Where(link => link.ActivityId == row.Id).ToListAsync(cancellation);
        RefusedException.ThrowIf(
            to.Id == row.Id ? new("link.itself", "An activity cannot link to itself")
            : links.Exists(link => link.ToId == to.Id && link.Kind == input.Kind && link.State == LinkState.Confirmed) ? new("link.there", "That link is there already")
            : null);
        scope.Add(new ActivityLink
        {
            Id = RowId.Next(scope.Now), BodyId = by.BodyId, PlanId = row.PlanId, ActivityId = row.Id, Position = links.Count + 1,
            Kind = input.Kind, State = LinkState.Confirmed, ToNumber = to.Number, ToId = to.Id,
        });
        await scope.SaveAsync("link-added", null, cancellation);
    }
}

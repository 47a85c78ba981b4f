using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Says who answers for an activity and who writes its updates, and which people of the system stand behind the names.</summary>
public sealed class SetOwners(RecordsContext records)
{
    public sealed record Named(string Name, bool IsDelegate, Guid? PersonId);

    public sealed record Input(ActivityAddress At, IReadOnlyList<Named> Owners);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        var named = input.Owners.Where(owner => Words.OrNull(owner.Name) is not null).ToList();
        RefusedException.ThrowIf(named.TrueForAll(owner => owner.IsDelegate) ? new("owner.none", "Name at least one owner who is not a delegate") : null);
        foreach (var before in await scope.Rows<ActivityOwner>().Where(owner => owner.ActivityId == row.Id).ToListAsync(cancellation))
        {
            scope.Remove(before);
        }

        foreach (var (owner, place) in named.Select((owner, place) => (owner, place)))
        {
            scope.Add(new ActivityOwner
            {
                Id = RowId.Next(scope.Now), BodyId = by.BodyId, PlanId = row.PlanId, ActivityId = row.Id, Position = place + 1,
                Name = Words.Of(owner.Name), IsDelegate = owner.IsDelegate, PersonId = owner.PersonId,
            });
        }

        row.Owner = string.Join("; ", named.Where(owner => !owner.IsDelegate).Select(owner => Words.Of(owner.Name)));
        await scope.SaveAsync("owners-set", null, cancellation);
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Says once, for a whole plan, which person stands behind an owner's name such as "HoG", or writes the updates of that owner's activities.</summary>
public sealed class NameOwner(RecordsContext records)
{
    /// <param name="Owner">The owner's name as the plan writes it.</param>
    /// <param name="IsDelegate">The person writes the updates and does not answer for the activities.</param>
    public sealed record Input(string Plan, string Owner, Guid PersonId, bool IsDelegate = false);

    /// <returns>How many activities it was said of.</returns>
    public async Task<int> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var person = await scope.Rows<Person>().AsNoTracking().SingleOrDefaultAsync(person => person.Id == input.PersonId, cancellation)
            ?? throw new RefusedException(new("owner.person-unknown", "There is no such person in this body"));
        var named = await scope.Rows<ActivityOwner>()
            .Where(owner => owner.PlanId == plan.Id && !owner.IsDelegate && owner.Name == input.Owner)
            .ToListAsync(cancellation);
        RefusedException.ThrowIf(named.Count == 0 ? new("owner.unknown", $"No activity of this plan has the owner \"{input.Owner}\"") : null);
        if (input.IsDelegate)
        {
            await AddDelegateAsync(scope, named, person, cancellation);
        }
        else
        {
            named.ForEach(owner => owner.PersonId = person.Id);
        }

        await scope.SaveAsync(input.IsDelegate ? "delegate-named" : "owner-named", null, cancellation);
        return named.Count;
    }

    private static async Task AddDelegateAsync(Scope scope, List<ActivityOwner> named, Person person, CancellationToken cancellation)
    {
        var activities = named.ConvertAll(owner => owner.ActivityId);
        var others = (await scope.Rows<ActivityOwner>().AsNoTracking().Where(owner => activities.Contains(owner.ActivityId)).ToListAsync(cancellation))
            .ToLookup(owner => owner.ActivityId);
        foreach (var owner in named.Where(owner => !others[owner.ActivityId].Any(other => other.PersonId == person.Id)))
        {
            scope.Add(new ActivityOwner
            {
                Id = RowId.Next(scope.Now), BodyId = owner.BodyId, PlanId = owner.PlanId, ActivityId = owner.ActivityId,
                Position = others[owner.ActivityId].Max(other => other.Position) + 1, Name = person.Name, PersonId = person.Id, IsDelegate = true,
            });
        }
    }
}

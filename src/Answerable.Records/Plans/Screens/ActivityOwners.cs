using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>The names on a row, and the people who could stand behind them.</summary>
public sealed class ActivityOwners(RecordsContext records)
{
    public sealed record Found(Activity Row, IReadOnlyList<ActivityOwner> Owners, IReadOnlyList<Candidate> People);

    public sealed record Candidate(Guid Id, string Name, string? Post);

    public async Task<Found?> ReadAsync(string planKey, int reference, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var found = await (
            from row in scope.Rows<Activity>().AsNoTracking()
            join plan in scope.Rows<Plan>() on row.PlanId equals plan.Id
            where plan.Key == planKey && row.Reference == reference
            select row).FirstOrDefaultAsync(cancellation);
        return found is null ? null : new(
            found,
            await scope.Rows<ActivityOwner>().AsNoTracking().Where(owner => owner.ActivityId == found.Id).OrderBy(owner => owner.Position).ToListAsync(cancellation),
            await scope.Rows<Person>().AsNoTracking().OrderBy(person => person.Name).Select(person => new Candidate(person.Id, person.Name, person.Post)).ToListAsync(cancellation));
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>The plan's own facts, who may see it, and which of its columns are for publication.</summary>
public sealed class PlanSettings(RecordsContext records)
{
    public sealed record Found(Plan Plan, IReadOnlyList<PlanColumn> Columns, IReadOnlyDictionary<Guid, DateOnly?> Readers, IReadOnlyList<ActivityOwners.Candidate> People);

    public async Task<Found?> ReadAsync(string key, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Rows<Plan>().AsNoTracking().FirstOrDefaultAsync(plan => plan.Key == key, cancellation) is not { } found)
        {
            return null;
        }

        return new(
            found,
            await scope.Rows<PlanColumn>().AsNoTracking().Where(column => column.PlanId == found.Id).OrderBy(column => column.Position).ToListAsync(cancellation),
            await scope.Rows<PlanReaderGrant>().AsNoTracking().Where(grant => grant.PlanId == found.Id).ToDictionaryAsync(grant => grant.PersonId, grant => grant.UntilOn, cancellation),
            await scope.Rows<Person>().AsNoTracking().OrderBy(person => person.Name).Select(person => new ActivityOwners.Candidate(person.Id, person.Name, person.Post)).ToListAsync(cancellation));
    }
}

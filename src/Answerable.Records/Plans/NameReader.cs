using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Names someone to a plan, for good or until a day; or changes the day. Who reads named plans only sees it from then on.</summary>
public sealed class NameReader(RecordsContext records)
{
    /// <param name="UntilOn">The last day, or null for as long as the plan is kept. Someone from outside the body always has one.</param>
    public sealed record Input(string Plan, Guid PersonId, DateOnly? UntilOn);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var person = await scope.Rows<Person>().AsNoTracking().SingleOrDefaultAsync(person => person.Id == input.PersonId, cancellation);
        RefusedException.ThrowIf(
            person is null ? new("plan.reader-unknown", "Someone named is not a person of this body")
            : person.IsExternal && input.UntilOn is null ? new("reader.term", "Someone from outside the body is named for a term: give its last day")
            : input.UntilOn < scope.Today ? new("reader.past", "The last day is over already")
            : null);
        var grants = await scope.Rows<PlanReaderGrant>().Where(grant => grant.PlanId == plan.Id).ToListAsync(cancellation);
        if (grants.Find(grant => grant.PersonId == input.PersonId) is { } known)
        {
            known.UntilOn = input.UntilOn;
        }
        else
        {
            scope.Add(new PlanReaderGrant
            {
                Id = RowId.Next(scope.Now), BodyId = plan.BodyId, PlanId = plan.Id, PersonId = input.PersonId, UntilOn = input.UntilOn,
                Position = grants.Select(grant => grant.Position).DefaultIfEmpty().Max() + 1,
            });
        }

        await scope.SaveAsync("reader-named", null, cancellation);
    }
}

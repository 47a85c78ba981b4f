using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Changes the plan's own facts, and who may see it.</summary>
public sealed class EditPlan(RecordsContext records)
{
    /// <param name="Readers">The people named to the plan, each until a day or for good: the only ones who may see it where it is restricted.</param>
    /// <param name="Cadence">How often its owners write updates; null for no rounds.</param>
    /// <param name="CadenceFromOn">A day on which a reporting period begins; null for the first day of the plan's period.</param>
    public sealed record Input(
        string Plan,
        int Version,
        string Title,
        DateOnly? PeriodStartOn,
        DateOnly? PeriodEndOn,
        DateOnly? ApprovedOn,
        string? Vision,
        bool IsRestricted,
        IReadOnlyDictionary<Guid, DateOnly?> Readers,
        Cadence? Cadence = null,
        DateOnly? CadenceFromOn = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        plan.RequireVersion(input.Version);
        RefusedException.ThrowIf(
            Words.LineOrNull(input.Title) is not { Length: <= 200 } ? new("plan.title", "Give a title of at most 200 characters")
            : input.PeriodEndOn < input.PeriodStartOn ? new("plan.period", "The period ends before it starts")
            : input.Cadence is not null && (input.CadenceFromOn ?? input.PeriodStartOn) is null ? new("plan.cadence-from", "Say on which day a reporting period begins")
            : input.IsRestricted && input.Readers.Count == 0 ? new("plan.readers", "Name at least one person who may see a restricted plan")
            : null);
        plan.Title = Words.LineOrNull(input.Title)!;
        plan.PeriodStartOn = input.PeriodStartOn;
        plan.PeriodEndOn = input.PeriodEndOn;
        plan.ApprovedOn = input.ApprovedOn;
        plan.Vision = Words.OrNull(input.Vision);
        plan.IsRestricted = input.IsRestricted;
        plan.Cadence = input.Cadence;
        plan.CadenceFromOn = input.CadenceFromOn;
        await SetReadersAsync(scope, plan, input, cancellation);
        await scope.SaveAsync("plan-changed", null, cancellation);
    }

    private static async Task SetReadersAsync(Scope scope, Plan plan, Input input, CancellationToken cancellation)
    {
        var wanted = input.Readers;
        var known = await scope.Rows<Person>().Where(person => wanted.Keys.Contains(person.Id)).Select(person => person.Id).ToListAsync(cancellation);
        RefusedException.ThrowIf(known.Count == wanted.Count ? null : new("plan.reader-unknown", "Someone named is not a person of this body"));
        var grants = await scope.Rows<PlanReaderGrant>().Where(grant => grant.PlanId == plan.Id).ToListAsync(cancellation);
        foreach (var grant in grants)
        {
            if (wanted.TryGetValue(grant.PersonId, out var until))
            {
                grant.UntilOn = until;
            }
            else
            {
                scope.Remove(grant);
            }
        }

        foreach (var (person, until) in wanted.Where(one => !grants.Exists(grant => grant.PersonId == one.Key)))
        {
            scope.Add(new PlanReaderGrant
            {
                Id = RowId.Next(scope.Now), BodyId = plan.BodyId, PlanId = plan.Id, Position = grants.Count + 1, PersonId = person, UntilOn = until,
            });
        }
    }
}

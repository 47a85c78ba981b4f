using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Plans.Meetings;
using Answerable.Records.Plans.Screens;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Carries unfinished activities on into the next year's plan, with their first dates, so that their age is seen; and says of the others why they stay behind.</summary>
public sealed class CarryForward(RecordsContext records)
{
    private const string SectionName = "Carried forward";

    /// <param name="LeftOut">Why an unfinished activity does not go along, by its reference: kept as a decision on it.</param>
    public sealed record Input(string FromPlan, string ToPlan, IReadOnlyList<int> Activities, IReadOnlyDictionary<int, string>? LeftOut = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var from = await scope.FindPlanAsync(input.FromPlan, cancellation);
        var to = await scope.FindPlanAsync(input.ToPlan, cancellation);
        RefusedException.ThrowIf(
            from.Id == to.Id ? new("carry.same-plan", "Choose the plan of the next year")
            : input.Activities.Count == 0 && input.LeftOut is not { Count: > 0 } ? new("carry.none", "Choose at least one activity")
            : null);
        await AddLeftOutAsync(scope, from, to, input, cancellation);
        var sections = await scope.Rows<PlanSection>().Where(section => section.PlanId == to.Id).ToListAsync(cancellation);
        var section = sections.Find(one => one.HoldsCarriedForward) ?? (input.Activities.Count == 0 ? null : AddSection(scope, to, sections.Count));
        var position = await scope.Rows<Activity>().Where(row => row.PlanId == to.Id).MaxAsync(row => (int?)row.Position, cancellation) ?? 0;
        foreach (var reference in input.Activities.Distinct())
        {
            var row = await scope.FindActivityAsync(new(input.FromPlan, reference), cancellation);
            RefusedException.ThrowIf(await scope.Rows<Activity>().AnyAsync(one => one.PlanId == to.Id && one.CarriedFromId == row.Id, cancellation)
                ? new("carry.twice", $"Activity {row.Number} was carried forward already")
                : null);
            var carried = row.CarryForward(RowId.Next(scope.Now), to.Id, section!.Id, ++to.LastReference, from.Key, by);
            carried.Position = ++position;
            scope.Add(carried);
            foreach (var owner in await scope.Rows<ActivityOwner>().AsNoTracking().Where(owner => owner.ActivityId == row.Id).ToListAsync(cancellation))
            {
                scope.Add(new ActivityOwner
                {
                    Id = RowId.Next(scope.Now), BodyId = by.BodyId, PlanId = to.Id, ActivityId = carried.Id, Position = owner.Position,
                    Name = owner.Name, IsDelegate = owner.IsDelegate, PersonId = owner.PersonId,
                });
            }

            foreach (var measure in ActivityFields.Measures(carried, scope.Now))
            {
                scope.Add(measure);
            }
        }

        to.CarriedFromPlanId = from.Id;
        await scope.SaveAsync("activities-carried-forward", null, cancellation);
    }

    private static async Task AddLeftOutAsync(Scope scope, Plan from, Plan to, Input input, CancellationToken cancellation)
    {
        var number = await scope.NextNumberAsync<PlanDecision>(from, cancellation);
        foreach (var (reference, reason) in input.LeftOut ?? new Dictionary<int, string>())
        {
            var row = await scope.FindActivityAsync(new(input.FromPlan, reference), cancellation);
            RefusedException.ThrowIf(Words.OrNull(reason) is null ? new("carry.left-out", $"Say why activity {row.Number} is left out") : null);
            scope.Add(new PlanDecision
            {
                Id = RowId.Next(scope.Now), BodyId = from.BodyId, PlanId = from.Id, Position = number++, ActivityId = row.Id, Act = PlanYear.LeftOutAct,
                Words = Words.Of(reason), Follows = $"Not carried forward into {to.Title}", DecidedOn = scope.Today, ById = scope.Actor.PersonId, RecordedAt = scope.Now,
            });
        }
    }

    private static PlanSection AddSection(Scope scope, Plan plan, int sections)
    {
        var section = new PlanSection
        {
            Id = RowId.Next(scope.Now), BodyId = plan.BodyId, PlanId = plan.Id, Position = sections + 1, Name = SectionName, IsNamedInSource = false, HoldsCarriedForward = true,
        };
        scope.Add(section);
        return section;
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Begins a plan by hand: its title, its period and its sections. Rows are added to them one by one.</summary>
public sealed class StartPlan(RecordsContext records)
{
    /// <param name="Sections">In their order; none gives one section called "Activities".</param>
    public sealed record Input(string Title, DateOnly? PeriodStartOn, DateOnly? PeriodEndOn, IReadOnlyList<string> Sections);

    /// <returns>The key of the new plan.</returns>
    public async Task<string> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var plan = await AddAsync(scope, input.Title, input.PeriodStartOn, input.PeriodEndOn, cancellation);
        var names = input.Sections.Select(Words.LineOrNull).OfType<string>().ToList();
        foreach (var (name, place) in (names.Count > 0 ? names : ["Activities"]).Select((name, place) => (name, place)))
        {
            scope.Add(new PlanSection { Id = RowId.Next(scope.Now), BodyId = plan.BodyId, PlanId = plan.Id, Position = place + 1, Name = name });
        }

        await scope.SaveAsync("plan-started", null, cancellation);
        return plan.Key;
    }

    /// <summary>A new plan with a key of its own, added to what the next save keeps.</summary>
    internal static async Task<Plan> AddAsync(Scope scope, string title, DateOnly? startOn, DateOnly? endOn, CancellationToken cancellation)
    {
        var line = Words.LineOrNull(title);
        var key = PlanKey.Of(line ?? "");

        // The key is taken where the title differs only in what a key leaves out, and where the plan is one that the actor may not see.
        RefusedException.ThrowIf(
            line is not { Length: <= 200 } ? new("plan.title", "Give a title of at most 200 characters")
            : endOn < startOn ? new("plan.period", "The period ends before it starts")
            : key is "import" or "new" || await scope.OfBody<Plan>().AnyAsync(plan => plan.Key == key, cancellation) ? new("plan.title-taken", "There is a plan with that title: give this one another")
            : null);
        var plan = new Plan
        {
            Id = RowId.Next(scope.Now), BodyId = scope.Actor.BodyId, Key = key, Title = line!, PeriodStartOn = startOn, PeriodEndOn = endOn, CreatedAt = scope.Now,
        };
        scope.Add(plan);
        return plan;
    }
}

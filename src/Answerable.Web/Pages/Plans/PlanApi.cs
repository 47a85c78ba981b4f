using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Web.Pages.Plans;

/// <summary>Plans for other programs: the list, and one plan as its export has it.</summary>
public static class PlanApi
{
    public static RouteGroupBuilder MapPlans(this RouteGroupBuilder api)
    {
        var readers = new NeedsAttribute(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything);
        api.MapGet("/plans", async (PlanList plans, Actor by, TimeProvider clock, CancellationToken cancellation) =>
                (await plans.ReadAsync(by, by.Today(clock), cancellation)).Select(plan => new Listed(plan.Key, plan.Title, plan.PeriodStartOn, plan.PeriodEndOn, plan.Activities, plan.Late)))
            .WithName("list-plans").WithTags("Plans").WithSummary("Plans").WithDescription("The plans that the token's person may see, with how many activities each has and how many are late.")
            .WithMetadata(readers).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        api.MapGet("/plans/{key}", async (string key, RecordsContext records, ExportPlan export, Actor by, CancellationToken cancellation) =>
                await records.For(by).Rows<Plan>().AnyAsync(plan => plan.Key == key, cancellation)
                    ? Results.Bytes(await export.RunAsync(key, ExportFormat.Json, by, cancellation), "application/json")
                    : Results.NotFound())
            .WithName("read-plan").WithTags("Plans").WithSummary("One plan").WithDescription("Everything in the plan, as its export has it.")
            .WithMetadata(readers).Produces<object>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        return api;
    }

    private sealed record Listed(string Key, string Title, DateOnly? PeriodStartOn, DateOnly? PeriodEndOn, int Activities, int Late);
}

using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class CarryForwardTests
{
    [Theory, OnEachDatabase]
    public async Task The_first_date_goes_along(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<ImportPlan>(import => import.RunAsync(new(RichPlan.Source(RichPlan.With("next")), "Next year"), plan.Operator, Cancellation));
        await plan.Run<CarryForward>(act => act.RunAsync(new(Key, "next-year", [1]), plan.Editor, Cancellation));
        var carried = Assert.Single(await plan.RowsAsync<Activity>(), row => row.CarriedFrom == "a-plan/1");
        Assert.Equal((new DateOnly(2026, 1, 31), (await plan.ActivityAsync(1)).Id), (carried.OriginalDueOn!.Value, carried.CarriedFromId!.Value));
    }

    [Theory, OnEachDatabase]
    public async Task Not_twice_and_not_into_the_same_plan(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<ImportPlan>(import => import.RunAsync(new(RichPlan.Source(RichPlan.With("next")), "Next year"), plan.Operator, Cancellation));
        await plan.Run<CarryForward>(act => act.RunAsync(new(Key, "next-year", [1]), plan.Editor, Cancellation));
        Assert.Equal("carry.twice", await plan.Refused<CarryForward>(act => act.RunAsync(new(Key, "next-year", [1]), plan.Editor, Cancellation)));
        Assert.Equal("carry.same-plan", await plan.Refused<CarryForward>(act => act.RunAsync(new(Key, Key, [1]), plan.Editor, Cancellation)));
    }
}

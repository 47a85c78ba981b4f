using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
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

    [Theory, OnEachDatabase]
    public async Task What_is_left_out_says_why(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var next = await plan.Database.Within<StartNextYear, string>(act => act.RunAsync(new(Key, "A plan 2026-27", new(2026, 4, 1), new(2027, 3, 31)), plan.Editor, Cancellation));
        Assert.Equal("carry.left-out", await plan.Refused<CarryForward>(act => act.RunAsync(new(Key, next, [1], new Dictionary<int, string> { [2] = " " }), plan.Editor, Cancellation)));
        await plan.Run<CarryForward>(act => act.RunAsync(new(Key, next, [1, 3], new Dictionary<int, string> { [2] = "Nobody asks for it", [5] = "The office is sold" }), plan.Editor, Cancellation));

        var year = await plan.Database.Within<PlanYear, PlanYear.Found?>(read => read.ReadAsync(Key, plan.Editor, Cancellation));
        Assert.Equal(
            [("1", "A plan 2026-27", null), ("2", null, "Nobody asks for it"), ("3", "A plan 2026-27", null), ("4", null, null), ("5", null, "The office is sold")],
            year!.AtTheEnd.Select(one => (one.Row.Number, one.Into?.PlanTitle, one.LeftOut)));
        var after = await plan.Database.Within<PlanYear, PlanYear.Found?>(read => read.ReadAsync(next, plan.Editor, Cancellation));
        Assert.Equal([("1", new DateOnly(2026, 1, 31), 1), ("3", new DateOnly(2026, 1, 31), 3)], after!.Completions.Select(row => (row.Number, row.FirstDueOn!.Value, row.From!.Reference)));
        Assert.Empty(after.Additions);
    }
}

using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class StartNextYearTests
{
    [Theory, OnEachDatabase]
    public async Task What_is_of_the_plan_goes_along_and_what_is_of_the_year_does_not(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<ImportPlan>(import => import.RunAsync(new(RichPlan.Source(RichPlan.With("this", "year")), "Rich plan"), plan.Operator, Cancellation));
        var key = await plan.Database.Within<StartNextYear, string>(act => act.RunAsync(new("rich-plan", "Rich plan 2027-28", new(2027, 4, 1), new(2028, 3, 31)), plan.Editor, Cancellation));
        var plans = await plan.RowsAsync<Plan>();
        var (old, next) = (plans.Single(one => one.Key == "rich-plan"), plans.Single(one => one.Key == key));
        Assert.Equal((old.Id, "See further"), (next.CarriedFromPlanId!.Value, next.Vision));
        Assert.Equal(["First", ""], (await plan.RowsAsync<PlanAim>()).Where(aim => aim.PlanId == next.Id).OrderBy(aim => aim.Position).Select(aim => aim.Text));
        Assert.Equal(2, (await plan.RowsAsync<LegendTerm>()).Count(term => term.PlanId == next.Id));
        Assert.Equal([true, false], (await plan.RowsAsync<PlanColumn>()).Where(column => column.PlanId == next.Id).OrderBy(column => column.Position).Select(column => column.IsForPublication));
        var sections = (await plan.RowsAsync<PlanSection>()).Where(section => section.PlanId == next.Id).OrderBy(section => section.Position).ToList();
        Assert.Equal([("Section 1", false), ("Section 1", false), ("Additions", true)], sections.Select(section => (section.Name, section.HoldsAdditions)));
        Assert.DoesNotContain(await plan.RowsAsync<Activity>(), row => row.PlanId == next.Id);
        Assert.DoesNotContain(await plan.RowsAsync<BudgetLine>(), line => line.PlanId == next.Id);
    }

    [Theory, OnEachDatabase]
    public async Task The_next_year_starts_later(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("plan.next-year", await plan.Refused<StartNextYear>(act => act.RunAsync(new(Key, "Again", new(2025, 4, 1), new(2026, 3, 31)), plan.Editor, Cancellation)));
    }
}

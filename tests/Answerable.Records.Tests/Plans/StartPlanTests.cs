using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class StartPlanTests
{
    [Theory, OnEachDatabase]
    public async Task A_plan_with_its_sections_takes_rows(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var key = await plan.Database.Within<StartPlan, string>(act => act.RunAsync(new("Culture plan", new(2026, 4, 1), new(2027, 3, 31), ["Listening", " ", "Learning"]), plan.Editor, Cancellation));
        var sections = (await plan.RowsAsync<PlanSection>()).Where(section => section.Name.StartsWith('L')).OrderBy(section => section.Position).ToList();
        Assert.Equal(["Listening", "Learning"], sections.Select(section => section.Name));
        await plan.Run<AddActivity>(act => act.RunAsync(new(key, sections[1].Id, new Dictionary<PlanField, string?> { [PlanField.Activity] = "Read it all" }), plan.Editor, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_title_once_and_a_period_that_ends_after_it_starts(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("plan.title-taken", await plan.Refused<StartPlan>(act => act.RunAsync(new("A plan!", null, null, []), plan.Editor, Cancellation)));
        Assert.Equal("plan.title-taken", await plan.Refused<StartPlan>(act => act.RunAsync(new("New", null, null, []), plan.Editor, Cancellation)));
        Assert.Equal("plan.period", await plan.Refused<StartPlan>(act => act.RunAsync(new("B plan", new(2026, 4, 2), new(2026, 4, 1), []), plan.Editor, Cancellation)));
        Assert.Equal("plan.permission", await plan.Refused<StartPlan>(act => act.RunAsync(new("B plan", null, null, []), plan.Owner, Cancellation)));
    }
}

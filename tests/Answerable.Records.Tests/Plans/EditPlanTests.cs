using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class EditPlanTests
{
    [Theory, OnEachDatabase]
    public async Task A_restricted_plan_is_not_there_for_others(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var version = (await plan.PlanAsync()).Version;
        await plan.Run<EditPlan>(act => act.RunAsync(new(Key, version, "A better plan", new(2025, 4, 1), new(2026, 3, 31), null, null, true, new Dictionary<Guid, DateOnly?> { [plan.Owner.PersonId!.Value] = null }), plan.Editor, Cancellation));
        await plan.Run<ExportPlan>(export => export.RunAsync(Key, ExportFormat.Csv, plan.Owner, Cancellation));
        Assert.Equal("plan.not-found", await plan.Refused<ExportPlan>(export => export.RunAsync(Key, ExportFormat.Csv, plan.Stranger, Cancellation)));
        await plan.Database.Within<RecordsContext>(async records => Assert.Empty(await records.For(plan.Stranger).Rows<Activity>().ToListAsync(Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task A_period_ends_after_it_starts_and_the_second_of_two_is_told(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var version = (await plan.PlanAsync()).Version;
        Assert.Equal("plan.period", await plan.Refused<EditPlan>(act => act.RunAsync(new(Key, version, "A plan", new(2026, 4, 1), new(2026, 3, 31), null, null, false, new Dictionary<Guid, DateOnly?>()), plan.Editor, Cancellation)));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => plan.Run<EditPlan>(act => act.RunAsync(new(Key, version - 1, "A plan", null, null, null, null, false, new Dictionary<Guid, DateOnly?>()), plan.Editor, Cancellation)));
    }
}

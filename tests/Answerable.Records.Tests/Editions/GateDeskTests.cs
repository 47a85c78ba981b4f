using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Records.Plans;
using Answerable.Records.Tests.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Editions;

public sealed class GateDeskTests
{
    [Theory, OnEachDatabase]
    public async Task A_plan_is_read_as_it_could_be_published(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var reading = await plan.Database.Within<GateDesk, GateReading?>(desk => desk.ReadAsync("plan", Key, "2025-q3", null, plan.Editor, Cancellation));
        var table = Assert.Single(reading!.Content.Tables, table => table.Key == "activities");
        Assert.Equal(["1", "2", "3", "4", "5"], table.Rows.Select(row => row.Key));
        Assert.Equal("Quarter 3 2025-26", reading.Content.Period);
        Assert.Equal("The plan has 5 activities in 2 sections.", reading.Content.Summary[0]);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_not_for_publication_is_not_in_the_content(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var columns = await plan.RowsAsync<PlanColumn>();
        await plan.Run<SetPublication>(set => set.RunAsync(new(Key, new Dictionary<Guid, bool> { [columns.Single(column => column.Field == "activity").Id] = false }, new Dictionary<int, IReadOnlyCollection<PlanField>> { [2] = [PlanField.Owner] }), plan.Editor, Cancellation));
        var reading = await plan.Database.Within<GateDesk, GateReading?>(desk => desk.ReadAsync("plan", Key, "2025-q3", null, plan.Editor, Cancellation));
        var table = Assert.Single(reading!.Content.Tables, table => table.Key == "activities");
        Assert.DoesNotContain("activity", table.Columns.Select(column => column.Key));
        var owner = table.Columns.ToList().FindIndex(column => column.Key == "owner");
        Assert.Equal(["Owner", "", "Owner", "Owner", "Owner"], table.Rows.Select(row => row.Cells[owner]));
    }

    [Theory, OnEachDatabase]
    public async Task A_plan_that_the_actor_may_not_see_is_not_there(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Null(await plan.Database.Within<GateDesk, GateReading?>(desk => desk.ReadAsync("plan", "another", "2025-q3", null, plan.Editor, Cancellation)));
        Assert.Null(await plan.Database.Within<GateDesk, GateReading?>(desk => desk.ReadAsync("report", Key, "2025-q3", null, plan.Editor, Cancellation)));
    }
}

using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class MoveActivityTests
{
    [Theory, OnEachDatabase]
    public async Task It_stands_where_it_was_put_with_its_reference(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var section = (await plan.RowsAsync<PlanSection>()).Single(one => one.Name == "Additions");
        await plan.Run<MoveActivity>(act => act.RunAsync(new(At(1), section.Id, 4), plan.Editor, Cancellation));
        Assert.Equal([2, 3, 4, 1, 5], (await plan.RowsAsync<Activity>()).OrderBy(row => row.Position).Select(row => row.Reference));
        Assert.Equal(section.Id, (await plan.ActivityAsync(1)).SectionId);
    }

    [Theory, OnEachDatabase]
    public async Task Not_behind_an_activity_of_another_section(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var section = (await plan.RowsAsync<PlanSection>()).Single(one => one.Name == "Additions");
        Assert.Equal("activity.after", await plan.Refused<MoveActivity>(act => act.RunAsync(new(At(1), section.Id, 2), plan.Editor, Cancellation)));
    }
}

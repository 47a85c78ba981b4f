using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class DismissLinkTests
{
    [Theory, OnEachDatabase]
    public async Task A_link_that_is_not_meant_stays_dismissed(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var link = Assert.Single(await plan.RowsAsync<ActivityLink>());
        await plan.Run<DismissLink>(act => act.RunAsync(new(At(3), link.Id), plan.Editor, Cancellation));
        Assert.Equal(LinkState.Dismissed, Assert.Single(await plan.RowsAsync<ActivityLink>()).State);
    }

    [Theory, OnEachDatabase]
    public async Task A_link_of_another_activity_is_not_found(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var link = Assert.Single(await plan.RowsAsync<ActivityLink>());
        Assert.Equal("part.not-found", await plan.Refused<DismissLink>(act => act.RunAsync(new(At(1), link.Id), plan.Editor, Cancellation)));
    }
}

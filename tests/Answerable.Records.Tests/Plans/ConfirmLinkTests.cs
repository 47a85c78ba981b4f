using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class ConfirmLinkTests
{
    [Theory, OnEachDatabase]
    public async Task An_offered_link_is_confirmed(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var link = Assert.Single(await plan.RowsAsync<ActivityLink>());
        await plan.Run<ConfirmLink>(act => act.RunAsync(new(At(3), link.Id, 2), plan.Editor, Cancellation));
        link = Assert.Single(await plan.RowsAsync<ActivityLink>());
        Assert.Equal((LinkState.Confirmed, (await plan.ActivityAsync(2)).Id), (link.State, link.ToId!.Value));
    }

    [Theory, OnEachDatabase]
    public async Task It_cannot_lead_to_itself_or_be_confirmed_by_an_owner(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var link = Assert.Single(await plan.RowsAsync<ActivityLink>());
        Assert.Equal("link.itself", await plan.Refused<ConfirmLink>(act => act.RunAsync(new(At(3), link.Id, 3), plan.Editor, Cancellation)));
        Assert.Equal("plan.permission", await plan.Refused<ConfirmLink>(act => act.RunAsync(new(At(3), link.Id), plan.Owner, Cancellation)));
    }
}

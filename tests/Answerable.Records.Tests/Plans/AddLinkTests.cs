using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class AddLinkTests
{
    [Theory, OnEachDatabase]
    public async Task A_link_between_two_activities(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<AddLink>(act => act.RunAsync(new(At(1), LinkKind.See, 2), plan.Editor, Cancellation));
        Assert.Contains(await plan.RowsAsync<ActivityLink>(), link => link is { Kind: LinkKind.See, State: LinkState.Confirmed, ToNumber: "2", Words: null });
    }

    [Theory, OnEachDatabase]
    public async Task Not_twice_and_not_to_itself(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<AddLink>(act => act.RunAsync(new(At(1), LinkKind.See, 2), plan.Editor, Cancellation));
        Assert.Equal("link.there", await plan.Refused<AddLink>(act => act.RunAsync(new(At(1), LinkKind.See, 2), plan.Editor, Cancellation)));
        Assert.Equal("link.itself", await plan.Refused<AddLink>(act => act.RunAsync(new(At(1), LinkKind.See, 1), plan.Editor, Cancellation)));
    }
}

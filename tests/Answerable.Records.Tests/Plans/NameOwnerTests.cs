using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class NameOwnerTests
{
    [Theory, OnEachDatabase]
    public async Task Who_stands_behind_a_name_is_said_once_for_the_whole_plan(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<NameOwner>(act => act.RunAsync(new(Key, "Owner", plan.Stranger.PersonId!.Value), plan.Editor, Cancellation));
        Assert.All(await plan.RowsAsync<ActivityOwner>(), owner => Assert.Equal(plan.Stranger.PersonId, owner.PersonId));
    }

    [Theory, OnEachDatabase]
    public async Task A_delegate_is_added_to_each_of_the_owners_activities(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<NameOwner>(act => act.RunAsync(new(Key, "Owner", plan.Stranger.PersonId!.Value, IsDelegate: true), plan.Editor, Cancellation));
        Assert.Equal(5, (await plan.RowsAsync<ActivityOwner>()).Count(owner => owner.IsDelegate && owner.PersonId == plan.Stranger.PersonId));
    }

    [Theory, OnEachDatabase]
    public async Task A_name_that_stands_on_no_row_is_refused(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("owner.unknown", await plan.Refused<NameOwner>(act => act.RunAsync(new(Key, "Nobody", plan.Stranger.PersonId!.Value), plan.Editor, Cancellation)));
    }
}

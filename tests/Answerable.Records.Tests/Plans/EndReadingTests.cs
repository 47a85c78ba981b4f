using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Tests.Plans.Meetings;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class EndReadingTests
{
    [Theory, OnEachDatabase]
    public async Task The_name_is_taken_off(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var member = await plan.AddMemberAsync();
        await plan.Run<EndReading>(act => act.RunAsync(new(Key, member.PersonId!.Value), plan.Editor, Cancellation));
        Assert.Empty(await plan.RowsAsync<PlanReaderGrant>());
    }

    [Theory, OnEachDatabase]
    public async Task A_restricted_plan_keeps_one(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var editor = plan.Editor.PersonId!.Value;
        await plan.Run<EditPlan>(async act => await act.RunAsync(new(Key, (await plan.PlanAsync()).Version, "A plan", null, null, null, null, true, new Dictionary<Guid, DateOnly?> { [editor] = null }), plan.Editor, Cancellation));
        Assert.Equal("plan.readers", await plan.Refused<EndReading>(act => act.RunAsync(new(Key, editor), plan.Editor, Cancellation)));
    }
}

using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class AnswerChecklistItemTests
{
    [Theory, OnEachDatabase]
    public async Task An_owner_answers_an_item(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var item = Assert.Single(await plan.RowsAsync<ActivityItem>());
        await plan.Run<AnswerChecklistItem>(act => act.RunAsync(new(At(1), item.Id, "Yes", new(2026, 3, 1)), plan.Owner, Cancellation));
        Assert.Equal("Yes", Assert.Single(await plan.RowsAsync<ActivityItem>()).Answer);
    }

    [Theory, OnEachDatabase]
    public async Task An_item_is_answered_or_does_not_apply(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var item = Assert.Single(await plan.RowsAsync<ActivityItem>());
        Assert.Equal("item.answer", await plan.Refused<AnswerChecklistItem>(act => act.RunAsync(new(At(1), item.Id, null), plan.Owner, Cancellation)));
        Assert.Equal("activity.not-yours", await plan.Refused<AnswerChecklistItem>(act => act.RunAsync(new(At(1), item.Id, "Yes"), plan.Stranger, Cancellation)));
    }
}

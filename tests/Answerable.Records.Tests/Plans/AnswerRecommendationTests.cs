using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class AnswerRecommendationTests
{
    [Theory, OnEachDatabase]
    public async Task It_is_closed_by_a_person_and_opened_again(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var recommendation = Assert.Single(await plan.RowsAsync<Recommendation>());
        await plan.Run<AnswerRecommendation>(act => act.RunAsync(new(Key, recommendation.Id, new(2026, 3, 1), "Seen at the audit"), plan.Editor, Cancellation));
        Assert.Equal(new DateOnly(2026, 3, 1), Assert.Single(await plan.RowsAsync<Recommendation>()).ClosedOn);
        await plan.Run<AnswerRecommendation>(act => act.RunAsync(new(Key, recommendation.Id, null, "Not so"), plan.Editor, Cancellation));
        Assert.Null(Assert.Single(await plan.RowsAsync<Recommendation>()).ClosedOn);
    }

    [Theory, OnEachDatabase]
    public async Task Not_in_the_future_and_not_without_a_reason(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var recommendation = Assert.Single(await plan.RowsAsync<Recommendation>());
        Assert.Equal("recommendation.closed-future", await plan.Refused<AnswerRecommendation>(act => act.RunAsync(new(Key, recommendation.Id, new(2026, 3, 3), "x"), plan.Editor, Cancellation)));
        Assert.Equal("recommendation.reason", await plan.Refused<AnswerRecommendation>(act => act.RunAsync(new(Key, recommendation.Id, new(2026, 3, 1), " "), plan.Editor, Cancellation)));
    }
}

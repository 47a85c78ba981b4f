using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class AnswerFindingTests
{
    [Theory, OnEachDatabase]
    public async Task The_last_reason_stands(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<AnswerFinding>(act => act.RunAsync(new(Key, "end-before-start|1|x", "Meant so"), plan.Editor, Cancellation));
        await plan.Run<AnswerFinding>(act => act.RunAsync(new(Key, "end-before-start|1|x", "Agreed"), plan.Editor, Cancellation));
        Assert.Equal("Agreed", Assert.Single(await plan.RowsAsync<FindingAnswer>()).Reason);
    }

    [Theory, OnEachDatabase]
    public async Task It_needs_a_reason(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("finding.reason", await plan.Refused<AnswerFinding>(act => act.RunAsync(new(Key, "x", ""), plan.Editor, Cancellation)));
    }
}

using Answerable.Domain.Commitments;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class SendBackClosureTests
{
    [Theory, OnEachDatabase]
    public async Task It_goes_back_to_where_it_was(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<ProposeClosure>(act => act.RunAsync(new(At(1), "Done", null, new(2026, 2, 28)), plan.Owner, Cancellation));
        await plan.Run<SendBackClosure>(act => act.RunAsync(new(At(1), "The leaflet is missing"), plan.Approver, Cancellation));
        var row = await plan.ActivityAsync(1);
        Assert.Equal((CommitmentStatus.OnTarget, null, null), (row.Status, row.ClosureReason, row.CompletedOn));
    }

    [Theory, OnEachDatabase]
    public async Task It_needs_a_reason_and_a_proposal(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("activity.send-back-state", await plan.Refused<SendBackClosure>(act => act.RunAsync(new(At(1), "No"), plan.Approver, Cancellation)));
        await plan.Run<ProposeClosure>(act => act.RunAsync(new(At(1), "Done", null, new(2026, 2, 28)), plan.Owner, Cancellation));
        Assert.Equal("activity.reason", await plan.Refused<SendBackClosure>(act => act.RunAsync(new(At(1), " "), plan.Approver, Cancellation)));
    }
}

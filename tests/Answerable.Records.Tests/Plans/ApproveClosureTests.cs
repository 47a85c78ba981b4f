using Answerable.Domain.Commitments;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class ApproveClosureTests
{
    [Theory, OnEachDatabase]
    public async Task The_approver_closes_what_was_proposed(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<ProposeClosure>(act => act.RunAsync(new(At(1), "Done", null, new(2026, 2, 28)), plan.Owner, Cancellation));
        await plan.Run<ApproveClosure>(act => act.RunAsync(new(At(1)), plan.Approver, Cancellation));
        Assert.Equal(CommitmentStatus.Completed, (await plan.ActivityAsync(1)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_approves_their_own_proposal(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var both = plan.Owner with { Permissions = plan.Operator.Permissions };
        await plan.Run<ProposeClosure>(act => act.RunAsync(new(At(1), "Done", null, new(2026, 2, 28)), both, Cancellation));
        Assert.Equal("activity.approve-own-closure", await plan.Refused<ApproveClosure>(act => act.RunAsync(new(At(1)), both, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_decide_on_what_they_saw_the_second_is_told(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<ProposeClosure>(act => act.RunAsync(new(At(1), "Done", null, new(2026, 2, 28)), plan.Owner, Cancellation));
        var seen = (await plan.ActivityAsync(1)).Version;
        await plan.Run<SendBackClosure>(act => act.RunAsync(new(At(1, seen), "Not yet"), plan.Approver, Cancellation));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => plan.Run<ApproveClosure>(act => act.RunAsync(new(At(1, seen)), plan.Approver, Cancellation)));
    }
}

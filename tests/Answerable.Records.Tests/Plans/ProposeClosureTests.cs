using Answerable.Domain.Commitments;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class ProposeClosureTests
{
    [Theory, OnEachDatabase]
    public async Task The_owner_proposes_and_the_reason_is_kept(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<ProposeClosure>(act => act.RunAsync(new(At(1), "Done  in\tfull", null, new(2026, 2, 28)), plan.Owner, Cancellation));
        var row = await plan.ActivityAsync(1);
        Assert.Equal((CommitmentStatus.ProposedForClosure, "Done in full", new DateOnly(2026, 2, 28)), (row.Status, row.ClosureReason, row.CompletedOn!.Value));
        Assert.Equal(plan.Owner.PersonId, row.ProposedById);
    }

    [Theory, OnEachDatabase]
    public async Task Someone_who_is_neither_owner_nor_delegate_cannot(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("activity.not-yours", await plan.Refused<ProposeClosure>(act => act.RunAsync(new(At(1), "Done", null, new(2026, 2, 28)), plan.Stranger, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task Where_evidence_is_needed_a_reason_is_not_enough(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("activity.evidence", await plan.Refused<ProposeClosure>(act => act.RunAsync(new(At(2), "Done", " ", new(2026, 2, 28)), plan.Editor, Cancellation)));
        Assert.Equal(CommitmentStatus.OnTarget, (await plan.ActivityAsync(2)).Status);
    }
}

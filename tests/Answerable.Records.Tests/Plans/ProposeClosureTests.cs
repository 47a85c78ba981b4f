using Answerable.Domain.Bodies;
using Answerable.Domain.Commitments;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
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

    [Theory, OnEachDatabase]
    public async Task Those_who_approve_are_told_and_the_one_who_asked_when_it_is_sent_back(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Database.Within<RecordsContext>(async records =>
        {
            var scope = records.For(plan.Operator);
            scope.Add(new Role { Id = Guid.CreateVersion7(), BodyId = plan.Operator.BodyId, Key = "sponsor", Name = "Sponsor", Permissions = "approve-closures read-plans" });
            scope.Add(new RoleHeld { Id = Guid.CreateVersion7(), BodyId = plan.Operator.BodyId, PersonId = plan.Approver.PersonId!.Value, RoleKey = "sponsor", FromOn = new(2026, 1, 1) });
            await scope.SaveAsync("role-given", null, Cancellation);
        });
        await plan.Run<ProposeClosure>(act => act.RunAsync(new(At(1), "Done", null, new(2026, 2, 28)), plan.Owner, Cancellation));
        Assert.Contains("approver@example.org", Assert.Single(await MailAsync(plan)), StringComparison.Ordinal);
        await plan.Run<SendBackClosure>(act => act.RunAsync(new(At(1), "Not yet"), plan.Approver, Cancellation));
        Assert.Contains(await MailAsync(plan), mail => mail.Contains("owner@example.org", StringComparison.Ordinal) && mail.Contains("Not yet", StringComparison.Ordinal));
    }

    private static Task<List<string>> MailAsync(PlanOnRecord plan) =>
        plan.Database.Within<RecordsContext, List<string>>(records =>
        {
            _ = records.For(plan.Operator);
            return records.Database.SqlQuery<string>($"SELECT payload AS \"Value\" FROM outbox").ToListAsync(Cancellation);
        });
}

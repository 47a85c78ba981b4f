using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Meetings;
using Answerable.Records.Plans.Screens;
using Answerable.Records.Tests.Plans.Rounds;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans.Screens;

public sealed class PlanTodayTests
{
    [Theory, OnEachDatabase]
    public async Task What_waits_in_a_round_goes_from_its_owner_to_its_coordinator(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        var before = Assert.Single((await ReadAsync(plan, plan.Coordinator())).Rounds);
        Assert.Equal((0, 3), (before.ToAccept, Assert.Single((await ReadAsync(plan, plan.Owner)).Updates).Waiting));
        await plan.WriteAsync(new RowUpdate(CommitmentStatus.Slippage, "Later", RoundOnRecord.Today), isSent: true, references: [1, 2, 3]);
        var after = Assert.Single((await ReadAsync(plan, plan.Coordinator())).Rounds);
        Assert.Equal((3, before.Waiting - 3), (after.ToAccept, after.Waiting));
        Assert.Empty((await ReadAsync(plan, plan.Owner)).Updates);
    }

    [Theory, OnEachDatabase]
    public async Task A_closure_waits_for_who_approves_or_decides_and_a_question_for_who_edits_or_owns_the_row(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var approver = plan.Editor with { Permissions = new[] { Permission.ReadPlans, Permission.ApproveClosures }.ToFrozenSet() };
        await plan.Run<ProposeClosure>(close => close.RunAsync(new(At(1), "It is done", "Seen by the board", new(2026, 2, 27)), plan.Owner, Cancellation));
        var asker = plan.Editor with { Permissions = new[] { Permission.ReadPlans, Permission.ChallengePlans }.ToFrozenSet() };
        await plan.Run<RaiseChallenge>(raise => raise.RunAsync(new(Key, 1, null, "Why so late?"), asker, Cancellation));
        Assert.Equal(1, Assert.Single((await ReadAsync(plan, approver)).Closures).Count);
        Assert.Empty((await ReadAsync(plan, plan.Owner)).Closures);
        Assert.Equal("Why so late?", Assert.Single((await ReadAsync(plan, plan.Editor)).Questions).Words);
        Assert.Single((await ReadAsync(plan, plan.Owner)).Questions);
        Assert.Empty((await ReadAsync(plan, approver)).Questions);
        var leader = plan.Editor with { Permissions = new[] { Permission.ReadPlans, Permission.ApproveClosures, Permission.DecideOnPlans }.ToFrozenSet() };
        var today = await ReadAsync(plan, leader);
        Assert.Empty(today.Closures);
        Assert.InRange(Assert.Single(today.Decisions).Count, 1, int.MaxValue);
    }

    private static Task<PlanToday.View> ReadAsync(PlanOnRecord plan, Actor by) => plan.Database.Within<PlanToday, PlanToday.View>(today => today.ReadAsync(by, Cancellation));
}

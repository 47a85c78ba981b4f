using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Meetings;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans.Meetings;

public sealed class TakeDecisionTests
{
    [Theory, OnEachDatabase]
    public async Task A_proposed_closure_is_approved_and_the_decision_stands_beside_it(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var leader = await plan.AddLeaderAsync();
        await plan.Run<ProposeClosure>(act => act.RunAsync(new(At(1), "Printed", null, new(2026, 3, 1)), plan.Owner, Cancellation));
        await plan.Run<TakeDecision>(act => act.RunAsync(new(At(1), CommitmentAct.ApproveClosure, "Seen in the library"), leader, Cancellation));
        Assert.Equal(CommitmentStatus.Completed, (await plan.ActivityAsync(1)).Status);
        Assert.Equal(("approve-closure", "Seen in the library"), Assert.Single(await plan.RowsAsync<PlanDecision>()) is var decision ? (decision.Act, decision.Words) : default);
    }

    [Theory, OnEachDatabase]
    public async Task Each_way_of_going_on_without_it_and_a_later_date(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var leader = await plan.AddLeaderAsync();
        await plan.Run<TakeDecision>(act => act.RunAsync(new(At(1), null, "The printer is ill", LaterDueOn: new(2026, 6, 30)), leader, Cancellation));
        await plan.Run<TakeDecision>(act => act.RunAsync(new(At(2), CommitmentAct.Hibernate, "No trainer", WakeCondition: "A trainer is found"), leader, Cancellation));
        await plan.Run<TakeDecision>(act => act.RunAsync(new(At(2), CommitmentAct.Wake, "Found"), leader, Cancellation));
        await plan.Run<TakeDecision>(act => act.RunAsync(new(At(3), CommitmentAct.Discontinue, "Not worth it"), leader, Cancellation));
        await plan.Run<TakeDecision>(act => act.RunAsync(new(At(4), CommitmentAct.Defer, "Next year"), leader, Cancellation));
        await plan.Run<TakeDecision>(act => act.RunAsync(new(At(5), CommitmentAct.HandOver, "Everyday work"), leader, Cancellation));
        var rows = (await plan.RowsAsync<Activity>()).OrderBy(row => row.Reference).Select(row => row.Status);
        Assert.Equal([CommitmentStatus.OnTarget, CommitmentStatus.OnTarget, CommitmentStatus.Discontinued, CommitmentStatus.Deferred, CommitmentStatus.BusinessAsUsual], rows);
        Assert.Equal((new DateOnly(2026, 6, 30), "leader"), (await plan.ActivityAsync(1)) is var moved ? (moved.AgreedDueOn!.Value, moved.AgreedBy) : default);
        Assert.Equal(6, (await plan.RowsAsync<PlanDecision>()).Count);
        Assert.Equal("A later date is agreed: 30 June 2026.\nThe printer is ill", (await plan.RowsAsync<PlanDecision>()).OrderBy(decision => decision.Position).First().Words);
    }

    [Theory, OnEachDatabase]
    public async Task What_the_row_refuses_leaves_no_decision(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var leader = await plan.AddLeaderAsync();
        Assert.Equal("activity.approve-closure-state", await plan.Refused<TakeDecision>(act => act.RunAsync(new(At(1), CommitmentAct.ApproveClosure, "Yes"), leader, Cancellation)));
        Assert.Equal("decision.words", await plan.Refused<TakeDecision>(act => act.RunAsync(new(At(1), CommitmentAct.Discontinue, " "), leader, Cancellation)));
        Assert.Equal("plan.permission", await plan.Refused<TakeDecision>(act => act.RunAsync(new(At(1), CommitmentAct.Discontinue, "No"), plan.Editor, Cancellation)));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => plan.Run<TakeDecision>(act => act.RunAsync(new(At(1, version: 99), CommitmentAct.Discontinue, "No"), leader, Cancellation)));
        Assert.Empty(await plan.RowsAsync<PlanDecision>());
    }
}

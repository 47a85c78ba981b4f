using Answerable.Domain.Commitments;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Meetings;
using Answerable.Records.Plans.Screens;
using Answerable.Records.Tests.Plans.Meetings;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans.Screens;

public sealed class PlanLeadershipTests
{
    [Theory, OnEachDatabase]
    public async Task Movement_is_read_out_of_the_history_from_the_last_meeting_on(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<ReportProgress>(act => act.RunAsync(new([At(1)], CommitmentStatus.Slippage, null, "The printer is ill", new(2026, 3, 2)), plan.Owner, Cancellation));
        await plan.Run<AgreeLaterDate>(act => act.RunAsync(new(At(2), new(2026, 2, 15), "Board"), plan.Editor, Cancellation));
        await plan.ArrangeAsync();
        plan.Database.Clock.Set(new(2026, 3, 20, 9, 0, 0, TimeSpan.Zero));
        await plan.Run<ProposeClosure>(act => act.RunAsync(new(At(1), "Printed", null, new(2026, 3, 19)), plan.Owner, Cancellation));
        await plan.Run<AgreeLaterDate>(act => act.RunAsync(new(At(3), new(2026, 9, 30), "Board"), plan.Editor, Cancellation));

        var view = await ReadAsync(plan, null);
        Assert.Equal(("meeting-1", new DateOnly(2026, 3, 12)), (view.Since.Key, view.Since.FromOn));
        Assert.Equal([(1, CommitmentStatus.Slippage, Movement.ProposedForClosure), (3, CommitmentStatus.OnTarget, Movement.Same)], view.Moved.Select(item => (item.Row.Reference, item.Movement.Before!.Status, item.Movement.Kind)));
        Assert.Equal([0, 1, 1], view.Items.Take(3).Select(item => item.DateMoves));
        Assert.Equal([(1, PlanLeadership.Need.ClosureProposed), (2, PlanLeadership.Need.LateAgain)], view.NeedDecision.Select(item => (item.Row.Reference, item.Need!.Value)));
        Assert.Equal([2, 4, 5], view.Late.Select(item => item.Row.Reference));

        var since = await ReadAsync(plan, "2026-02-20");
        Assert.Equal((1, CommitmentStatus.OnTarget), (since.Moved.First().Row.Reference, since.Moved.First().Movement.Before!.Status));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_decided_is_not_asked_again_before_the_next_meeting(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var leader = await plan.AddLeaderAsync();
        plan.Database.Clock.Set(new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal([1, 2, 3, 4, 5], (await ReadAsync(plan, null)).NeedDecision.Select(item => item.Row.Reference));
        await plan.Run<RecordDecision>(act => act.RunAsync(new(Key, 4, null, "Carry on", null, new(2026, 6, 1)), leader, Cancellation));
        Assert.DoesNotContain((await ReadAsync(plan, null)).NeedDecision, item => item.Row.Reference == 4);
        await plan.Run<ArrangeMeeting>(act => act.RunAsync(new(Key, "Board", new(2026, 6, 15)), plan.Editor, Cancellation));
        plan.Database.Clock.Set(new(2026, 6, 20, 9, 0, 0, TimeSpan.Zero));
        Assert.Contains((await ReadAsync(plan, null)).NeedDecision, item => item.Row.Reference == 4);
    }

    [Theory, OnEachDatabase]
    public async Task A_day_ahead_is_in_doubt_where_nothing_has_begun_or_what_it_needs_is_late(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        plan.Database.Clock.Set(new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        await plan.Run<ReportProgress>(act => act.RunAsync(new([At(4)], CommitmentStatus.NotStarted, null, null, new(2026, 1, 5)), plan.Operator, Cancellation));
        await plan.Run<EditActivity>(async act => await act.RunAsync(new(At(1), new Dictionary<Domain.Plans.PlanField, string?> { [Domain.Plans.PlanField.End] = "31 December 2025" }), plan.Editor, Cancellation));
        var view = await ReadAsync(plan, null);
        Assert.Equal([1], view.Late.Select(item => item.Row.Reference));
        Assert.Equal([(3, PlanLeadership.Doubt.DependsOnLate), (4, PlanLeadership.Doubt.NotStarted)], view.WillBeLate.Select(item => (item.Row.Reference, item.Doubts.Single())));
    }

    private static async Task<PlanLeadership.View> ReadAsync(PlanOnRecord plan, string? since) =>
        (await plan.Database.Within<PlanLeadership, PlanLeadership.View?>(read => read.ReadAsync(Key, since, plan.Editor, plan.Editor.Today(plan.Database.Clock), Cancellation)))!;
}

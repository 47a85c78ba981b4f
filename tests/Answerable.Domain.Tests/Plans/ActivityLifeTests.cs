using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using static Answerable.Domain.Commitments.CommitmentStatus;

namespace Answerable.Domain.Tests.Plans;

public sealed class ActivityLifeTests
{
    private static readonly DateOnly s_day = new(2020, 5, 7);
    private static readonly Actor s_owner = With(Permission.UpdateOwnActivities, Permission.ApproveClosures);
    private static readonly Actor s_approver = With(Permission.ApproveClosures);
    private static readonly Actor s_officer = With(Permission.EditPlans);

    [Fact]
    public void A_closure_is_proposed_with_a_reason_and_approved_by_someone_else()
    {
        var row = Row(Slippage);
        Assert.Equal("activity.reason", Refused(() => row.ProposeClosure(" ", null, s_day, s_owner)));
        row.ProposeClosure("All forms are in use", null, s_day, s_owner);
        Assert.Equal((ProposedForClosure, s_day), (row.Status, row.CompletedOn));
        Assert.Equal("activity.approve-own-closure", row.WhyNot(CommitmentAct.ApproveClosure, s_owner)?.Code);
        Assert.Equal("activity.approve-own-closure", Refused(() => row.ApproveClosure(s_owner)));
        Assert.Equal("activity.approve-closure-permission", Refused(() => row.ApproveClosure(s_officer)));
        row.ApproveClosure(s_approver);
        Assert.Equal((Completed, "All forms are in use"), (row.Status, row.ClosureReason));
        Assert.Equal("activity.approve-closure-state", Refused(() => row.ApproveClosure(s_approver)));
    }

    [Fact]
    public void A_closure_that_is_sent_back_returns_to_the_status_before_with_nothing_left_of_the_proposal()
    {
        var row = Row(Slippage);
        row.ProposeClosure("Done", null, s_day, s_owner);
        Assert.Equal("activity.reason", Refused(() => row.SendBack("", s_approver)));
        row.SendBack("Two forms are missing", s_approver);
        Assert.Equal((Slippage, null, null, null), (row.Status, row.CompletedOn, row.ClosureReason, row.ProposedById));
    }

    [Fact]
    public void Evidence_is_asked_for_where_the_row_needs_it()
    {
        var row = Row(OnTarget);
        row.NeedsEvidence = true;
        Assert.Equal("activity.evidence", Refused(() => row.ProposeClosure("Done", null, s_day, s_owner)));
        row.ProposeClosure("Done", "Minutes of 7 May", s_day, s_owner);
        row.ClosureEvidence = null;
        Assert.Equal("activity.evidence", Refused(() => row.ApproveClosure(s_approver)));
    }

    [Fact]
    public void Hibernation_says_what_wakes_it_and_waking_returns_to_the_status_before()
    {
        var row = Row(NotStarted);
        Assert.Equal("activity.wake-condition", Refused(() => row.Hibernate("No work in this area", " ", null, s_officer)));
        row.Hibernate("No work in this area", "Work in this area resumes", s_day, s_officer);
        Assert.Equal((Hibernated, "Work in this area resumes", s_day), (row.Status, row.WakeCondition, row.WakeOn));
        Assert.Equal("activity.report-state", row.WhyNot(CommitmentAct.Report, s_owner)?.Code);
        row.Wake("It has resumed", s_officer);
        Assert.Equal((NotStarted, null, null), (row.Status, row.WakeCondition, row.WakeOn));
    }

    [Theory]
    [InlineData(CommitmentAct.HandOver, BusinessAsUsual)]
    [InlineData(CommitmentAct.Defer, Deferred)]
    [InlineData(CommitmentAct.Discontinue, Discontinued)]
    public void Each_other_way_to_close_needs_a_reason_and_can_be_undone(CommitmentAct act, CommitmentStatus status)
    {
        var row = Row(Slippage);
        Action<string, Actor> close = act == CommitmentAct.HandOver ? row.HandOver : act == CommitmentAct.Defer ? row.Defer : row.Discontinue;
        Assert.Equal("activity.reason", Refused(() => close("", s_officer)));
        Assert.EndsWith("-permission", Refused(() => close("Because", s_owner)), StringComparison.Ordinal);
        close("Because", s_officer);
        Assert.Equal((status, "Because"), (row.Status, row.ClosureReason));
        row.Reopen("It was too early", s_officer);
        Assert.Equal((Slippage, null), (row.Status, row.ClosureReason));
    }

    [Fact]
    public void A_duplicate_names_another_row_that_carries_the_work()
    {
        var (row, other) = (Row(OnTarget), Row(Duplicate));
        Assert.Equal("activity.duplicate-of-itself", Refused(() => row.MarkDuplicate(row, "The same", s_officer)));
        Assert.Equal("activity.duplicate-of-duplicate", Refused(() => row.MarkDuplicate(other, "The same", s_officer)));
        other.Status = OnTarget;
        row.MarkDuplicate(other, "The same", s_officer);
        Assert.Equal((Duplicate, other.Id), (row.Status, row.DuplicateOfId));
    }

    [Fact]
    public void A_row_that_is_carried_forward_keeps_its_first_date_and_where_it_came_from()
    {
        var row = Row(Slippage);
        row.Target = TargetReader.Read("30 September 2018");
        row.Reference = 17;
        var next = row.CarryForward(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), 3, "plan-2018-19", s_officer);
        next.Target = TargetReader.Read("30 September 2019");
        Assert.Equal((new DateOnly(2018, 9, 30), row.Id, "plan-2018-19/17", Slippage), (next.OriginalDueOn, next.CarriedFromId, next.CarriedFrom, next.Status));
        var again = next.CarryForward(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), 1, "plan-2019-20", s_officer);
        Assert.Equal(new DateOnly(2018, 9, 30), again.OriginalDueOn);
        Assert.Equal("activity.carry-forward-state", Refused(() => Row(Completed).CarryForward(Guid.CreateVersion7(), row.PlanId, row.SectionId, 1, "x", s_officer)));
    }

    [Fact]
    public void A_report_cannot_close_a_row()
    {
        var row = Row(OnTarget);
        Assert.Equal("activity.report-status", Refused(() => row.Report("Completed", Completed, "Done", s_day, s_owner)));
        row.Report("slippage", Slippage, "Held up", s_day, s_owner);
        Assert.Equal(("slippage", Slippage, "Held up", s_day), (row.DeclaredStatus, row.Status, row.Comment, row.AsOfOn!.Value));
    }

    private static Activity Row(CommitmentStatus status) => new() { Id = Guid.CreateVersion7(), Text = "Review the form", Status = status };

    private static Actor With(params Permission[] permissions) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), "Ada Moore", "Officer", permissions.ToFrozenSet(), "Europe/London", FrozenSet<Guid>.Empty);

    private static string Refused(Action act) => Assert.Throws<RefusedException>(act).Refusal.Code;
}

using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Editions;

namespace Answerable.Domain.Tests.Editions;

public sealed class EditionLifeTests
{
    private static readonly DateTime s_now = new(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Each state with the acts that it allows; every other act is refused.</summary>
    [Theory]
    [InlineData(EditionState.Prepared, "approve send-back")]
    [InlineData(EditionState.SentBack, "prepare-again")]
    [InlineData(EditionState.Approved, "embargo publish send-back")]
    [InlineData(EditionState.Embargoed, "embargo lift-embargo release-embargo send-back")]
    [InlineData(EditionState.Published, "supersede withdraw")]
    [InlineData(EditionState.Superseded, "withdraw")]
    [InlineData(EditionState.Withdrawn, "")]
    public void Each_state_allows_these_acts_and_no_other(EditionState state, string acts) =>
        Assert.Equal(acts, string.Join(' ', Enum.GetValues<EditionAct>().Where(act => EditionLife.After(state, act) is not null).Select(Word.Of).Order(StringComparer.Ordinal)));

    [Fact]
    public void What_is_refused_is_said_before_and_the_act_refuses_with_the_same_words()
    {
        var (preparer, approver) = (Someone(Permission.PrepareEditions), Someone(Permission.ApproveEditions));
        var edition = Of(preparer);
        Assert.Null(edition.WhyNot(EditionAct.Approve, approver));
        var both = preparer with { Permissions = approver.Permissions };
        var refusal = edition.WhyNot(EditionAct.Approve, both)!;
        Assert.Equal("edition.approve-own", refusal.Code);
        Assert.Equal(refusal, Assert.Throws<RefusedException>(() => edition.Approve(both, s_now)).Refusal);
        Assert.Equal("edition.publish-state", edition.WhyNot(EditionAct.Publish, approver)!.Code);
    }

    [Fact]
    public void Sending_back_takes_the_approval_and_the_embargo_away()
    {
        var approver = Someone(Permission.ApproveEditions);
        var edition = Of(Someone(Permission.PrepareEditions));
        edition.Approve(approver, s_now);
        edition.Embargo(s_now.AddDays(1), null, approver, s_now);
        edition.SendBack("A mistake", approver);
        Assert.Equal((EditionState.SentBack, (Guid?)null, (DateTime?)null), (edition.State, edition.ApprovedById, edition.EmbargoUntilAt));
    }

    [Fact]
    public void Before_its_time_an_embargo_is_not_released()
    {
        var approver = Someone(Permission.ApproveEditions);
        var edition = Of(Someone(Permission.PrepareEditions));
        edition.Approve(approver, s_now);
        edition.Embargo(s_now.AddDays(1), null, approver, s_now);
        Assert.Equal("edition.embargo-ahead", Assert.Throws<RefusedException>(() => edition.ReleaseEmbargo(approver, s_now)).Refusal.Code);
        edition.ReleaseEmbargo(approver, s_now.AddDays(1));
        Assert.Equal(EditionState.Published, edition.State);
    }

    [Fact]
    public void A_withdrawn_version_stays_withdrawn_when_a_correction_takes_its_place()
    {
        var preparer = Someone(Permission.PrepareEditions);
        var wrong = Of(preparer, EditionState.Published);
        wrong.Withdraw("Wrong counts", preparer, s_now);
        wrong.Supersede(Of(preparer, number: 2));
        Assert.Equal((EditionState.Withdrawn, 2), (wrong.State, wrong.SupersededByNumber));
    }

    private static Actor Someone(Permission permission) =>
        new(Guid.Empty, Guid.CreateVersion7(), "Someone", "someone", new[] { permission }.ToFrozenSet(), "Europe/London", FrozenSet<Guid>.Empty);

    private static Edition Of(Actor preparer, EditionState state = EditionState.Prepared, int number = 1) => new()
    {
        RecordKind = "report", Series = "report", PeriodKey = "2026", Period = "2026", Title = "Report", Number = number, State = state,
        PreparedById = preparer.PersonId, PreparedAs = preparer.Capacity, ContentHash = "",
    };
}

using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;

namespace Answerable.Domain.Tests.Plans.Rounds;

/// <summary>What the owner is told while writing, and what the coordinator is asked to look at.</summary>
public sealed class RoundReviewTests
{
    private static readonly DateOnly s_today = new(2026, 11, 22);

    private readonly Activity row = new()
    {
        Id = new("00000000-0000-0000-0000-000000000001"), Reference = 1, Number = "1", Text = "Answer within a month", Measure = "90% in 30 working days",
        Target = new() { Kind = TargetKind.Date, DueOn = new(2026, 10, 31) }, Status = CommitmentStatus.Slippage, DeclaredStatus = "Slippage", Comment = "Behind.", AsOfOn = new(2026, 6, 30),
    };

    [Fact]
    public void On_target_although_its_end_has_passed() =>
        Assert.Equal("status-contradicts-dates", Assert.Single(Codes(new(CommitmentStatus.OnTarget, "All is well.", s_today))));

    [Fact]
    public void On_target_on_a_day_before_its_end_contradicts_nothing() =>
        Assert.Empty(Codes(new(CommitmentStatus.OnTarget, "All is well.", new(2026, 10, 30))));

    [Theory]
    [InlineData("The letters are expected to go out in March.")]
    [InlineData("Training is still ongoing in two teams.")]
    public void Done_although_the_words_say_that_more_is_to_come(string words) =>
        Assert.Contains("completed-not-finished", Codes(new(CommitmentStatus.Completed, words, s_today, new(2026, 10, 1))));

    [Fact]
    public void Done_after_its_day_is_done_late() =>
        Assert.Equal("completed-late", Assert.Single(Codes(new(CommitmentStatus.Completed, "All letters are out.", s_today, new(2026, 11, 10)))));

    [Fact]
    public void A_figure_against_another_threshold_than_was_promised() =>
        Assert.Contains("actual-against-other-threshold", Codes(new(CommitmentStatus.Slippage, "We answered 85% in 45 working days.", s_today)));

    [Fact]
    public void Words_that_were_left_to_be_filled_in() =>
        Assert.Contains("placeholder", Codes(new(CommitmentStatus.Slippage, "Done in TBC cases.", s_today)));

    [Fact]
    public void Words_alone_are_judged_with_the_status_that_stands() =>
        Assert.Empty(Codes(new(null, "Two more were answered.", s_today)));

    [Fact]
    public void A_row_that_says_the_same_and_is_in_time_needs_no_look()
    {
        row.Target = row.Target with { DueOn = new(2027, 3, 31) };
        Assert.Equal(ReviewReasons.None, Reasons(new(1, CommitmentStatus.Slippage, new(2027, 3, 31), 0, null)));
    }

    [Fact]
    public void What_has_moved_is_late_or_was_sent_back_needs_one()
    {
        Assert.Equal(ReviewReasons.Moved | ReviewReasons.Late, Reasons(new(1, CommitmentStatus.OnTarget, new(2026, 10, 31), 0, null)));
        row.Status = CommitmentStatus.ProposedForClosure;
        Assert.Equal(ReviewReasons.Moved | ReviewReasons.ClosureProposed | ReviewReasons.SentBack, Reasons(new(1, CommitmentStatus.OnTarget, new(2026, 10, 31), 0, null), s_today.ToDateTime(default)));
    }

    private IEnumerable<string> Codes(RowUpdate update)
    {
        update.Imagine(row);
        return new RoundReview(Contents(), s_today).ContradictionsIn(row).Select(finding => finding.Code);
    }

    private ReviewReasons Reasons(RowStanding then, DateTime? sentBackAt = null) =>
        new RoundReview(Contents(), s_today).ReasonsOf(row, new RoundRow { SentAt = s_today.ToDateTime(default), SentBackAt = sentBackAt }, new(then, new(1, row.Status, row.Target.DueOn, 0, null)), []);

    private PlanContents Contents() => new()
    {
        Plan = new() { Key = "a-plan", Title = "A plan", PeriodStartOn = new(2026, 4, 1), PeriodEndOn = new(2027, 3, 31) },
        Activities = [row],
    };
}

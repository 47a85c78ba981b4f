using Answerable.Domain.Commitments;
using Answerable.Domain.Plans.Rounds;

namespace Answerable.Domain.Tests.Plans.Rounds;

public sealed class RowMovementTests
{
    private static readonly RowStanding s_then = new(1, CommitmentStatus.OnTarget, new(2026, 9, 30), 0, new(2026, 6, 30));

    [Theory]
    [InlineData(CommitmentStatus.OnTarget, CommitmentStatus.OnTarget, Movement.Same)]
    [InlineData(CommitmentStatus.NotStarted, CommitmentStatus.OnTarget, Movement.Started)]
    [InlineData(CommitmentStatus.OnTarget, CommitmentStatus.Slippage, Movement.Slipped)]
    [InlineData(CommitmentStatus.NotStarted, CommitmentStatus.Slippage, Movement.Slipped)]
    [InlineData(CommitmentStatus.Slippage, CommitmentStatus.OnTarget, Movement.Recovered)]
    [InlineData(CommitmentStatus.OnTarget, CommitmentStatus.Exceeded, Movement.Changed)]
    [InlineData(CommitmentStatus.OnTarget, CommitmentStatus.ProposedForClosure, Movement.ProposedForClosure)]
    [InlineData(CommitmentStatus.ProposedForClosure, CommitmentStatus.Completed, Movement.Finished)]
    [InlineData(CommitmentStatus.OnTarget, CommitmentStatus.BusinessAsUsual, Movement.Finished)]
    [InlineData(CommitmentStatus.OnTarget, CommitmentStatus.Hibernated, Movement.Stopped)]
    [InlineData(CommitmentStatus.Completed, CommitmentStatus.Slippage, Movement.Reopened)]
    public void What_has_become_of_a_row(CommitmentStatus then, CommitmentStatus now, Movement movement) =>
        Assert.Equal(movement, new RowMovement(s_then with { Status = then }, s_then with { Status = now }).Kind);

    [Fact]
    public void A_row_whose_day_alone_has_moved_has_moved()
    {
        var moved = new RowMovement(s_then, s_then with { DueOn = new(2026, 12, 31), Moves = 1 });
        Assert.Equal((Movement.Same, true, true), (moved.Kind, moved.HasDateMoved, moved.HasMoved));
        Assert.Equal((Movement.New, false, true), (new RowMovement(null, s_then).Kind, new RowMovement(null, s_then).HasDateMoved, new RowMovement(null, s_then).HasMoved));
        Assert.False(new RowMovement(s_then, s_then with { AsOfOn = new(2026, 9, 30) }).HasMoved);
    }

    [Fact]
    public void A_standing_comes_back_as_it_was_written()
    {
        RowStanding[] rows = [s_then, new(2, CommitmentStatus.BusinessAsUsual, null, 3, null)];
        Assert.Equal(rows, RoundStanding.Read(RoundStanding.Write(rows)));
        Assert.Equal("""[[1,"on-target","2026-09-30",0,"2026-06-30"],[2,"business-as-usual",null,3,null]]""", RoundStanding.Write(rows));
    }
}

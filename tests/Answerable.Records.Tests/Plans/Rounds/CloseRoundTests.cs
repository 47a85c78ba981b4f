using Answerable.Domain.Commitments;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Rounds;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;
using static Answerable.Records.Tests.Plans.Rounds.RoundOnRecord;

namespace Answerable.Records.Tests.Plans.Rounds;

public sealed class CloseRoundTests
{
    [Theory, OnEachDatabase]
    public async Task Rows_without_an_answer_are_closed_as_no_update_and_the_standing_is_frozen(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        await plan.WriteAsync(Says(CommitmentStatus.Slippage, "Late"), references: [1]);
        var missing = await CloseAsync(plan);
        Assert.Equal([2, 3, 4, 5], missing);
        Assert.Equal(RoundAnswer.NoUpdate, (await plan.AnswerAsync(4))!.Answer);
        var standing = RoundStanding.Read((await plan.RoundAsync()).Standing!);
        Assert.Equal(new(1, CommitmentStatus.Slippage, new(2026, 1, 31), 0, Today), standing[0]);
        Assert.Equal([1, 2, 3, 4, 5], standing.Select(row => row.Reference));
        Assert.Equal("round.closed", await plan.Refused<CloseRound>(close => close.RunAsync(new(Key, LastQuarter), plan.Coordinator(), Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task What_moves_afterwards_is_seen_against_the_standing(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        await CloseAsync(plan);
        await plan.Run<AgreeLaterDate>(act => act.RunAsync(new(At(2), new(2026, 6, 30), "The board"), plan.Editor, Cancellation));
        await plan.Run<ReportProgress>(act => act.RunAsync(new([At(3)], CommitmentStatus.Slippage, null, "Late", Today), plan.Editor, Cancellation));
        var id = (await plan.PlanAsync()).Id;
        var found = await plan.Database.Within<Records.Plans.Screens.PlanMovement, Records.Plans.Screens.PlanMovement.Found>(screen => screen.ReadAsync(id, plan.Owner, Cancellation));
        Assert.Equal("Quarter 4 2025-26", found.Since!.PeriodName);
        Assert.Equal((Movement.Same, false), (found.Rows[1].Kind, found.Rows[1].HasMoved));
        Assert.True(found.Rows[2].HasDateMoved);
        Assert.Equal(Movement.Slipped, found.Rows[3].Kind);
    }

    private static Task<IReadOnlyList<int>> CloseAsync(PlanOnRecord plan) =>
        plan.Database.Within<CloseRound, IReadOnlyList<int>>(close => close.RunAsync(new(Key, LastQuarter), plan.Coordinator(), Cancellation));
}

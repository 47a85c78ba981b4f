using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans.Rounds;

public sealed class PlanMovementTests
{
    [Theory, OnEachDatabase]
    public async Task Before_any_round_every_row_is_new(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var found = await ReadAsync(plan);
        Assert.Null(found.Since);
        Assert.All(found.Rows.Values, row => Assert.Equal(Movement.New, row.Kind));
    }

    [Theory, OnEachDatabase]
    public async Task Each_time_that_a_day_moved_is_counted_out_of_the_history(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<AgreeLaterDate>(act => act.RunAsync(new(At(1), new(2026, 6, 30), "The board"), plan.Editor, Cancellation));
        await plan.Run<AgreeLaterDate>(act => act.RunAsync(new(At(1), new(2026, 9, 30), "The board"), plan.Editor, Cancellation));
        await plan.Run<EditActivity>(act => act.RunAsync(new(At(2), new Dictionary<PlanField, string?> { [PlanField.End] = "28 February 2026" }), plan.Editor, Cancellation));
        await plan.Run<ReportProgress>(act => act.RunAsync(new([At(3)], CommitmentStatus.Slippage, null, "Late", new(2026, 2, 28)), plan.Editor, Cancellation));
        var rows = (await ReadAsync(plan)).Rows;
        Assert.Equal([2, 1, 0], [rows[1].Now.Moves, rows[2].Now.Moves, rows[3].Now.Moves]);
        Assert.Equal(new DateOnly(2026, 9, 30), rows[1].Now.DueOn);
    }

    private static async Task<PlanMovement.Found> ReadAsync(PlanOnRecord plan)
    {
        var id = (await plan.PlanAsync()).Id;
        return await plan.Database.Within<PlanMovement, PlanMovement.Found>(screen => screen.ReadAsync(id, plan.Stranger, Cancellation));
    }
}

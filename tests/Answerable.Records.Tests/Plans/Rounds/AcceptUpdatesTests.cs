using Answerable.Domain.Commitments;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Rounds;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;
using static Answerable.Records.Tests.Plans.Rounds.RoundOnRecord;

namespace Answerable.Records.Tests.Plans.Rounds;

public sealed class AcceptUpdatesTests
{
    [Theory, OnEachDatabase]
    public async Task All_the_rest_leaves_out_what_someone_should_look_at(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        await plan.Run<AgreeLaterDate>(act => act.RunAsync(new(At(1), new(2026, 6, 30), "The board"), plan.Editor, Cancellation));
        await plan.WriteAsync(Says(CommitmentStatus.OnTarget, "As planned."), references: [1]);
        await plan.WriteAsync(Says(CommitmentStatus.OnTarget, "As planned."), references: [2]);
        Assert.Equal(0, await AcceptAsync(plan, null));
        await plan.Run<LeaveUnchanged>(leave => leave.RunAsync(new(Key, LastQuarter), plan.Owner, Cancellation));
        Assert.InRange(await AcceptAsync(plan, null), 1, int.MaxValue);
        Assert.NotNull((await plan.AnswerAsync(1))!.AcceptedAt);
        Assert.Null((await plan.AnswerAsync(2))!.AcceptedAt);
        Assert.Equal(2, await AcceptAsync(plan, [2, 3]));
        Assert.Equal(plan.Editor.PersonId, (await plan.AnswerAsync(2))!.AcceptedById);
        Assert.Equal(0, await AcceptAsync(plan, null));
    }

    [Theory, OnEachDatabase]
    public async Task Another_answer_is_to_be_accepted_again(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        await plan.WriteAsync(null, references: [1]);
        await AcceptAsync(plan, [1]);
        await plan.WriteAsync(Says(CommitmentStatus.Slippage, "After all"), references: [1]);
        Assert.Null((await plan.AnswerAsync(1))!.AcceptedAt);
        Assert.Equal("round.choose", await plan.Refused<AcceptUpdates>(accept => accept.RunAsync(new(Key, LastQuarter, []), plan.Coordinator(), Cancellation)));
    }

    private static Task<int> AcceptAsync(PlanOnRecord plan, int[]? rows) =>
        plan.Database.Within<AcceptUpdates, int>(accept => accept.RunAsync(new(Key, LastQuarter, rows), plan.Coordinator(), Cancellation));
}

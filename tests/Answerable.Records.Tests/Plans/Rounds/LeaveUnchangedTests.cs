using Answerable.Domain.Commitments;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Databases;
using Answerable.Records.Plans.Rounds;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;
using static Answerable.Records.Tests.Plans.Rounds.RoundOnRecord;

namespace Answerable.Records.Tests.Plans.Rounds;

public sealed class LeaveUnchangedTests
{
    [Theory, OnEachDatabase]
    public async Task All_the_rest_is_unchanged_in_one_act_and_everything_is_sent(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        await plan.WriteAsync(Says(CommitmentStatus.Slippage, "Late"), references: [2]);
        var outcome = await LeaveAsync(plan);
        Assert.Equal(new(2, 0), outcome);
        Assert.Equal([RoundAnswer.Unchanged, RoundAnswer.Written, RoundAnswer.Unchanged], [(await plan.AnswerAsync(1))!.Answer, (await plan.AnswerAsync(2))!.Answer, (await plan.AnswerAsync(3))!.Answer]);
        Assert.All(await plan.RowsAsync<RoundRow>(), answer => Assert.NotNull(answer.SentAt));
        Assert.Null(await plan.AnswerAsync(4));
        Assert.Equal(new(0, 0), await LeaveAsync(plan));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_sent_back_needs_an_answer_of_its_own(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        await plan.WriteAsync(null, references: [1]);
        await plan.Run<SendBackUpdate>(act => act.RunAsync(new(Key, LastQuarter, 1, "Which leaflets?"), plan.Coordinator(), Cancellation));
        Assert.Equal(new(2, 1), await LeaveAsync(plan));
        Assert.All(await plan.RowsAsync<RoundRow>(), answer => Assert.Null(answer.SentAt));
    }

    private static Task<LeaveUnchanged.Outcome> LeaveAsync(PlanOnRecord plan) =>
        plan.Database.Within<LeaveUnchanged, LeaveUnchanged.Outcome>(leave => leave.RunAsync(new(Key, LastQuarter), plan.Owner, Cancellation));
}

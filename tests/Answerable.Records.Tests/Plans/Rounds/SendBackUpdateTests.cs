using Answerable.Domain.Commitments;
using Answerable.Records.Databases;
using Answerable.Records.Plans.Rounds;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;
using static Answerable.Records.Tests.Plans.Rounds.RoundOnRecord;

namespace Answerable.Records.Tests.Plans.Rounds;

public sealed class SendBackUpdateTests
{
    [Theory, OnEachDatabase]
    public async Task The_writer_is_told_why_and_the_row_waits_again(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        await plan.WriteAsync(Says(CommitmentStatus.OnTarget, "Fine"), references: [1]);
        await SendBackAsync(plan, "Say how many.");
        var answer = (await plan.AnswerAsync(1))!;
        Assert.Equal((false, "Say how many."), (answer.IsAnswered, answer.SentBackReason));
        Assert.Contains(await plan.MailAsync(), mail => mail.Contains("Say how many.", StringComparison.Ordinal) && mail.Contains("owner@example.org", StringComparison.Ordinal));
        await plan.WriteAsync(Says(CommitmentStatus.OnTarget, "Forty."), references: [1]);
        Assert.True((await plan.AnswerAsync(1))!.IsAnswered);
        await SendBackAsync(plan, "Of how many?");
    }

    [Theory, OnEachDatabase]
    public async Task A_closure_that_the_answer_proposed_goes_back_with_it(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        await plan.WriteAsync(new(CommitmentStatus.Completed, "Nearly done", Today, Today, "The board has seen it"), references: [1]);
        Assert.Equal(CommitmentStatus.ProposedForClosure, (await plan.RowsAsync<Domain.Plans.Activity>()).Single(row => row.Reference == 1).Status);
        await SendBackAsync(plan, "Nearly is not done.");
        var row = (await plan.RowsAsync<Domain.Plans.Activity>()).Single(row => row.Reference == 1);
        Assert.NotEqual(CommitmentStatus.ProposedForClosure, row.Status);
        Assert.Null(row.CompletedOn);
        await plan.WriteAsync(Says(CommitmentStatus.OnTarget, "Nearly done."), references: [1]);
        Assert.True((await plan.AnswerAsync(1))!.IsAnswered);
    }

    [Theory, OnEachDatabase]
    public async Task There_is_nothing_to_send_back_without_an_answer_or_a_reason(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        Assert.Equal("round.not-answered", await plan.Refused<SendBackUpdate>(act => act.RunAsync(new(Key, LastQuarter, 1, "Why?"), plan.Coordinator(), Cancellation)));
        await plan.WriteAsync(null, references: [1]);
        Assert.Equal("round.reason", await plan.Refused<SendBackUpdate>(act => act.RunAsync(new(Key, LastQuarter, 1, " "), plan.Coordinator(), Cancellation)));
        Assert.Equal("plan.permission", await plan.Refused<SendBackUpdate>(act => act.RunAsync(new(Key, LastQuarter, 1, "Why?"), plan.Owner, Cancellation)));
    }

    private static Task SendBackAsync(PlanOnRecord plan, string reason) =>
        plan.Run<SendBackUpdate>(act => act.RunAsync(new(Key, LastQuarter, 1, reason), plan.Coordinator(), Cancellation));
}

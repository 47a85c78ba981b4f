using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Rounds;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;
using static Answerable.Records.Tests.Plans.Rounds.RoundOnRecord;

namespace Answerable.Records.Tests.Plans.Rounds;

public sealed class WriteUpdatesTests
{
    [Theory, OnEachDatabase]
    public async Task What_was_written_is_on_the_rows_and_knows_its_round(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        var outcome = await plan.WriteAsync(Says(CommitmentStatus.Slippage, "Two  weeks\tbehind."), references: [1, 2]);
        Assert.Equal([1, 2], outcome.Saved);
        Assert.Equal((1, false), (outcome.Waiting, outcome.IsSent));
        var row = await plan.ActivityAsync(1);
        Assert.Equal((CommitmentStatus.Slippage, "Two weeks behind.", Today), (row.Status, row.Comment, row.AsOfOn));
        var round = await plan.RoundAsync();
        Assert.Equal(2, (await plan.RowsAsync<ProgressUpdate>()).Count(update => update.RoundId == round.Id && update.Text == "Two weeks behind."));
        Assert.Equal((RoundAnswer.Written, null), ((await plan.AnswerAsync(2))!.Answer, (await plan.AnswerAsync(2))!.SentAt));
        Assert.Null(await plan.AnswerAsync(3));
    }

    [Theory, OnEachDatabase]
    public async Task Unchanged_leaves_the_row_as_it_is_and_says_as_of_when_it_holds(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        var before = await plan.ActivityAsync(1);
        await plan.WriteAsync(null, references: [1]);
        var (after, answer) = (await plan.ActivityAsync(1), await plan.AnswerAsync(1));
        Assert.Equal((before.Version, before.AsOfOn, before.Comment), (after.Version, after.AsOfOn, after.Comment));
        Assert.Equal((RoundAnswer.Unchanged, Today), (answer!.Answer, answer.AsOfOn));
    }

    [Theory, OnEachDatabase]
    public async Task A_row_that_someone_else_has_changed_is_left_and_the_others_are_saved(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        var (first, second) = (await plan.ActivityAsync(1), await plan.ActivityAsync(2));
        await plan.Run<ReportProgress>(act => act.RunAsync(new([At(1)], CommitmentStatus.Exceeded, null, "From the coordinator", Today), plan.Editor, Cancellation));
        var mine = Says(CommitmentStatus.Slippage, "Mine");
        var outcome = await plan.Database.Within<WriteUpdates, WriteUpdates.Outcome>(write => write.RunAsync(
            new(Key, LastQuarter, [new(1, first.Version, Today, mine), new(2, second.Version, Today, mine)]), plan.Owner, Cancellation));
        Assert.Equal([1], outcome.Clashes);
        Assert.Equal([2], outcome.Saved);
        Assert.Equal(("From the coordinator", "Mine"), ((await plan.ActivityAsync(1)).Comment, (await plan.ActivityAsync(2)).Comment));
    }

    [Theory, OnEachDatabase]
    public async Task Done_proposes_the_closure_with_evidence_where_the_row_needs_it(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        var outcome = await plan.WriteAsync(Says(CommitmentStatus.Completed, "All staff are trained.", new(2026, 2, 20)), references: [1, 2]);
        Assert.Equal([1], outcome.Saved);
        Assert.Equal("activity.evidence", outcome.Refused[2].Code);
        await plan.WriteAsync(Says(CommitmentStatus.Completed, "All staff are trained.", new(2026, 2, 20), "The register of attendance"), references: [2]);
        var row = await plan.ActivityAsync(2);
        Assert.Equal((CommitmentStatus.ProposedForClosure, "All staff are trained.", "The register of attendance", new DateOnly(2026, 2, 20)), (row.Status, row.Comment, row.ClosureEvidence, row.CompletedOn));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_missing_is_said_row_by_row(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        Assert.Equal("round.comment", await RefusedAsync(Says(CommitmentStatus.OnTarget, " ")));
        Assert.Equal("round.status", await RefusedAsync(new(null, "Words", Today)));
        Assert.Equal("round.completed-on", await RefusedAsync(Says(CommitmentStatus.Completed, "Done")));
        Assert.Equal("round.completed-future", await RefusedAsync(Says(CommitmentStatus.Completed, "Done", new(2026, 3, 3))));
        Assert.Equal("progress.as-of-future", await RefusedAsync(Says(CommitmentStatus.OnTarget, "Words") with { AsOfOn = new(2026, 3, 3) }));

        async Task<string> RefusedAsync(RowUpdate update) => (await plan.WriteAsync(update, references: [1])).Refused[1].Code;
    }

    [Theory, OnEachDatabase]
    public async Task It_is_sent_when_no_row_waits(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        Assert.False((await plan.WriteAsync(null, isSent: true, 1, 2)).IsSent);
        Assert.Null((await plan.AnswerAsync(1))!.SentAt);
        Assert.True((await plan.WriteAsync(Says(CommitmentStatus.Slippage, "Late"), isSent: true, 3)).IsSent);
        Assert.All(await plan.RowsAsync<RoundRow>(), answer => Assert.NotNull(answer.SentAt));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_writes_for_others_or_into_a_closed_round(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        Assert.Equal("activity.not-yours", await plan.Refused<WriteUpdates>(write => write.RunAsync(new(Key, LastQuarter, [new(1, 1, Today, null)]), plan.Stranger, Cancellation)));
        await plan.Run<CloseRound>(close => close.RunAsync(new(Key, LastQuarter), plan.Coordinator(), Cancellation));
        Assert.Equal("round.closed", await plan.Refused<WriteUpdates>(write => write.RunAsync(new(Key, LastQuarter, [new(1, 1, Today, null)]), plan.Owner, Cancellation)));
    }
}

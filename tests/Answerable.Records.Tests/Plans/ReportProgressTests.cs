using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class ReportProgressTests
{
    [Theory, OnEachDatabase]
    public async Task One_text_serves_several_activities_without_being_copied(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var before = (await plan.RowsAsync<ProgressUpdate>()).Count;
        await plan.Run<ReportProgress>(act => act.RunAsync(new([At(1), At(3)], CommitmentStatus.Slippage, "slipping", "Both  wait\nfor staff", new(2026, 2, 28)), plan.Editor, Cancellation));
        var update = Assert.Single(await plan.RowsAsync<ProgressUpdate>(), update => update.Text == "Both wait\nfor staff");
        Assert.Equal(before + 1, (await plan.RowsAsync<ProgressUpdate>()).Count);
        Assert.Equal(2, (await plan.RowsAsync<ProgressUpdateOf>()).Count(of => of.UpdateId == update.Id));
        var row = await plan.ActivityAsync(3);
        Assert.Equal((CommitmentStatus.Slippage, "slipping", new DateOnly(2026, 2, 28)), (row.Status, row.DeclaredStatus, row.AsOfOn!.Value));
    }

    [Theory, OnEachDatabase]
    public async Task An_owner_reports_on_their_own_activities_only(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<ReportProgress>(act => act.RunAsync(new([At(1)], CommitmentStatus.Exceeded, null, "More", new(2026, 2, 28)), plan.Owner, Cancellation));
        Assert.Equal("activity.not-yours", await plan.Refused<ReportProgress>(act => act.RunAsync(new([At(1), At(2)], CommitmentStatus.Exceeded, null, "More", new(2026, 2, 28)), plan.Owner, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task It_cannot_speak_of_the_future_or_close(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("progress.as-of-future", await plan.Refused<ReportProgress>(act => act.RunAsync(new([At(1)], CommitmentStatus.OnTarget, null, null, new(2026, 3, 3)), plan.Owner, Cancellation)));
        Assert.Equal("activity.report-status", await plan.Refused<ReportProgress>(act => act.RunAsync(new([At(1)], CommitmentStatus.Completed, null, null, new(2026, 3, 2)), plan.Owner, Cancellation)));
    }
}

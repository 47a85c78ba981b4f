using Answerable.Domain.Editions;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Testing;
using static Answerable.Records.Tests.Editions.EditionOnRecord;

namespace Answerable.Records.Tests.Editions;

public sealed class WithdrawEditionTests
{
    [Theory, OnEachDatabase]
    public async Task It_stays_to_be_seen_with_the_reason(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var id = await report.PublishedAsync();
        await report.Run<WithdrawEdition>(act => act.RunAsync(new(id, null, "The counts were of another ward."), report.Preparer, Cancellation));
        var found = (await report.Database.Within<PublishedSeries, PublishedSeries.Found?>(series => series.ReadAsync("borough", ReportSource.Key, Cancellation)))!;
        Assert.Equal((EditionState.Withdrawn, "The counts were of another ward."), (found.Newest.State, found.Newest.WithdrawalReason));
        Assert.NotNull(found.Newest.WithdrawnAt);
    }

    [Theory, OnEachDatabase]
    public async Task A_reason_is_needed_and_twice_is_once_too_often(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var id = await report.PublishedAsync();
        Assert.Equal("edition.reason", await report.Refused<WithdrawEdition>(act => act.RunAsync(new(id, null, ""), report.Preparer, Cancellation)));
        Assert.Equal("edition.withdraw-permission", await report.Refused<WithdrawEdition>(act => act.RunAsync(new(id, null, "Wrong"), report.Stranger, Cancellation)));
        await report.Run<WithdrawEdition>(act => act.RunAsync(new(id, null, "Wrong"), report.Preparer, Cancellation));
        Assert.Equal("edition.withdraw-state", await report.Refused<WithdrawEdition>(act => act.RunAsync(new(id, null, "Wrong"), report.Preparer, Cancellation)));
    }

    /// <summary>Two published, one corrected, one withdrawn: every file of the old ones is the same to the byte.</summary>
    [Theory, OnEachDatabase]
    public async Task Whatever_follows_every_file_of_an_old_version_stays_the_same_to_the_byte(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var first = await report.PublishedAsync();
        var before = await report.FilesAsync(first);
        report.Source.Content = ReportSource.With("2", 2, "Completed") with { AsOfOn = new(2026, 9, 30), Period = "Quarter 2 2026-27" };
        var second = await report.PublishedAsync();
        var next = await report.FilesAsync(second);
        report.Source.Content = ReportSource.With(report.Source.Content, "3", 2, "Slippage");
        var third = await report.Database.Within<CorrectEdition, Guid>(act => act.RunAsync(new(second, "Row 3 is late."), report.Preparer, Cancellation));
        await report.Run<ApproveEdition>(act => act.RunAsync(new(third, null), report.Approver, Cancellation));
        await report.Run<PublishEdition>(act => act.RunAsync(new(third), report.Approver, Cancellation));
        await report.Run<WithdrawEdition>(act => act.RunAsync(new(first, null, "Replaced."), report.Preparer, Cancellation));

        Assert.Equal(before, await report.FilesAsync(first));
        Assert.Equal(next, await report.FilesAsync(second));
        Assert.NotEqual(next["annual-report.json"], (await report.FilesAsync(third))["annual-report.json"]);
    }
}

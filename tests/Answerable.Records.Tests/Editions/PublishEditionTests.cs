using Answerable.Domain.Editions;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Testing;
using static Answerable.Records.Tests.Editions.EditionOnRecord;

namespace Answerable.Records.Tests.Editions;

public sealed class PublishEditionTests
{
    [Theory, OnEachDatabase]
    public async Task The_public_finds_it_and_what_came_before_is_superseded(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        Assert.Null(await FindAsync(report));
        var first = await report.ApprovedAsync();
        Assert.Null(await FindAsync(report));
        await report.Run<PublishEdition>(act => act.RunAsync(new(first), report.Preparer, Cancellation));
        report.Source.Content = ReportSource.With("2", 2, "Completed") with { AsOfOn = new(2026, 9, 30) };
        await report.PublishedAsync();

        var found = (await FindAsync(report))!;
        Assert.Equal([EditionState.Superseded, EditionState.Published], found.Editions.Select(edition => edition.State));
        Assert.Equal((2, 2, 1), (found.Newest.Number, found.Of(1)!.SupersededByNumber, found.Before(found.Newest)!.Number));
        Assert.Equal(new DateOnly(2026, 9, 30), (await report.Database.Within<LastPublished, EditionContent?>(last => last.ReadAsync("report", ReportSource.Key, report.Preparer, Cancellation)))!.AsOfOn);
    }

    [Theory, OnEachDatabase]
    public async Task What_nobody_approved_is_not_published(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var id = await report.PrepareAsync();
        Assert.Equal("edition.publish-state", await report.Refused<PublishEdition>(act => act.RunAsync(new(id), report.Approver, Cancellation)));
        Assert.Equal("edition.publish-permission", await report.Refused<PublishEdition>(async act =>
        {
            await report.Run<ApproveEdition>(approve => approve.RunAsync(new(id, null), report.Approver, Cancellation));
            await act.RunAsync(new(id), report.Stranger, Cancellation);
        }));
    }

    [Theory, OnEachDatabase]
    public async Task Another_body_s_address_leads_nowhere(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        await report.PublishedAsync();
        await report.Database.AddBodyAsync("county");
        Assert.Null(await report.Database.Within<PublishedSeries, PublishedSeries.Found?>(series => series.ReadAsync("county", ReportSource.Key, Cancellation)));
        var all = await report.Database.Within<PublishedList, IReadOnlyList<PublishedList.Published>>(list => list.ReadAsync(null, Cancellation));
        Assert.Equal("borough", Assert.Single(all).Body.Key);
    }

    private static Task<PublishedSeries.Found?> FindAsync(EditionOnRecord report) =>
        report.Database.Within<PublishedSeries, PublishedSeries.Found?>(series => series.ReadAsync("borough", ReportSource.Key, Cancellation));
}

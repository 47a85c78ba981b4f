using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Testing;
using static Answerable.Records.Tests.Editions.EditionOnRecord;

namespace Answerable.Records.Tests.Editions.Screens;

public sealed class EditionTodayTests
{
    [Theory, OnEachDatabase]
    public async Task An_edition_waits_for_whoever_has_the_next_act(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var edition = await report.PrepareAsync();
        Assert.Equal([EditionState.Prepared], await WaitsAsync(report, report.Approver));
        Assert.Empty(await WaitsAsync(report, report.Preparer));
        Assert.Empty(await WaitsAsync(report, report.Stranger));

        await report.Run<SendBackEdition>(act => act.RunAsync(new(edition, null, "Row 2 is wrong"), report.Approver, Cancellation));
        Assert.Empty(await WaitsAsync(report, report.Approver));
        Assert.Equal([EditionState.SentBack], await WaitsAsync(report, report.Preparer));
    }

    [Theory, OnEachDatabase]
    public async Task Requests_for_another_format_wait_for_who_prepares(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var edition = await report.PublishedAsync();
        var someone = Actor.Public(report.Operator.BodyId, report.Operator.TimeZoneId);
        var dueOn = await report.Database.Within<AskForFormat, DateOnly>(act => act.RunAsync(new(edition, "Audio", null), someone, Cancellation));
        var view = await ReadAsync(report, report.Preparer);
        Assert.Equal((1, dueOn), (view.Formats, view.FormatsDueOn));
        Assert.Equal(0, (await ReadAsync(report, report.Approver)).Formats);
    }

    private static async Task<IEnumerable<EditionState>> WaitsAsync(EditionOnRecord report, Actor by) => (await ReadAsync(report, by)).Editions.Select(edition => edition.State);

    private static Task<EditionToday.View> ReadAsync(EditionOnRecord report, Actor by) => report.Database.Within<EditionToday, EditionToday.View>(today => today.ReadAsync(by, Cancellation));
}

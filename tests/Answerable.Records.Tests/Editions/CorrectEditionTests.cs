using Answerable.Domain.Editions;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Testing;
using static Answerable.Records.Tests.Editions.EditionOnRecord;

namespace Answerable.Records.Tests.Editions;

public sealed class CorrectEditionTests
{
    [Theory, OnEachDatabase]
    public async Task A_correction_is_a_new_edition_and_takes_the_place_of_the_wrong_one_when_it_is_published(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var wrong = await report.PublishedAsync();
        report.Source.Content = ReportSource.With("1", 3, "13");
        var right = await report.Database.Within<CorrectEdition, Guid>(act => act.RunAsync(new(wrong, "Row 1 counted twelve lamps; there were thirteen."), report.Preparer, Cancellation));
        Assert.Equal(EditionState.Published, (await report.EditionAsync(wrong)).State);
        await report.Run<ApproveEdition>(act => act.RunAsync(new(right, null), report.Approver, Cancellation));
        await report.Run<PublishEdition>(act => act.RunAsync(new(right), report.Approver, Cancellation));
        Assert.Equal((EditionState.Superseded, 2), ((await report.EditionAsync(wrong)).State, (await report.EditionAsync(wrong)).SupersededByNumber!.Value));
        Assert.Equal((EditionState.Published, 1), ((await report.EditionAsync(right)).State, (await report.EditionAsync(right)).CorrectsNumber!.Value));
    }

    [Theory, OnEachDatabase]
    public async Task Correcting_an_earlier_quarter_leaves_the_current_one_current(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var first = await report.PublishedAsync();
        report.Source.Content = ReportSource.Sample() with { AsOfOn = new(2026, 9, 30), Period = "Quarter 2 2026-27" };
        await report.PublishedAsync();
        report.Source.Content = ReportSource.With("1", 3, "13");
        var right = await report.Database.Within<CorrectEdition, Guid>(act => act.RunAsync(new(first, "There were thirteen."), report.Preparer, Cancellation));
        await report.Run<ApproveEdition>(act => act.RunAsync(new(right, null), report.Approver, Cancellation));
        await report.Run<PublishEdition>(act => act.RunAsync(new(right), report.Approver, Cancellation));
        var found = (await report.Database.Within<PublishedSeries, PublishedSeries.Found?>(series => series.ReadAsync("borough", ReportSource.Key, Cancellation)))!;
        Assert.Equal((2, 3, 1), (found.Newest.Number, found.Of(1)!.SupersededByNumber, found.Before(found.Of(3)!)!.Number));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_not_published_is_not_corrected_and_the_public_is_told_what_was_wrong(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var waiting = await report.PrepareAsync();
        Assert.Equal("edition.correct-state", await report.Refused<CorrectEdition>(act => act.RunAsync(new(waiting, "Wrong"), report.Preparer, Cancellation)));
        await report.Run<SendBackEdition>(act => act.RunAsync(new(waiting, null, "Wrong"), report.Approver, Cancellation));
        var published = await report.PublishedAsync();
        Assert.Equal("edition.correction", await report.Refused<CorrectEdition>(act => act.RunAsync(new(published, ""), report.Preparer, Cancellation)));
    }
}

using Answerable.Domain.Editions;
using Answerable.Domain.History;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Records.Outbox;
using Answerable.Testing;
using static Answerable.Records.Tests.Editions.EditionOnRecord;

namespace Answerable.Records.Tests.Editions;

/// <summary>EmbargoEdition keeps back; ReleaseEmbargo publishes at the time; LiftEmbargo when someone says that the event has happened.</summary>
public sealed class EmbargoEditionTests
{
    [Theory, OnEachDatabase]
    public async Task At_its_time_it_is_published_once_however_many_nodes_sweep(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var id = await report.ApprovedAsync();
        var until = report.Database.Clock.GetUtcNow().UtcDateTime.AddHours(2);
        await report.Run<EmbargoEdition>(act => act.RunAsync(new(id, null, until, null), report.Approver, Cancellation));
        await SweepAsync(report);
        Assert.Equal(EditionState.Embargoed, (await report.EditionAsync(id)).State);

        report.Database.Clock.Advance(TimeSpan.FromHours(2));
        await Task.WhenAll(SweepAsync(report), SweepAsync(report));
        var edition = await report.EditionAsync(id);
        Assert.Equal((EditionState.Published, until), (edition.State, edition.PublishedAt!.Value));
        var entry = Assert.Single(await report.RowsAsync<HistoryEntry>(), entry => entry.Act == "embargo-released");
        Assert.Equal("scheduled work", entry.Capacity);
    }

    [Theory, OnEachDatabase]
    public async Task Sent_back_before_its_time_it_does_not_go_out(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var id = await report.ApprovedAsync();
        await report.Run<EmbargoEdition>(act => act.RunAsync(new(id, null, report.Database.Clock.GetUtcNow().UtcDateTime.AddHours(2), null), report.Approver, Cancellation));
        await report.Run<SendBackEdition>(act => act.RunAsync(new(id, null, "A mistake was found"), report.Approver, Cancellation));
        report.Database.Clock.Advance(TimeSpan.FromHours(3));
        await SweepAsync(report);
        await report.Run<ReleaseEmbargo>(act => act.RunAsync(id, report.Operator, Cancellation));
        Assert.Equal(EditionState.SentBack, (await report.EditionAsync(id)).State);
    }

    [Theory, OnEachDatabase]
    public async Task Until_an_event_someone_says_that_it_has_happened(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var id = await report.ApprovedAsync();
        await report.Run<EmbargoEdition>(act => act.RunAsync(new(id, null, null, "Laid before parliament"), report.Approver, Cancellation));
        report.Database.Clock.Advance(TimeSpan.FromDays(30));
        await SweepAsync(report);
        Assert.Equal((EditionState.Embargoed, "Laid before parliament"), ((await report.EditionAsync(id)).State, (await report.EditionAsync(id)).EmbargoEvent));
        Assert.Equal("edition.publish-state", await report.Refused<PublishEdition>(act => act.RunAsync(new(id), report.Approver, Cancellation)));
        await report.Run<LiftEmbargo>(act => act.RunAsync(new(id, null, "Laid this morning"), report.Preparer, Cancellation));
        Assert.Equal(EditionState.Published, (await report.EditionAsync(id)).State);
    }

    [Theory, OnEachDatabase]
    public async Task A_time_that_lies_ahead_or_an_event_and_not_both(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var id = await report.ApprovedAsync();
        var past = report.Database.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal("edition.embargo-past", await report.Refused<EmbargoEdition>(act => act.RunAsync(new(id, null, past, null), report.Approver, Cancellation)));
        Assert.Equal("edition.embargo-until", await report.Refused<EmbargoEdition>(act => act.RunAsync(new(id, null, null, " "), report.Approver, Cancellation)));
        Assert.Equal("edition.embargo-until", await report.Refused<EmbargoEdition>(act => act.RunAsync(new(id, null, past.AddDays(1), "The event"), report.Approver, Cancellation)));
    }

    private static Task<int> SweepAsync(EditionOnRecord report) => report.Database.Within<Sweeper, int>(sweeper => sweeper.RunAsync(Cancellation));
}

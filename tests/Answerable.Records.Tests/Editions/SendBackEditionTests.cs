using Answerable.Domain.Editions;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Testing;
using static Answerable.Records.Tests.Editions.EditionOnRecord;

namespace Answerable.Records.Tests.Editions;

public sealed class SendBackEditionTests
{
    [Theory, OnEachDatabase]
    public async Task It_comes_back_with_the_reason_and_is_prepared_anew_under_the_same_number(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var first = await report.PrepareAsync();
        var hash = (await report.EditionAsync(first)).ContentHash;
        await report.Run<SendBackEdition>(act => act.RunAsync(new(first, null, "Row 2 is wrong"), report.Approver, Cancellation));
        Assert.Equal((EditionState.SentBack, "Row 2 is wrong"), ((await report.EditionAsync(first)).State, (await report.EditionAsync(first)).SentBackReason));
        Assert.Contains(await report.MailAsync(), mail => mail.Contains("preparer@example.org", StringComparison.Ordinal) && mail.Contains("Row 2 is wrong", StringComparison.Ordinal));

        report.Source.Content = ReportSource.With("2", 2, "Slippage");
        Assert.Equal(first, await report.PrepareAsync());
        var again = await report.EditionAsync(first);
        Assert.Equal((1, EditionState.Prepared, (string?)null), (again.Number, again.State, again.SentBackReason));
        Assert.NotEqual(hash, again.ContentHash);
        Assert.Equal(4, (await report.FilesAsync(first)).Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_reason_is_needed_and_what_is_published_cannot_be_sent_back(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var edition = await report.PublishedAsync();
        Assert.Equal("edition.send-back-state", await report.Refused<SendBackEdition>(act => act.RunAsync(new(edition, null, "Too late"), report.Approver, Cancellation)));
        var next = await report.PrepareAsync();
        Assert.Equal("edition.reason", await report.Refused<SendBackEdition>(act => act.RunAsync(new(next, null, " "), report.Approver, Cancellation)));
    }
}

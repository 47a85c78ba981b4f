using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Testing;
using static Answerable.Records.Tests.Editions.EditionOnRecord;

namespace Answerable.Records.Tests.Editions;

public sealed class AnswerFormatTests
{
    [Theory, OnEachDatabase]
    public async Task What_was_sent_is_written_down_once(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var edition = await report.PublishedAsync();
        var someone = Actor.Public(report.Operator.BodyId, report.Operator.TimeZoneId);
        await report.Database.Within<AskForFormat, DateOnly>(act => act.RunAsync(new(edition, "Audio", "kim@example.org"), someone, Cancellation));
        await report.Database.Within<AskForFormat, DateOnly>(act => act.RunAsync(new(edition, "Braille", null), someone, Cancellation));
        var request = (await report.RowsAsync<FormatRequest>()).Single(one => one.Format == "Audio").Id;
        Assert.Equal("format.permission", await report.Refused<AnswerFormat>(act => act.RunAsync(new(request, null, "Sent"), report.Stranger, Cancellation)));
        Assert.Equal("format.answer", await report.Refused<AnswerFormat>(act => act.RunAsync(new(request, null, ""), report.Preparer, Cancellation)));
        await report.Run<AnswerFormat>(act => act.RunAsync(new(request, null, "A recording, sent by mail"), report.Preparer, Cancellation));
        Assert.Equal("format.answered", await report.Refused<AnswerFormat>(act => act.RunAsync(new(request, null, "Again"), report.Preparer, Cancellation)));

        var list = await report.Database.Within<FormatRequestList, List<FormatRequestList.Row>>(requests => requests.ReadAsync(report.Preparer, Cancellation));
        Assert.Equal([("Braille", null), ("Audio", "A recording, sent by mail")], list.Select(row => (row.Format, row.Answer)));
        Assert.Equal("kim@example.org", (await report.Database.Within<FormatRequestList, FormatRequestList.Row?>(requests => requests.ReadOneAsync(request, report.Preparer, Cancellation)))!.Contact);
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Domain.History;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Testing;
using static Answerable.Records.Tests.Editions.EditionOnRecord;

namespace Answerable.Records.Tests.Editions;

public sealed class AskForFormatTests
{
    [Theory, OnEachDatabase]
    public async Task A_stranger_asks_with_or_without_a_contact_and_there_is_a_day_to_answer_by(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var edition = await report.PublishedAsync();
        var someone = Actor.Public(report.Operator.BodyId, report.Operator.TimeZoneId);
        var due = await report.Database.Within<AskForFormat, DateOnly>(act => act.RunAsync(new(edition, "Large print", " "), someone, Cancellation));
        var request = Assert.Single(await report.RowsAsync<FormatRequest>());
        Assert.Equal(("Large print", (string?)null, due), (request.Format, request.Contact, request.DueOn));
        Assert.Equal(new DateOnly(2026, 3, 23), due);
        Assert.Equal("public", Assert.Single(await report.RowsAsync<HistoryEntry>(), entry => entry.Act == "format-asked").Capacity);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_learns_of_a_version_that_is_not_published_by_asking_for_it(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var edition = await report.PrepareAsync();
        var someone = Actor.Public(report.Operator.BodyId, report.Operator.TimeZoneId);
        Assert.Equal("edition.not-found", await report.Refused<AskForFormat>(act => act.RunAsync(new(edition, "Braille", null), someone, Cancellation)));
        Assert.Equal("format.missing", await report.Refused<AskForFormat>(act => act.RunAsync(new(edition, "", null), someone, Cancellation)));
    }
}

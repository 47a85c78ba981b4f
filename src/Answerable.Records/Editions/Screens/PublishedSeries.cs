using Answerable.Domain.Bodies;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions.Screens;

/// <summary>The published versions of one record, for everyone: in one small query. What is not published is not there.</summary>
public sealed class PublishedSeries(RecordsContext records)
{
    public sealed record Publisher(Guid Id, string Key, string Name, string Colour, string TimeZone, int Version);

    public sealed record Row(
        Guid Id,
        int Number,
        string Title,
        string Period,
        DateOnly AsOfOn,
        EditionState State,
        DateTime PublishedAt,
        int? CorrectsNumber,
        string? Correction,
        int? SupersededByNumber,
        DateTime? WithdrawnAt,
        string? WithdrawalReason,
        bool OffersQuickExit,
        string ContentHash,
        int Version);

    /// <param name="Editions">The first published first.</param>
    public sealed record Found(Publisher Body, string Series, IReadOnlyList<Row> Editions)
    {
        /// <summary>The version to rely on; where all are withdrawn, the last of them whose place no other has taken.</summary>
        public Row Newest { get; } = Editions.OrderByDescending(edition => edition.State is EditionState.Published).ThenBy(edition => edition.SupersededByNumber is not null).ThenByDescending(edition => edition.AsOfOn).ThenByDescending(edition => edition.Number).First();

        public Row? Of(int number) => Editions.FirstOrDefault(edition => edition.Number == number);

        /// <summary>The version that the reader may have seen before this one: the one that it corrects, or else the one before it.</summary>
        public Row? Before(Row edition) =>
            edition.CorrectsNumber is { } corrected && Of(corrected) is { } wrong ? wrong : Editions.LastOrDefault(other => other.Number < edition.Number);
    }

    /// <returns>Null where nothing is published under this address.</returns>
    public async Task<Found?> ReadAsync(string body, string series, CancellationToken cancellation)
    {
        // The body is known by its address only, and nobody is signed in.
        records.ForAllBodies();
        var rows = await (
            from edition in records.Ground<Edition>()
            join its in records.Ground<Body>() on edition.BodyId equals its.Id
            where its.Key == body && edition.Series == series
                && (edition.State == EditionState.Published || edition.State == EditionState.Superseded || edition.State == EditionState.Withdrawn)
            orderby edition.Number
            select new
            {
                Body = new Publisher(its.Id, its.Key, its.Name, its.Colour, its.TimeZone, its.Version),
                Row = new Row(
                    edition.Id, edition.Number, edition.Title, edition.Period, edition.AsOfOn, edition.State, edition.PublishedAt!.Value,
                    edition.CorrectsNumber, edition.Correction, edition.SupersededByNumber, edition.WithdrawnAt, edition.WithdrawalReason,
                    edition.OffersQuickExit, edition.ContentHash, edition.Version),
            }).AsNoTracking().ToListAsync(cancellation);
        return rows is [var first, ..] ? new(first.Body, series, [.. rows.Select(row => row.Row)]) : null;
    }
}

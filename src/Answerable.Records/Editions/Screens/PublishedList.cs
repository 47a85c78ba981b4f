using Answerable.Domain.Bodies;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions.Screens;

/// <summary>What bodies have published, for everyone.</summary>
public sealed class PublishedList(RecordsContext records)
{
    public sealed record Row(Guid Id, string Series, int Number, string Title, string Period, DateOnly AsOfOn, EditionState State, DateTime PublishedAt, int? SupersededByNumber, DateTime? WithdrawnAt, string? WithdrawalReason, string? Correction, string ContentHash);

    /// <param name="Editions">The one published last first.</param>
    public sealed record Published(PublishedSeries.Publisher Body, IReadOnlyList<Row> Editions)
    {
        /// <summary>The current version of each series, by title.</summary>
        public IEnumerable<Row> Current =>
            Editions.GroupBy(edition => edition.Series, StringComparer.Ordinal)
                .Select(series => series.OrderByDescending(edition => edition.State is EditionState.Published).ThenBy(edition => edition.SupersededByNumber is not null).ThenByDescending(edition => edition.AsOfOn).ThenByDescending(edition => edition.Number).First())
                .OrderBy(edition => edition.Title, StringComparer.CurrentCultureIgnoreCase);
    }

    /// <param name="body">A body's key, or null for every body that has published something.</param>
    public async Task<IReadOnlyList<Published>> ReadAsync(string? body, CancellationToken cancellation)
    {
        // The body is known by its address only, and nobody is signed in.
        records.ForAllBodies();
        var rows = await (
            from edition in records.Ground<Edition>()
            join its in records.Ground<Body>() on edition.BodyId equals its.Id
            where (body == null || its.Key == body)
                && (edition.State == EditionState.Published || edition.State == EditionState.Superseded || edition.State == EditionState.Withdrawn)
            orderby edition.PublishedAt descending, edition.Number descending
            select new
            {
                Body = new PublishedSeries.Publisher(its.Id, its.Key, its.Name, its.Colour, its.TimeZone, its.Version),
                Row = new Row(edition.Id, edition.Series, edition.Number, edition.Title, edition.Period, edition.AsOfOn, edition.State, edition.PublishedAt!.Value, edition.SupersededByNumber, edition.WithdrawnAt, edition.WithdrawalReason, edition.Correction, edition.ContentHash),
            }).AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(row => row.Body).OrderBy(group => group.Key.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(group => new Published(group.Key, [.. group.Select(row => row.Row)])),
        ];
    }
}

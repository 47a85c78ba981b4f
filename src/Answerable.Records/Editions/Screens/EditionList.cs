using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions.Screens;

/// <summary>What a body can publish, and the editions of each record: for the people who prepare and approve.</summary>
public sealed class EditionList(RecordsContext records, IEnumerable<IEditionSource> sources)
{
    public sealed record Row(Guid Id, string Series, int Number, string Period, DateOnly AsOfOn, EditionState State, DateTime PreparedAt, DateTime? PublishedAt, DateTime? EmbargoUntilAt, string? EmbargoEvent, int? CorrectsNumber, bool OffersQuickExit);

    /// <param name="Editions">The newest first.</param>
    public sealed record Subject(string Kind, string Key, string Title, IReadOnlyList<EditionPeriod> Periods, IReadOnlyList<Row> Editions)
    {
        public Row? Newest => Editions.Count == 0 ? null : Editions[0];
    }

    public async Task<IReadOnlyList<Subject>> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var editions = (await records.For(by).Rows<Edition>().AsNoTracking().OrderByDescending(edition => edition.Number)
            .Select(edition => new
            {
                edition.RecordKind,
                edition.RecordId,
                Row = new Row(edition.Id, edition.Series, edition.Number, edition.Period, edition.AsOfOn, edition.State, edition.PreparedAt, edition.PublishedAt, edition.EmbargoUntilAt, edition.EmbargoEvent, edition.CorrectsNumber, edition.OffersQuickExit),
            })
            .ToListAsync(cancellation)).ToLookup(edition => (edition.RecordKind, edition.RecordId), edition => edition.Row);
        return
        [
            .. (await sources.SubjectsAsync(by, cancellation))
                .Select(subject => new Subject(subject.Key.Kind, subject.Value.Key, subject.Value.Title, subject.Value.Periods, [.. editions[subject.Key]]))
                .OrderBy(subject => subject.Title, StringComparer.CurrentCultureIgnoreCase),
        ];
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions.Screens;

/// <summary>Who asked for another format: what is open, the first due first, and then what was answered last.</summary>
public sealed class FormatRequestList(RecordsContext records)
{
    public sealed record Row(Guid Id, Guid EditionId, string Title, string Period, int Number, string Format, string? Contact, DateTime AskedAt, DateOnly DueOn, DateTime? AnsweredAt, string? Answer, int Version);

    public Task<List<Row>> ReadAsync(Actor by, CancellationToken cancellation) => Rows(null, by).ToListAsync(cancellation);

    public Task<Row?> ReadOneAsync(Guid id, Actor by, CancellationToken cancellation) => Rows(id, by).FirstOrDefaultAsync(cancellation);

    private IQueryable<Row> Rows(Guid? id, Actor by)
    {
        var scope = records.For(by);
        return from request in scope.Rows<FormatRequest>().AsNoTracking()
               join edition in scope.Rows<Edition>() on request.EditionId equals edition.Id
               where id == null || request.Id == id
               orderby request.AnsweredAt != null, request.AnsweredAt descending, request.DueOn, request.Id
               select new Row(request.Id, edition.Id, edition.Title, edition.Period, edition.Number, request.Format, request.Contact, request.AskedAt, request.DueOn, request.AnsweredAt, request.Answer, request.Version);
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions.Screens;

/// <summary>What waits for a person at the publishing desk: editions to approve, to publish or to prepare again, and requests for another format.</summary>
public sealed class EditionToday(RecordsContext records)
{
    public sealed record Row(Guid Id, string Title, string Period, int Number, EditionState State);

    /// <param name="Formats">Requests for another format that are open.</param>
    /// <param name="FormatsDueOn">The first day by which one is due, or null.</param>
    public sealed record View(IReadOnlyList<Row> Editions, int Formats, DateOnly? FormatsDueOn);

    public async Task<View> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var (me, approves, prepares) = (by.PersonId, by.May(Permission.ApproveEditions), by.May(Permission.PrepareEditions));
        if (!approves && !prepares)
        {
            return new([], 0, null);
        }

        var editions = await scope.Rows<Edition>().AsNoTracking()
            .Where(edition => (approves && edition.State == EditionState.Prepared && (edition.PreparedById == null || edition.PreparedById != me))
                || edition.State == EditionState.Approved
                || (prepares && edition.State == EditionState.SentBack && edition.PreparedById == me))
            .OrderBy(edition => edition.PreparedAt)
            .Select(edition => new Row(edition.Id, edition.Title, edition.Period, edition.Number, edition.State))
            .ToListAsync(cancellation);
        var open = scope.Rows<FormatRequest>().Where(request => prepares && request.AnsweredAt == null);
        return new(editions, await open.CountAsync(cancellation), await open.MinAsync(request => (DateOnly?)request.DueOn, cancellation));
    }
}

using Answerable.Domain.Cases;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Finding;

/// <summary>Puts cases that are in no index yet into it: those that are older than searching. A migration asks for it.</summary>
public sealed class IndexCases(RecordsContext records) : IOutboxJob
{
    private const int AtOnce = 200;

    public string Name => "index-cases";

    public async Task RunAsync(OutboxItem item, CancellationToken cancellation)
    {
        while (await NextAsync(cancellation) is { Count: > 0 } cases)
        {
            await using var transaction = await records.Database.BeginTransactionAsync(cancellation);
            foreach (var about in cases)
            {
                await CaseIndex.WriteAsync(records, about.BodyId, about.Id, about.Reference, cancellation);
            }

            await transaction.CommitAsync(cancellation);
        }
    }

    private Task<List<Unindexed>> NextAsync(CancellationToken cancellation)
    {
        records.ForAllBodies();
        var places = records.Database.SqlQueryRaw<Guid>(records.Database.IsNpgsql() ? "SELECT case_id AS \"Value\" FROM case_words" : "SELECT case_id AS \"Value\" FROM case_word_places");
        return records.Ground<Case>().AsNoTracking().Where(about => !places.Contains(about.Id)).OrderBy(about => about.Id)
            .Select(about => new Unindexed(about.Id, about.BodyId, about.Reference)).Take(AtOnce).ToListAsync(cancellation);
    }

    private sealed record Unindexed(Guid Id, Guid BodyId, string Reference);
}

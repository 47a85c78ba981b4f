using Answerable.Records.Cases.Finding;
using Answerable.Records.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Answerable.Records.Cases.Past;

/// <summary>Writes the cases of a past in bulk: into PostgreSQL all or nothing, into SQLite in transactions of whole cases.</summary>
internal sealed class PastWriting(RecordsContext records, Action<int, string> told)
{
    /// <summary>From here on making the indexes anew costs less than keeping them.</summary>
    private const int Much = 50_000;

    private const int InOneTransaction = 10_000;

    private readonly PastBook book = new(records);
    private int written;

    public Task WriteAsync(IEnumerable<IReadOnlyList<PastCase>> parts, int cases, CancellationToken cancellation) =>
        records.Database.IsNpgsql() ? ToPostgresAsync(parts, cases >= Much, cancellation) : ToSqliteAsync(parts, cancellation);

    private async Task ToPostgresAsync(IEnumerable<IReadOnlyList<PastCase>> parts, bool isMuch, CancellationToken cancellation)
    {
        await using var transaction = await records.Database.BeginTransactionAsync(cancellation);
        var bulk = new PostgresBulk((NpgsqlConnection)records.Database.GetDbConnection(), book.Tables);
        await bulk.BeginAsync(isMuch, cancellation);
        await foreach (var part in AheadAsync(parts))
        {
            foreach (var rows in book.Rows(part))
            {
                await bulk.WriteAsync(rows, cancellation);
            }

            Count(part);
        }

        var analyze = await bulk.EndAsync(statement => told(written, statement), cancellation);
        await transaction.CommitAsync(cancellation);
        await records.Database.ExecuteSqlRawAsync(analyze, cancellation);
    }

    private async Task ToSqliteAsync(IEnumerable<IReadOnlyList<PastCase>> parts, CancellationToken cancellation)
    {
        using var bulk = new SqliteBulk((SqliteConnection)records.Database.GetDbConnection());
        var last = await SqliteCaseWords.LastAsync(records, cancellation);
        var (transaction, waiting) = (await records.Database.BeginTransactionAsync(cancellation), 0);
        try
        {
            await foreach (var part in AheadAsync(parts))
            {
                if (waiting >= InOneTransaction)
                {
                    await transaction.CommitAsync(cancellation);
                    await transaction.DisposeAsync();
                    (transaction, waiting) = (await records.Database.BeginTransactionAsync(cancellation), 0);
                }

                foreach (var one in part)
                {
                    one.Number = ++last;
                }

                foreach (var rows in book.Rows(part))
                {
                    bulk.Write((SqliteTransaction)transaction.GetDbTransaction(), rows);
                }

                waiting += part.Count;
                Count(part);
            }

            await transaction.CommitAsync(cancellation);
        }
        finally
        {
            await transaction.DisposeAsync();
        }

        // Without it the planner takes an index by the body, which every row has, for as good as one by the case.
        told(written, "ANALYZE");
        await records.Database.ExecuteSqlRawAsync("ANALYZE", cancellation);
    }

    private void Count(IReadOnlyList<PastCase> part)
    {
        written += part.Count;
        told(written, "");
    }

    /// <summary>The next part is made on another core while this one is written.</summary>
    private static async IAsyncEnumerable<T> AheadAsync<T>(IEnumerable<T> parts)
    {
        using var each = parts.GetEnumerator();
        var next = Task.Run(each.MoveNext);
        while (await next)
        {
            var part = each.Current;
            next = Task.Run(each.MoveNext);
            yield return part;
        }
    }
}

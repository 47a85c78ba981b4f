using Answerable.Domain.History;

namespace Answerable.Records.History;

/// <summary>Records whose ids follow each other: history and rows are compared range by range, so that memory does not grow with the database.</summary>
/// <param name="After">Not in it; null for the first.</param>
/// <param name="UpTo">The last in it; null for the last range, which has no end.</param>
internal sealed record RecordRange(Guid? After, Guid? UpTo)
{
    /// <summary>Together they hold every id there can be, also of records that have no head any more.</summary>
    public static async Task<IReadOnlyList<RecordRange>> AllAsync(RecordsContext context, StoredRows stored, int recordsAtOnce, CancellationToken cancellation)
    {
        var table = HistoryVerifier.Table<HistoryHead>(context);
        var id = new Named(table)["record_id"];
        var (ranges, after, count) = (new List<RecordRange>(), (Guid?)null, 0);
        await foreach (var row in stored.ReadAsync(table, "ORDER BY record_id", cancellation))
        {
            if (++count >= recordsAtOnce && Guid.TryParse(row[id], out var upTo))
            {
                ranges.Add(new(after, upTo));
                (after, count) = (upTo, 0);
            }
        }

        return [.. ranges, new(after, null)];
    }
}

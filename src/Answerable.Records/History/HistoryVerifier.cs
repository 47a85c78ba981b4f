using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.History;

/// <summary>Something in the database that the program did not write.</summary>
/// <param name="Record">Kind and id of the record, or the name of the table where no record is to be named.</param>
/// <param name="Entry">The number of the history entry, where it is one.</param>
/// <param name="Field">The column, where it is known.</param>
public sealed record HistoryProblem(string Record, int? Entry, string? Field, string Message)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Record}{(Entry is { } number ? $", entry {number}" : "")}{(Field is { } name ? $", {name}" : "")}: {Message}");
}

/// <summary>Proves that no entry, no words, no current row and no checkpoint was altered, added or removed behind the program's back.</summary>
public sealed class HistoryVerifier(RecordsContext context)
{
    /// <param name="checkpointFile">A checkpoint that was exported: the database must still hold what it covers.</param>
    /// <param name="recordsAtOnce">So many records are in memory at once, with their histories and rows.</param>
    /// <returns>The problems; empty where everything verifies.</returns>
    public async Task<IReadOnlyList<HistoryProblem>> VerifyAsync(string? checkpointFile, CancellationToken cancellation, int recordsAtOnce = 5_000)
    {
        var stored = new StoredRows(context.ForAllBodies());
        var problems = new List<HistoryProblem>();
        using var checkpoints = await StoredCheckpoints.ReadAsync(context, stored, problems, cancellation);
        var rows = new RowReading(context, stored, problems);
        foreach (var range in await RecordRange.AllAsync(context, stored, recordsAtOnce, cancellation))
        {
            var words = await StoredWords.ReadAsync(context, stored, range, problems, cancellation);
            var chains = new ChainReading(problems, words, checkpoints);
            await chains.ReadAsync(context, stored, range, cancellation);
            words.Finish();
            await rows.ReadAsync(chains, range, cancellation);
        }

        checkpoints.Finish();
        await StoredWords.FindForsakenAsync(context, stored, problems, cancellation);
        if (checkpointFile is not null)
        {
            checkpoints.Compare(await CheckpointFile.ReadAsync(checkpointFile, cancellation));
        }

        await rows.FinishAsync(cancellation);
        return problems;
    }

    /// <summary>The rows of one of the history's own tables.</summary>
    internal static RecordedTable Table<T>(DbContext context) => RecordedTable.Of(context.Model.FindEntityType(typeof(T))!);
}

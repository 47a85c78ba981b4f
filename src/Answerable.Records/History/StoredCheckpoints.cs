using System.Globalization;
using Answerable.Domain.History;

namespace Answerable.Records.History;

/// <summary>The checkpoints, each worked out anew from the entries that say they are covered by it.</summary>
internal sealed class StoredCheckpoints : IDisposable
{
    private readonly SortedDictionary<int, (CheckpointRoot Root, string? Entries, string? Stored)> roots = [];
    private readonly List<HistoryProblem> problems;

    private StoredCheckpoints(List<HistoryProblem> problems) => this.problems = problems;

    public static async Task<StoredCheckpoints> ReadAsync(RecordsContext context, StoredRows stored, List<HistoryProblem> problems, CancellationToken cancellation)
    {
        var read = new StoredCheckpoints(problems);
        var table = HistoryVerifier.Table<Checkpoint>(context);
        var names = new Named(table);
        string? before = CanonicalForm.Nothing;
        await foreach (var row in stored.ReadAsync(table, "ORDER BY number", cancellation))
        {
            var number = row[names["number"]];
            if (row[names["previous"]] != before || number != (read.roots.Count + 1).ToString(CultureInfo.InvariantCulture))
            {
                problems.Add(new($"checkpoint {number}", null, null, "it does not follow from the one before it"));
            }

            before = row[names["root"]];
            read.roots[read.roots.Count + 1] = (new(number, row[names["at"]], row[names["previous"]]), row[names["entries"]], before);
        }

        return read;
    }

    public void Cover(string? checkpoint, string recordId, string? number, string? hash, string record, int entry)
    {
        if (checkpoint is null)
        {
            return;
        }

        if (int.TryParse(checkpoint, CultureInfo.InvariantCulture, out var at) && roots.TryGetValue(at, out var found))
        {
            found.Root.Add(recordId, number, hash);
        }
        else
        {
            problems.Add(new(record, entry, "checkpoint", $"the entry names checkpoint {checkpoint}, which does not exist"));
        }
    }

    public void Finish()
    {
        foreach (var (number, (root, entries, stored)) in roots)
        {
            if (root.Entries.ToString(CultureInfo.InvariantCulture) != entries)
            {
                problems.Add(new($"checkpoint {number}", null, "entries", $"it covered {entries} entries, and {root.Entries} say so now"));
            }

            if (root.Finish() != stored)
            {
                problems.Add(new($"checkpoint {number}", null, "root", "the entries that it covers do not give its root"));
            }
        }
    }

    /// <summary>The exported root must be the stored one, which <see cref="Finish"/> compared with the entries.</summary>
    public void Compare(Checkpoint exported)
    {
        if (!roots.TryGetValue(exported.Number, out var found))
        {
            problems.Add(new($"checkpoint {exported.Number}", null, null, "it was exported, and the database does not have it"));
        }
        else if (found.Stored != exported.Root)
        {
            problems.Add(new($"checkpoint {exported.Number}", null, "root", "the exported root is another than the database's"));
        }
    }

    public void Dispose()
    {
        foreach (var (root, _, _) in roots.Values)
        {
            root.Dispose();
        }
    }
}

using System.Text.Json;
using Answerable.Domain.History;

namespace Answerable.Records.History;

/// <summary>The private words beside the chains: each must match its digest, and each digest must have its words until disposal.</summary>
internal sealed class StoredWords
{
    private readonly Dictionary<string, (string? BodyId, HashSet<string> Found)> digests = new(StringComparer.Ordinal);
    private readonly List<HistoryProblem> problems;

    private StoredWords(List<HistoryProblem> problems) => this.problems = problems;

    public static async Task<StoredWords> ReadAsync(RecordsContext context, StoredRows stored, RecordRange range, List<HistoryProblem> problems, CancellationToken cancellation)
    {
        var read = new StoredWords(problems);
        var table = HistoryVerifier.Table<HistoryWords>(context);
        var names = new Named(table);
        await foreach (var row in stored.ReadAsync(table, $"WHERE entry_id IN (SELECT id FROM history_entries WHERE {stored.Within(range, "record_id")})", cancellation))
        {
            read.Add(row[names["entry_id"]]!, row[names["body_id"]], row[names["salt"]] ?? "", row[names["words"]] ?? "");
        }

        return read;
    }

    /// <summary>Words that stand in no range, because their entry is gone.</summary>
    public static async Task FindForsakenAsync(RecordsContext context, StoredRows stored, List<HistoryProblem> problems, CancellationToken cancellation)
    {
        var table = HistoryVerifier.Table<HistoryWords>(context);
        var entry = new Named(table)["entry_id"];
        await foreach (var row in stored.ReadAsync(table, "WHERE NOT EXISTS (SELECT 1 FROM history_entries WHERE history_entries.id = history_words.entry_id)", cancellation))
        {
            problems.Add(Forsaken(row[entry]));
        }
    }

    /// <summary>Every digest of the entry has its words.</summary>
    public void Expect(string? entry, List<string> expected, ChainReading.Head head, int number)
    {
        if (entry is null || !digests.Remove(entry, out var words))
        {
            words = (head.BodyId, []);
        }

        if (words.BodyId != head.BodyId || !words.Found.SetEquals(expected))
        {
            problems.Add(new(head.Record, number, null, "the entry's words were altered, added or removed"));
        }
    }

    /// <summary>The record's words were disposed of after this entry.</summary>
    public void Excuse(string? entry)
    {
        if (entry is not null && digests.Remove(entry))
        {
            problems.Add(new($"entry {entry}", null, null, "the words were disposed of and stand there again"));
        }
    }

    /// <summary>What nothing asked for belongs to no entry.</summary>
    public void Finish() => problems.AddRange(digests.Keys.Select(Forsaken));

    private static HistoryProblem Forsaken(string? entry) => new("history_words", null, null, $"words of an entry that does not exist: {entry}");

    private void Add(string entry, string? bodyId, string salt, string json)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        digests[entry] = (bodyId, found);
        try
        {
            foreach (var (digest, words) in HistoryJson.ReadWords(json))
            {
                // A digest that the words do not give is not kept, so that the entry misses it.
                found.Add(CanonicalForm.Digest(salt, words) == digest ? digest : "!" + digest);
            }
        }
        catch (JsonException)
        {
            found.Add("!");
        }
    }
}

using Answerable.Records.Databases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Finding;

/// <summary>
/// The words of cases in PostgreSQL: a tsvector with a GIN index. The table holds no text that can be read back and knows no body but by a word, because
/// a GIN index is of no use under row-level security; what is found is read from the cases, which are under it.
/// </summary>
internal static class PostgresCaseWords
{
    /// <summary>The latest so many are looked through before the index is asked: a common word is found among them, and for such a word the index must read a great part of itself.</summary>
    private const int Latest = 4_000;

    public static Task WriteAsync(RecordsContext records, Guid caseId, IReadOnlyCollection<string> words, CancellationToken cancellation)
    {
        var array = words.ToArray();
        return records.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO case_words (case_id, words) VALUES ({caseId}, array_to_tsvector({array}))
            ON CONFLICT (case_id) DO UPDATE SET words = excluded.words WHERE case_words.words <> excluded.words
            """,
            cancellation);
    }

    public static IReadOnlyList<BulkTable> BulkTables(Func<object, Guid> caseId, Func<object, IReadOnlyCollection<string>> words) =>
        [new("case_words", [new("case_id", row => caseId(row)), new("words", row => string.Join(' ', words(row)))])];

    /// <returns>The latest first; whether these are all.</returns>
    public static async Task<(IReadOnlyList<CaseHit> Hits, bool IsAll)> FindAsync(RecordsContext records, Guid bodyId, CaseQuery query, long before, int enough, int most, CancellationToken cancellation)
    {
        var words = $"'{CaseWords.BodyWord(bodyId)}' & {string.Join(" & ", query.Terms.Select(Of))}";
        var latest = await records.Database.SqlQuery<CaseHit>(
            $"""
            SELECT number AS "Number", case_id AS "CaseId"
            FROM (SELECT number, case_id, words FROM case_words WHERE number < {before} ORDER BY number DESC LIMIT {Latest}) AS latest
            WHERE words @@ CAST({words} AS tsquery) ORDER BY number DESC LIMIT {most}
            """).ToListAsync(cancellation);
        if (latest.Count >= enough)
        {
            return (latest, false);
        }

        var all = await records.Database.SqlQuery<CaseHit>(
            $"""
            WITH found AS MATERIALIZED (SELECT number, case_id FROM case_words WHERE words @@ CAST({words} AS tsquery) AND number < {before})
            SELECT number AS "Number", case_id AS "CaseId" FROM found ORDER BY number DESC LIMIT {most}
            """).ToListAsync(cancellation);
        return (all, all.Count < most);
    }

    /// <summary>Folded words are letters and digits only, so that nothing in them can end the quotation.</summary>
    private static string Of(CaseQuery.Term term)
    {
        var ending = term.IsBeginning ? ":*" : "";
        var parts = string.Join(" & ", term.Parts.Select((part, at) => $"'{part}'{(at == term.Parts.Count - 1 ? ending : "")}"));
        return term.Joined is { } joined ? $"(({parts}) | '{joined}'{ending})" : parts;
    }
}

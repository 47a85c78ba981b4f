using Answerable.Records.Databases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Finding;

/// <summary>The words of cases in SQLite: an FTS5 index that keeps no text, and beside it which of its numbers is which case. It walks from the latest case back by itself.</summary>
internal static class SqliteCaseWords
{
    public static async Task WriteAsync(RecordsContext records, Guid caseId, IReadOnlyCollection<string> words, CancellationToken cancellation)
    {
        var text = string.Join(' ', words);
        await records.Database.ExecuteSqlAsync($"INSERT INTO case_word_places (case_id) VALUES ({caseId}) ON CONFLICT (case_id) DO NOTHING", cancellation);
        await records.Database.ExecuteSqlAsync($"INSERT OR REPLACE INTO case_words (rowid, words) SELECT number, {text} FROM case_word_places WHERE case_id = {caseId}", cancellation);
    }

    /// <summary>The highest number that was given.</summary>
    public static async Task<long> LastAsync(RecordsContext records, CancellationToken cancellation) =>
        (await records.Database.SqlQuery<long>($"SELECT coalesce(max(number), 0) AS \"Value\" FROM case_word_places").ToListAsync(cancellation))[0];

    public static IReadOnlyList<BulkTable> BulkTables(Func<object, Guid> caseId, Func<object, long> number, Func<object, IReadOnlyCollection<string>> words) =>
    [
        new("case_word_places", [new("number", row => number(row)), new("case_id", row => caseId(row))]),
        new("case_words", [new("rowid", row => number(row)), new("words", row => string.Join(' ', words(row)))]),
    ];

    /// <returns>The latest first; whether these are all.</returns>
    public static async Task<(IReadOnlyList<CaseHit> Hits, bool IsAll)> FindAsync(RecordsContext records, Guid bodyId, CaseQuery query, long before, int most, CancellationToken cancellation)
    {
        var words = $"\"{CaseWords.BodyWord(bodyId)}\" AND {string.Join(" AND ", query.Terms.Select(Of))}";
        var hits = await records.Database.SqlQuery<CaseHit>(
            $"""
            SELECT place.number AS "Number", place.case_id AS "CaseId"
            FROM case_words CROSS JOIN case_word_places AS place ON place.number = case_words.rowid
            WHERE case_words MATCH {words} AND case_words.rowid < {before} ORDER BY case_words.rowid DESC LIMIT {most}
            """).ToListAsync(cancellation);
        return (hits, hits.Count < most);
    }

    /// <summary>Folded words are letters and digits only, so that nothing in them can end the quotation.</summary>
    private static string Of(CaseQuery.Term term)
    {
        var ending = term.IsBeginning ? " *" : "";
        var parts = string.Join(" AND ", term.Parts.Select((part, at) => $"\"{part}\"{(at == term.Parts.Count - 1 ? ending : "")}"));
        return term.Joined is { } joined ? $"(({parts}) OR \"{joined}\"{ending})" : $"({parts})";
    }
}

using Answerable.Domain.Cases;
using Answerable.Records.Databases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Finding;

/// <param name="Number">Counts the cases in the order in which they came on record.</param>
internal sealed record CaseHit(long Number, Guid CaseId);

/// <summary>The seam between searching and the two databases. It is written in the transaction of the act, from what then stands in the rows, so that no act can leave out another's words.</summary>
internal static class CaseIndex
{
    /// <summary>Called in the act's transaction, after its rows are written and while nobody else adds to the case's history.</summary>
    public static async Task WriteAsync(RecordsContext records, Guid bodyId, Guid caseId, string reference, CancellationToken cancellation) =>
        await WriteAsync(records, caseId, CaseWords.Of(bodyId, reference, await TextsAsync(records, caseId, cancellation)), cancellation);

    /// <summary>The same for a case that is logged in this act: all that there is of it is at hand.</summary>
    public static Task WriteNewAsync(RecordsContext records, CaseFile file, CancellationToken cancellation) =>
        WriteAsync(records, file.Case.Id, CaseWords.Of(file.Case.BodyId, file.Case.Reference, Texts(file, file.Added.OfType<CaseEntry>())), cancellation);

    private static Task WriteAsync(RecordsContext records, Guid caseId, IReadOnlyCollection<string> words, CancellationToken cancellation) =>
        records.Database.IsNpgsql() ? PostgresCaseWords.WriteAsync(records, caseId, words, cancellation) : SqliteCaseWords.WriteAsync(records, caseId, words, cancellation);

    /// <param name="enough">Where so many are found among the latest cases nobody looks further.</param>
    public static Task<(IReadOnlyList<CaseHit> Hits, bool IsAll)> FindAsync(RecordsContext records, Guid bodyId, CaseQuery query, long before, int enough, int most, CancellationToken cancellation) =>
        records.Database.IsNpgsql()
            ? PostgresCaseWords.FindAsync(records, bodyId, query, before, enough, most, cancellation)
            : SqliteCaseWords.FindAsync(records, bodyId, query, before, most, cancellation);

    /// <summary>What <see cref="TextsAsync"/> reads, of a case that stands in no database yet.</summary>
    public static IEnumerable<string?> Texts(CaseFile file, IEnumerable<CaseEntry> entries) =>
    [
        file.Case.Subject, file.Case.Details, file.Case.OutcomeSought, file.Case.Contractor, file.Case.ClosureReason, file.Case.Cause, file.Case.RemedialAction,
        .. file.People.SelectMany(person => new[] { person.Name, person.Email, person.Phone, person.PhoneKey, person.Address, person.Adjustments }),
        .. file.Points.SelectMany(point => new[] { point.Text, point.Reason }),
        .. file.Stages.SelectMany(stage => new[] { stage.OpenedReason, stage.ActionTaken }),
        .. file.Events.Select(happened => happened.Reason),
        .. file.Answers.SelectMany(answer => new[] { answer.Text, answer.SentBackReason }),
        .. entries.SelectMany(entry => new[] { entry.OtherParty, entry.Text }),
    ];

    /// <summary>How rows that stand for cases are written into the index in bulk.</summary>
    public static IReadOnlyList<BulkTable> BulkTables(RecordsContext records, Func<object, Guid> caseId, Func<object, long> number, Func<object, IReadOnlyCollection<string>> words) =>
        records.Database.IsNpgsql() ? PostgresCaseWords.BulkTables(caseId, words) : SqliteCaseWords.BulkTables(caseId, number, words);

    private static Task<List<string>> TextsAsync(RecordsContext records, Guid caseId, CancellationToken cancellation) =>
        records.Database.SqlQuery<string>(
            $"""
            SELECT concat_ws(' ', subject, details, outcome_sought, contractor, closure_reason, cause, remedial_action) AS "Value" FROM cases WHERE id = {caseId}
            UNION ALL SELECT concat_ws(' ', name, email, phone, phone_key, address, adjustments) FROM case_people WHERE case_id = {caseId}
            UNION ALL SELECT concat_ws(' ', text, reason) FROM case_points WHERE case_id = {caseId}
            UNION ALL SELECT concat_ws(' ', opened_reason, action_taken) FROM case_stages WHERE case_id = {caseId}
            UNION ALL SELECT reason FROM case_clock_events WHERE case_id = {caseId} AND reason IS NOT NULL
            UNION ALL SELECT concat_ws(' ', text, sent_back_reason) FROM answers WHERE case_id = {caseId}
            UNION ALL SELECT concat_ws(' ', subject, text) FROM case_letters WHERE case_id = {caseId}
            UNION ALL SELECT concat_ws(' ', other_party, text) FROM case_entries WHERE case_id = {caseId}
            """).ToListAsync(cancellation);
}

using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

/// <summary>What another body should have answered by now about the cases on somebody's desk. An enquiry has a clock of its own and moves nothing in the queue.</summary>
public sealed class LateEnquiries(RecordsContext records)
{
    public const int Most = 50;

    /// <param name="For">Who is away and responsible for the case, where the reader covers; null for the reader's own.</param>
    public sealed record Row(string Reference, string Subject, int Number, string PutTo, DateOnly DueOn, string? For);

    /// <returns>The longest late first.</returns>
    public async Task<IReadOnlyList<Row>> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (by.PersonId is not { } me)
        {
            return [];
        }

        var today = scope.Today;
        var names = (await scope.StaffAsync(cancellation)).CoveredBy(me, today).ToDictionary(away => away.PersonId, away => away.Person);
        List<Guid> desk = [me, .. names.Keys];
        var rows = await (
            from enquiry in scope.Rows<CaseEnquiry>().AsNoTracking()
            where enquiry.AnsweredOn == null && enquiry.DueOn < today
            join about in scope.Cases() on enquiry.CaseId equals about.Id
            where about.State != CaseState.Closed && about.HandlerId != null && desk.Contains(about.HandlerId.Value)
            orderby enquiry.DueOn, about.Reference, enquiry.Number
            select new { about.Reference, about.Subject, enquiry.Number, enquiry.PutTo, enquiry.DueOn, about.HandlerId }).Take(Most).ToListAsync(cancellation);
        return [.. rows.Select(row => new Row(row.Reference, row.Subject, row.Number, row.PutTo, row.DueOn!.Value, names.GetValueOrDefault(row.HandlerId!.Value)))];
    }

    /// <summary>Since when an answer is missing, of those cases for which one is.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, DateOnly>> SinceAsync(Scope scope, IReadOnlyList<Guid> cases, CancellationToken cancellation)
    {
        if (cases.Count == 0)
        {
            return new Dictionary<Guid, DateOnly>();
        }

        var today = scope.Today;
        return await scope.Rows<CaseEnquiry>().AsNoTracking()
            .Where(enquiry => cases.Contains(enquiry.CaseId) && enquiry.AnsweredOn == null && enquiry.DueOn < today)
            .GroupBy(enquiry => enquiry.CaseId)
            .Select(same => new { same.Key, DueOn = same.Min(enquiry => enquiry.DueOn) })
            .ToDictionaryAsync(same => same.Key, same => same.DueOn!.Value, cancellation);
    }
}

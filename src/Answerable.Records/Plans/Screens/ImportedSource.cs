using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Plans.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>What a plan was read from, line by line, with what was made of each line.</summary>
public sealed class ImportedSource(RecordsContext records)
{
    /// <param name="Lines">The activity of a line is the row's reference.</param>
    public sealed record Found(PlanRegister.Head Plan, string FileName, DateTime ImportedAt, IReadOnlyList<ReadLine> Lines);

    public async Task<Found?> ReadAsync(string key, int position, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var found = await (
            from plan in scope.Rows<Plan>().AsNoTracking()
            join import in scope.Rows<PlanImport>() on plan.Id equals import.PlanId
            where plan.Key == key && import.Position == position
            select new { Plan = new PlanRegister.Head(plan.Id, plan.Key, plan.Title, plan.PeriodStartOn, plan.PeriodEndOn, plan.IsRestricted), import.FileName, import.ImportedAt, import.Lines })
            .FirstOrDefaultAsync(cancellation);
        return found is null ? null : new(found.Plan, found.FileName, found.ImportedAt, ImportLines.Read(found.Lines));
    }
}

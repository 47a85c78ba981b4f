using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>What stands round the rows of a plan: vision, aims, statements, legend, budget, footnotes, tables, and what it was read from.</summary>
public sealed class PlanAbout(RecordsContext records)
{
    public sealed record Found(
        Plan Plan, IReadOnlyList<PlanAim> Aims, IReadOnlyList<PlanStatement> Statements, IReadOnlyList<LegendTerm> Legend, IReadOnlyList<BudgetLine> Budget,
        IReadOnlyList<PlanColumn> Columns, IReadOnlyList<PlanFootnote> Footnotes, IReadOnlyList<PlanSideTable> Tables, IReadOnlyList<Import> Imports);

    public sealed record Import(int Position, string FileName, DateTime ImportedAt);

    public async Task<Found?> ReadAsync(string key, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Rows<Plan>().AsNoTracking().FirstOrDefaultAsync(plan => plan.Key == key, cancellation) is not { } found)
        {
            return null;
        }

        Task<List<T>> Parts<T>()
            where T : PlanPart => scope.Rows<T>().AsNoTracking().Where(part => part.PlanId == found.Id).OrderBy(part => part.Position).ToListAsync(cancellation);
        return new(
            found, await Parts<PlanAim>(), await Parts<PlanStatement>(), await Parts<LegendTerm>(), await Parts<BudgetLine>(), await Parts<PlanColumn>(),
            await Parts<PlanFootnote>(), await Parts<PlanSideTable>(),
            await scope.Rows<PlanImport>().AsNoTracking().Where(import => import.PlanId == found.Id).OrderBy(import => import.Position)
                .Select(import => new Import(import.Position, import.FileName, import.ImportedAt)).ToListAsync(cancellation));
    }
}

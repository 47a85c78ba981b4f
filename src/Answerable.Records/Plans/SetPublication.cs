using Answerable.Domain.Access;
using Answerable.Domain;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Marks columns of the plan, and fields of single activities, as for publication or not.</summary>
public sealed class SetPublication(RecordsContext records)
{
    /// <param name="Columns">Of the columns named by their ids: whether each is for publication.</param>
    /// <param name="Withheld">Of the activities named by their references: the fields that are withheld on each.</param>
    public sealed record Input(string Plan, IReadOnlyDictionary<Guid, bool> Columns, IReadOnlyDictionary<int, IReadOnlyCollection<PlanField>> Withheld);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        foreach (var column in await scope.Rows<PlanColumn>().Where(column => column.PlanId == plan.Id).ToListAsync(cancellation))
        {
            column.IsForPublication = input.Columns.TryGetValue(column.Id, out var isForPublication) ? isForPublication : column.IsForPublication;
        }

        foreach (var (reference, fields) in input.Withheld)
        {
            var row = await scope.FindActivityAsync(new(input.Plan, reference), cancellation);
            row.Withheld = string.Join(' ', fields.Select(Word.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }

        await scope.SaveAsync("publication-set", null, cancellation);
    }
}

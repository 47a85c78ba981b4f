using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Begins the plan of the next year: the aims, the legend, the columns, the sections and the cadence go along, and who may see it; the rows are chosen by carrying them forward.</summary>
public sealed class StartNextYear(RecordsContext records)
{
    private const string Additions = "Additions";

    public sealed record Input(string FromPlan, string Title, DateOnly PeriodStartOn, DateOnly PeriodEndOn);

    /// <returns>The key of the new plan.</returns>
    public async Task<string> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var from = await scope.FindPlanAsync(input.FromPlan, cancellation);
        RefusedException.ThrowIf(input.PeriodStartOn <= from.PeriodStartOn ? new("plan.next-year", "The next year starts after this one did") : null);
        var next = await StartPlan.AddAsync(scope, input.Title, input.PeriodStartOn, input.PeriodEndOn, cancellation);
        next.Vision = from.Vision;
        next.IsRestricted = from.IsRestricted;
        next.CarriedFromPlanId = from.Id;
        next.Cadence = from.Cadence;
        next.CadenceFromOn = from.CadenceFromOn;
        foreach (var aim in await PartsAsync<PlanAim>(scope, from, cancellation))
        {
            scope.Add(new PlanAim { Id = RowId.Next(scope.Now), BodyId = next.BodyId, PlanId = next.Id, Position = aim.Position, Number = aim.Number, Text = aim.Text });
        }

        foreach (var term in await PartsAsync<LegendTerm>(scope, from, cancellation))
        {
            scope.Add(new LegendTerm { Id = RowId.Next(scope.Now), BodyId = next.BodyId, PlanId = next.Id, Position = term.Position, Kind = term.Kind, Code = term.Code, Meaning = term.Meaning });
        }

        foreach (var column in await PartsAsync<PlanColumn>(scope, from, cancellation))
        {
            scope.Add(new PlanColumn
            {
                Id = RowId.Next(scope.Now), BodyId = next.BodyId, PlanId = next.Id, Position = column.Position,
                Field = column.Field, Header = column.Header, Help = column.Help, IsForPublication = column.IsForPublication,
            });
        }

        foreach (var grant in await PartsAsync<PlanReaderGrant>(scope, from, cancellation))
        {
            scope.Add(new PlanReaderGrant { Id = RowId.Next(scope.Now), BodyId = next.BodyId, PlanId = next.Id, Position = grant.Position, PersonId = grant.PersonId, UntilOn = grant.UntilOn });
        }

        AddSections(scope, next, await PartsAsync<PlanSection>(scope, from, cancellation));
        await scope.SaveAsync("next-year-started", null, cancellation);
        return next.Key;
    }

    /// <summary>The year's own sections, and an empty one for what will be added in the year. What is carried forward makes its own.</summary>
    private static void AddSections(Scope scope, Plan next, List<PlanSection> sections)
    {
        var position = 0;
        foreach (var section in sections.Where(section => !section.HoldsCarriedForward && !section.HoldsAdditions))
        {
            scope.Add(new PlanSection { Id = RowId.Next(scope.Now), BodyId = next.BodyId, PlanId = next.Id, Position = ++position, Name = section.Name, IsNamedInSource = section.IsNamedInSource });
        }

        scope.Add(new PlanSection { Id = RowId.Next(scope.Now), BodyId = next.BodyId, PlanId = next.Id, Position = ++position, Name = Additions, IsNamedInSource = false, HoldsAdditions = true });
    }

    private static Task<List<T>> PartsAsync<T>(Scope scope, Plan plan, CancellationToken cancellation)
        where T : PlanPart => scope.Rows<T>().AsNoTracking().Where(part => part.PlanId == plan.Id).OrderBy(part => part.Position).ToListAsync(cancellation);
}

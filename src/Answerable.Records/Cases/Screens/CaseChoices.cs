using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>What there is to choose from when a case is logged, assigned, extended or filtered.</summary>
public sealed class CaseChoices(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Choice(Guid Id, string Name);

    /// <param name="Rules">The version of the procedure that is in force today.</param>
    public sealed record Choices(CaseRules Rules, IReadOnlyList<Choice> Units, IReadOnlyList<Choice> Handlers, IReadOnlyList<Choice> Authorisers);

    public async Task<Choices> ReadAsync(string procedureKey, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var units = await scope.Rows<Unit>().AsNoTracking().Select(unit => new Choice(unit.Id, unit.Name)).ToListAsync(cancellation);
        return new(
            procedures.InForce(procedureKey, scope.Today),
            [.. units.OrderBy(unit => unit.Name, StringComparer.CurrentCultureIgnoreCase)],
            [.. (await scope.PeopleWhoMayAsync(Permission.HandleCases, cancellation)).Select(person => new Choice(person.Id, person.Name))],
            [.. (await scope.PeopleWhoMayAsync(Permission.ManageCases, cancellation)).Select(person => new Choice(person.Id, person.Name))]);
    }
}

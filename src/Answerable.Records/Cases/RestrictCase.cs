using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>Restricts a case to the people named and who restricts it, or changes who is named.</summary>
public sealed class RestrictCase(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, IReadOnlyList<Guid> People, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var chosen = input.People.Distinct().ToList();
        var people = await scope.Rows<Person>().AsNoTracking().Where(person => chosen.Contains(person.Id)).ToListAsync(cancellation);
        RefusedException.ThrowIf(people.Count < chosen.Count ? new("case.person-not-found", "The person that you chose is not there") : null);
        var may = (await scope.PeopleWhoMayAsync(Permission.ReadCases, cancellation)).Select(person => person.Id).ToHashSet();
        var reason = Typed.Text(input.Reason);
        file.Restrict([.. people.Select(person => new NamedReader(person.Id, person.Name, may.Contains(person.Id)))], reason ?? "", scope.Moment);
        await scope.SaveCaseAsync(file, "case-restricted", reason, cancellation);
    }
}

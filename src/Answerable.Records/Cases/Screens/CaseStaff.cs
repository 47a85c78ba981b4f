using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>Everyone of the body who is in the system: whom a case can be about.</summary>
public sealed class CaseStaff(RecordsContext records)
{
    public async Task<IReadOnlyList<CaseChoices.Choice>> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var people = await records.For(by).Rows<Person>().AsNoTracking().Select(person => new CaseChoices.Choice(person.Id, person.Name)).ToListAsync(cancellation);
        return [.. people.OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)];
    }
}

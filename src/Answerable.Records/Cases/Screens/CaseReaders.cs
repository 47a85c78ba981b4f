using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>Who is named to a restricted case, and who could be.</summary>
public sealed class CaseReaders(RecordsContext records)
{
    public async Task<(IReadOnlySet<Guid> Named, IReadOnlyList<CaseChoices.Choice> All)> ReadAsync(Case about, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var named = await scope.Rows<CaseReader>().Where(reader => reader.CaseId == about.Id && reader.EndedAt == null).Select(reader => reader.PersonId).ToListAsync(cancellation);
        var people = await scope.PeopleWhoMayAsync(Permission.ReadCases, cancellation);
        return (named.ToHashSet(), [.. people.Select(person => new CaseChoices.Choice(person.Id, person.Name))]);
    }
}

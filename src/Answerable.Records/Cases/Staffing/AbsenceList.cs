using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Domain.Cases.Staffing;
using Answerable.Records.Cases.Screens;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

/// <summary>Who is away or will be, who covers, and what a cover does not see.</summary>
public sealed class AbsenceList(RecordsContext records)
{
    /// <param name="CoverAway">The cover is away too on some of the days: nobody covers then.</param>
    /// <param name="Hidden">Open cases of the person that are restricted to people among whom the cover is not; of those that the reader knows of.</param>
    public sealed record Row(AwayRow Away, bool IsNow, AwayRow? CoverAway, int Hidden, bool MayEnd);

    /// <param name="People">Whom the reader may enter, and <paramref name="Handlers"/> who can cover.</param>
    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<CaseChoices.Choice> People, IReadOnlyList<CaseChoices.Choice> Handlers);

    public async Task<View> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var staff = await scope.StaffAsync(cancellation);
        var away = staff.Away.Select(row => row.PersonId).ToList();
        var (cases, readers) = (scope.Cases(), scope.Rows<CaseReader>());
        var restricted = await (
            from about in cases.AsNoTracking()
            where about.RestrictedAt != null && about.State != CaseState.Closed && about.HandlerId != null && away.Contains(about.HandlerId.Value)
            join reader in readers on about.Id equals reader.CaseId
            where reader.EndedAt == null
            select new { about.Id, about.HandlerId, reader.PersonId }).ToListAsync(cancellation);
        var handlers = (await scope.PeopleWhoMayAsync(Permission.HandleCases, cancellation)).Select(person => new CaseChoices.Choice(person.Id, person.Name)).ToList();
        return new(
            [
                .. staff.Away.Select(row => new Row(
                    row,
                    row.IsOn(scope.Today),
                    staff.Away.FirstOrDefault(other => other.PersonId == row.CoverId && other.FromOn <= row.UntilOn && row.FromOn <= other.UntilOn),
                    restricted.Where(one => one.HandlerId == row.PersonId).GroupBy(one => one.Id).Count(people => people.All(one => one.PersonId != row.CoverId)),
                    Absence.WhyNotFor(row.PersonId, by) is null)),
            ],
            [.. handlers.Where(person => Absence.WhyNotFor(person.Id, by) is null)],
            handlers);
    }
}

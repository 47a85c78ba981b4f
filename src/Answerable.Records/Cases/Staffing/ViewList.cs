using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

/// <summary>The saved views that a person has, and the shared ones that they may change.</summary>
public sealed class ViewList(RecordsContext records)
{
    /// <param name="Owner">Who saved it; null for one's own.</param>
    /// <param name="Team">Whose people have it; null for everyone, and for a view that is not shared.</param>
    public sealed record Row(SavedView View, string? Owner, string? Team, bool IsDefault, bool MayChange);

    public async Task<IReadOnlyList<Row>> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var staff = await scope.StaffAsync(cancellation);
        var views = staff.Views.Where(view => view.IsFor(by) || (view.IsShared && view.WhyNotChange(by) is null)).ToList();
        var (owners, teams) = (views.Select(view => view.OwnerId).ToList(), views.Select(view => view.TeamId).ToList());
        var people = await scope.Rows<Person>().AsNoTracking().Where(person => owners.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var units = await scope.Rows<Unit>().AsNoTracking().Where(unit => teams.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        var chosen = by.PersonId is { } me ? staff.Settings.GetValueOrDefault(me)?.DefaultViewId : null;
        return
        [
            .. views.Select(view => new Row(
                view, view.OwnerId == by.PersonId ? null : people.GetValueOrDefault(view.OwnerId), view.TeamId is { } team ? units.GetValueOrDefault(team) : null,
                view.Id == chosen, view.WhyNotChange(by) is null)),
        ];
    }
}

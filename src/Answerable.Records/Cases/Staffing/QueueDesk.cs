using Answerable.Domain.Access;
using Answerable.Domain.Cases.Staffing;

namespace Answerable.Records.Cases.Staffing;

/// <summary>What stands around somebody's cases: their views, whom they cover for, and that they are away themselves.</summary>
public sealed class QueueDesk(RecordsContext records)
{
    /// <param name="Default">With which the queue opens; null for the usual one.</param>
    /// <param name="HasKeys">Single keys do something in the queue.</param>
    /// <param name="Covers">Whose cases stand on the desk too today.</param>
    /// <param name="Away">The person's own absence today; null where they are here.</param>
    public sealed record View(IReadOnlyList<SavedView> Views, SavedView? Default, bool HasKeys, IReadOnlyList<AwayRow> Covers, AwayRow? Away);

    public async Task<View> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var staff = await scope.StaffAsync(cancellation);
        var views = staff.Views.Where(view => view.IsFor(by)).ToList();
        var settings = by.PersonId is { } me ? staff.Settings.GetValueOrDefault(me) : null;
        return new(
            views, views.Find(view => view.Id == settings?.DefaultViewId), settings?.HasKeys ?? true, [.. staff.CoveredBy(by.PersonId, scope.Today)], staff.AwayOn(by.PersonId, scope.Today));
    }

    /// <summary>That somebody is away today, and who covers; null where they are here.</summary>
    public async Task<AwayRow?> AwayAsync(Guid? personId, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        return (await scope.StaffAsync(cancellation)).AwayOn(personId, scope.Today);
    }
}

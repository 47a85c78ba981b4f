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
    /// <param name="Tray">Who looks after the in-tray today; null where nobody is entered.</param>
    /// <param name="TrayAway">They are away, and who covers; null where they are here.</param>
    /// <param name="TrayNext">Who has it next, and from when.</param>
    public sealed record View(
        IReadOnlyList<SavedView> Views, SavedView? Default, bool HasKeys, IReadOnlyList<AwayRow> Covers, AwayRow? Away, DutyRow? Tray, AwayRow? TrayAway, DutyRow? TrayNext)
    {
        /// <summary>The reader looks after the in-tray today: it is their day, or that of someone for whom they cover.</summary>
        public required bool IsOnDuty { get; init; }

        /// <summary>The reader is told each working morning what is due.</summary>
        public required bool HasDueMail { get; init; }
    }

    public async Task<View> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var staff = await scope.StaffAsync(cancellation);
        var views = staff.Views.Where(view => view.IsFor(by)).ToList();
        var settings = by.PersonId is { } me ? staff.Settings.GetValueOrDefault(me) : null;
        var today = scope.Today;
        var tray = staff.DutyOn(today);
        var trayAway = tray is null ? null : staff.AwayOn(tray.PersonId, today);
        return new(
            views, views.Find(view => view.Id == settings?.DefaultViewId), settings?.HasKeys ?? true, [.. staff.CoveredBy(by.PersonId, today)], staff.AwayOn(by.PersonId, today),
            tray, trayAway, staff.NextDuty(today))
        {
            HasDueMail = settings is not { IsWithoutDueMail: true },
            IsOnDuty = by.PersonId is not null && by.PersonId == (trayAway?.CoverId ?? tray?.PersonId),
        };
    }

    /// <summary>That somebody is away today, and who covers; null where they are here.</summary>
    public async Task<AwayRow?> AwayAsync(Guid? personId, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        return (await scope.StaffAsync(cancellation)).AwayOn(personId, scope.Today);
    }
}

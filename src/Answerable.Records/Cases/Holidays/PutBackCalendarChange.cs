using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Records.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Holidays;

/// <summary>A change of the calendar counts no more: the open cases go back to the days that they would have had without it.</summary>
public sealed class PutBackCalendarChange(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="Seen">What was shown before; null where it does not matter.</param>
    public sealed record Input(Guid ChangeId, string? Reason = null, string? Seen = null);

    public async Task<CalendarPreview> PreviewAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var (_, days, to) = await PrepareAsync(scope, input, cancellation);
        return await scope.PreviewAsync(procedures, to, days, cancellation);
    }

    /// <returns>How many cases moved, of those that the person may know of.</returns>
    public async Task<int> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var (change, days, to) = await PrepareAsync(scope, input, cancellation);
        (change.PutBackAt, change.PutBackById) = (scope.Now, by.PersonId);
        return await scope.MoveAsync(procedures, to, days, "A change of the calendar was put back.", "calendar-put-back", Typed.Text(input.Reason), input.Seen, cancellation);
    }

    private static async Task<(CalendarChange Change, IReadOnlyList<DateOnly>? Days, BodyCalendars To)> PrepareAsync(Scope scope, Input input, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(CalendarMoves.WhyNot(scope.Actor));
        var change = await scope.Rows<CalendarChange>().SingleOrDefaultAsync(change => change.Id == input.ChangeId, cancellation)
            ?? throw new RefusedException(new("calendar.change-not-found", "There is no such change of the calendar"));
        RefusedException.ThrowIf(change.PutBackAt is null ? null : new("calendar.put-back", "It was put back before"));
        var others = await scope.Rows<CalendarChange>().AsNoTracking().Where(other => other.Id != change.Id).ToListAsync(cancellation);
        var known = await scope.Rows<CalendarDay>().AsNoTracking().ToListAsync(cancellation);
        IReadOnlyList<DateOnly>? days = change.Nation is null ? [.. known.Where(day => day.ChangeId == change.Id).Select(day => day.On)] : null;
        return (change, days, new(CalendarPack.Shipped, others, known));
    }
}

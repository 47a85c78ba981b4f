using Answerable.Domain.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Calendars;

/// <summary>The calendars of the actor's body, read once for all that a scope works out.</summary>
internal static class CalendarsOfBody
{
    public static Task<BodyCalendars> CalendarsAsync(this Scope scope, CancellationToken cancellation) => scope.OnceAsync(ReadAsync, cancellation);

    /// <summary>Mostly nothing has changed since the program shipped: then it is one query that finds nothing.</summary>
    private static async Task<BodyCalendars> ReadAsync(Scope scope, CancellationToken cancellation)
    {
        var changes = await scope.Rows<CalendarChange>().AsNoTracking().Where(change => change.PutBackAt == null).ToListAsync(cancellation);
        var days = changes.Count == 0 ? [] : await scope.Rows<CalendarDay>().AsNoTracking().ToListAsync(cancellation);
        return new(CalendarPack.Shipped, changes, days);
    }
}

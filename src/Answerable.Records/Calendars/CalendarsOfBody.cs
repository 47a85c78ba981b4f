using Answerable.Domain.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Calendars;

/// <summary>The calendars of the actor's body, read once for all that a scope works out.</summary>
internal static class CalendarsOfBody
{
    public static BodyCalendars Calendars(this Scope scope) => scope.Once(Read);

    /// <summary>Mostly nothing has changed since the program shipped: then it is one query that finds nothing.</summary>
    private static BodyCalendars Read(Scope scope)
    {
        List<CalendarChange> changes = [.. scope.Rows<CalendarChange>().AsNoTracking().Where(change => change.PutBackAt == null)];
        List<CalendarDay> days = changes.Count == 0 ? [] : [.. scope.Rows<CalendarDay>().AsNoTracking()];
        return new(CalendarPack.Shipped, changes, days);
    }
}

using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;
using Answerable.Records.Calendars;

namespace Answerable.Records.Cases;

/// <summary>The working days by which a body's clocks run.</summary>
internal static class CaseCalendars
{
    /// <summary>By how many working days ahead something is due soon.</summary>
    private const int Soon = 5;

    /// <summary>The calendar that a rule names, else that of the nation whose procedures ship.</summary>
    public static WorkingDayCalendar Of(ClockRule rule) => CalendarPack.Shipped.For(rule.Calendar ?? CalendarKey.Scotland);

    /// <summary>The last day of those that are due soon.</summary>
    public static DateOnly SoonOn(DateOnly today) => CalendarPack.Shipped.For(CalendarKey.Scotland).Add(today, Soon);
}

using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;

namespace Answerable.Records.Cases;

/// <summary>The working days by which a body's clocks run.</summary>
internal static class CaseCalendars
{
    /// <summary>By how many working days ahead something is due soon.</summary>
    private const int Soon = 5;

    extension(BodyCalendars calendars)
    {
        /// <summary>The calendar that a rule names, else that of the body's nation; with the body's closures where the rule counts them.</summary>
        public WorkingDayCalendar Of(ClockRule rule) => calendars.For(rule.Calendar, rule.WithBodyClosures);

        /// <summary>The last day of those that are due soon.</summary>
        public DateOnly SoonOn(DateOnly today) => calendars.For(null, withClosures: true).Add(today, Soon);
    }
}

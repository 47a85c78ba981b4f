using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Tests.Clocks;

/// <summary>Rules and calendars for the tests of clocks.</summary>
internal static class ClockRules
{
    /// <summary>20 working days from the day after receipt.</summary>
    public static ClockRule TwentyDays { get; } = new()
    {
        Key = "answer",
        Name = "Answer",
        Limit = new(20, ClockUnit.WorkingDays),
        NonWorkingReceipt = NonWorkingReceipt.Day1,
        Extension = ExtensionRule.Unlimited,
    };

    /// <summary>One month to the corresponding day, and then to a working day.</summary>
    public static ClockRule OneMonth { get; } = new()
    {
        Key = "answer",
        Name = "Answer",
        Limit = new(1, ClockUnit.CalendarMonths),
        Counting = DayCounting.CorrespondingDate,
        NonWorkingReceipt = NonWorkingReceipt.AsIs,
        EndRoll = EndRoll.Forward,
        Extension = new() { By = new(2, ClockUnit.CalendarMonths), Times = 1, NotifiedWithin = new(1, ClockUnit.CalendarMonths) },
    };

    public static WorkingDayCalendar Weekends => WorkingDayCalendar.WeekendsOnly;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static ClockReading Read(ClockRule rule, string received, params ClockEvent[] events) => ReadOn(rule, null, received, events);

    public static ClockReading ReadOn(ClockRule rule, string? asOf, string received, params ClockEvent[] events) =>
        ClockReading.Of(rule, Weekends, [ClockEvent.Received(Day(received)), .. events], asOf is null ? null : Day(asOf));

    public static ClockEvent Paused(string on) => new(ClockEventKind.Paused, Day(on));

    public static ClockEvent Resumed(string on) => new(ClockEventKind.Resumed, Day(on));

    public static ClockEvent Restarted(string on) => new(ClockEventKind.Restarted, Day(on));

    public static ClockEvent Answered(string on) => ClockEvent.Answered(Day(on));

    public static ClockEvent Extended(int by, ClockUnit unit, string? on = null) => ClockEvent.Extended(new(by, unit), on is null ? null : Day(on));
}

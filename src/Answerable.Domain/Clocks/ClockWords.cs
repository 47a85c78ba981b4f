using System.Globalization;

namespace Answerable.Domain.Clocks;

/// <summary>Days and spans as the working says them.</summary>
public static class ClockWords
{
    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-GB");

    private static readonly int s_firstKept = new DateOnly(1990, 1, 1).DayNumber;

    /// <summary>The days that are said again and again. What is missing is filled in when it is asked for; filling it in twice does no harm.</summary>
    private static readonly string?[] s_days = new string?[new DateOnly(2060, 1, 1).DayNumber - s_firstKept];

    /// <summary>Thursday 18 May 2017.</summary>
    public static string Day(DateOnly day)
    {
        var at = day.DayNumber - s_firstKept;
        return at < 0 || at >= s_days.Length ? Write(day) : s_days[at] ??= Write(day);
    }

    /// <summary>1 working day; 20 working days; one number, one unit.</summary>
    public static string Span(ClockSpan span) => $"{Number(span.Length)} {Unit(span.Unit, span.Length)}";

    public static string Number(long number) => number.ToString(number is > 9_999 or < -9_999 ? "N0" : "D", s_english);

    internal static string Unit(ClockUnit unit, int number) => (unit, number is 1 or -1) switch
    {
        (ClockUnit.WorkingDays, true) => "working day",
        (ClockUnit.WorkingDays, _) => "working days",
        (ClockUnit.CalendarMonths, true) => "calendar month",
        (ClockUnit.CalendarMonths, _) => "calendar months",
        (_, true) => "day",
        _ => "days",
    };

    internal static string Weekday(DateOnly day) => day.ToString("dddd", s_english);

    private static string Write(DateOnly day) => day.ToString("dddd d MMMM yyyy", s_english);
}

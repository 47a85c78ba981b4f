using System.Globalization;

namespace Answerable.Web.Site;

/// <summary>Days in words, as people say them.</summary>
public static class DateWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Thursday 4 June 2026.</summary>
    public static string Full(DateOnly day) => day.ToString("dddd d MMMM yyyy", English);

    /// <summary>4 June 2026.</summary>
    public static string Short(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>1 April 2019 to 31 March 2020; with one end missing, what there is.</summary>
    public static string? Period(DateOnly? startOn, DateOnly? endOn) => (startOn, endOn) switch
    {
        ({ } start, { } end) => $"{Short(start)} to {Short(end)}",
        ({ } start, null) => $"from {Short(start)}",
        (null, { } end) => $"to {Short(end)}",
        _ => null,
    };

    /// <summary>The calendar day of an instant in the body's time zone.</summary>
    public static DateOnly Day(DateTime at, string timeZoneId) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, TimeZoneInfo.FindSystemTimeZoneById(timeZoneId)));

    /// <summary>12 June 2026 at 09:15, in the body's time zone.</summary>
    public static string At(DateTime at, string timeZoneId) =>
        TimeZoneInfo.ConvertTimeFromUtc(at, TimeZoneInfo.FindSystemTimeZoneById(timeZoneId)).ToString("d MMMM yyyy 'at' HH:mm", English);

    /// <summary>"1 day", "12 days", "3 months", "6 years 7 months": the shorter the span, the finer.</summary>
    public static string Span(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        if (days < 60)
        {
            return Count(days, "day");
        }

        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);
        return months < 24 ? Count(months, "month")
            : months % 12 == 0 ? Count(months / 12, "year")
            : $"{Count(months / 12, "year")} {Count(months % 12, "month")}";
    }

    public static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count.ToString("N0", English)} {one}s";

    public static string Number(int count) => count.ToString("N0", English);
}

using System.Globalization;

namespace Answerable.Records.Plans.Meetings;

/// <summary>A day as a letter writes it.</summary>
internal static class DayWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", English);
}

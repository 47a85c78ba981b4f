using Answerable.Domain.Calendars;
using Answerable.Records.Cases.Holidays;
using Answerable.Web.Components;
using Answerable.Web.Site;

namespace Answerable.Web.Pages.Cases;

/// <summary>The calendar and its changes, as a page says them.</summary>
public static class CalendarWords
{
    public static IReadOnlyList<Choice> Nations { get; } =
        [.. new[] { CalendarKey.Scotland, CalendarKey.EnglandAndWales, CalendarKey.NorthernIreland }.Select(nation => new Choice(Domain.Word.Of(nation), CalendarNames.Of(nation)))];

    public static IReadOnlyList<Choice> Whose { get; } = [new(Domain.Word.Of(CalendarKey.None), "The body itself is closed"), .. Nations.Select(nation => nation with { Words = "Bank holiday in " + CalendarNames.Of(Domain.Word.Parse<CalendarKey>(nation.Value!)) })];

    public static string Of(CalendarPage.Change change) => change switch
    {
        { Nation: { } nation } => $"The body is in {CalendarNames.Of(nation)}",
        { Days: [var one] } => Of(one),
        { Days: [var first, .., var last] } when change.Days.All(day => day.Title == first.Title && day.Calendar == first.Calendar && day.IsWorked == first.IsWorked) =>
            $"{DateWords.Full(first.On)} to {DateWords.Full(last.On)}: {first.Title}, {Whom(first)}",
        _ => $"{DateWords.Count(change.Days.Count, "day")} of the published bank holidays",
    };

    public static string Of(CalendarDay day) => $"{DateWords.Full(day.On)}: {day.Title}, {Whom(day)}";

    private static string Whom(CalendarDay day) => (day.IsWorked, day.Calendar) switch
    {
        (false, CalendarKey.None) => "the body is closed",
        (true, CalendarKey.None) => "the body is open after all",
        (false, var nation) => $"bank holiday in {CalendarNames.Of(nation)}",
        (_, var nation) => $"no bank holiday in {CalendarNames.Of(nation)} any more",
    };
}

using Answerable.Domain.Calendars;

namespace Answerable.Domain.Clocks;

/// <summary>The working days of a limit as stretches between the holidays that interrupt them. What it costs depends on the holidays, not on the days.</summary>
internal static class ClockRuns
{
    /// <summary>More holidays than this are told by their number: no one follows a count over decades by hand.</summary>
    private const int MostNamed = 60;

    public static void Write(List<string> lines, WorkingDayCalendar calendar, ClockCount count)
    {
        if (count.Total.Length < 0)
        {
            Holidays(lines, calendar, count.EndOn, count.FirstDayOn);
            lines.Add($"Counting back, day {ClockWords.Number(-count.Total.Length)} is {ClockWords.Day(count.EndOn)}.");
            return;
        }

        if (calendar.CountBetween(count.FirstDayOn, count.EndOn) > MostNamed)
        {
            Holidays(lines, calendar, count.FirstDayOn, count.EndOn);
            lines.Add(Run(1, count.Total.Length, count.FirstDayOn, count.EndOn));
            return;
        }

        // Taken as it is, a day that is not a working day is day 1: it has been named.
        var (number, from) = calendar.IsWorking(count.FirstDayOn) ? (1, count.FirstDayOn) : (2, calendar.OnOrAfter(count.FirstDayOn));
        foreach (var holiday in calendar.Between(count.FirstDayOn.AddDays(1), count.EndOn))
        {
            var last = calendar.OnOrBefore(holiday.On);
            if (last >= from)
            {
                var until = number + calendar.Count(from, last);
                lines.Add(Run(number, until, from, last));
                number = until + 1;
            }

            lines.Add($"{ClockWords.Day(holiday.On)} is not counted: {holiday.Title}.");
            from = calendar.OnOrAfter(holiday.On);
        }

        if (from <= count.EndOn)
        {
            lines.Add(Run(number, count.Total.Length, from, count.EndOn));
        }
    }

    /// <summary>The holidays of a stretch, each named, or their number.</summary>
    public static void Holidays(List<string> lines, WorkingDayCalendar calendar, DateOnly from, DateOnly to)
    {
        var number = calendar.CountBetween(from, to);
        if (number > MostNamed)
        {
            lines.Add($"{ClockWords.Number(number)} holidays from {ClockWords.Day(from)} to {ClockWords.Day(to)} are not counted.");
            return;
        }

        foreach (var holiday in calendar.Between(from, to))
        {
            lines.Add($"{ClockWords.Day(holiday.On)} is not counted: {holiday.Title}.");
        }
    }

    private static string Run(int number, int until, DateOnly from, DateOnly to) => number == until
        ? $"Day {ClockWords.Number(number)} is {ClockWords.Day(from)}."
        : $"Days {ClockWords.Number(number)} to {ClockWords.Number(until)} are {ClockWords.Day(from)} to {ClockWords.Day(to)}.";
}

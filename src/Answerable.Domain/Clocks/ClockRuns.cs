using Answerable.Domain.Calendars;

namespace Answerable.Domain.Clocks;

/// <summary>The working days of a limit as stretches between the holidays that interrupt them. What it costs depends on the holidays, not on the days.</summary>
internal static class ClockRuns
{
    public static void Write(List<string> lines, WorkingDayCalendar calendar, ClockCount count)
    {
        if (count.Total.Length < 0)
        {
            Backwards(lines, calendar, count);
            return;
        }

        var (number, from) = (1, count.FirstDayOn);
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

    private static void Backwards(List<string> lines, WorkingDayCalendar calendar, ClockCount count)
    {
        foreach (var holiday in calendar.Between(count.EndOn, count.FirstDayOn).Reverse())
        {
            lines.Add($"{ClockWords.Day(holiday.On)} is not counted: {holiday.Title}.");
        }

        lines.Add($"Counting back, day {ClockWords.Number(-count.Total.Length)} is {ClockWords.Day(count.EndOn)}.");
    }

    private static string Run(int number, int until, DateOnly from, DateOnly to) => number == until
        ? $"Day {ClockWords.Number(number)} is {ClockWords.Day(from)}."
        : $"Days {ClockWords.Number(number)} to {ClockWords.Number(until)} are {ClockWords.Day(from)} to {ClockWords.Day(to)}.";
}

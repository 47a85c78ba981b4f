namespace Answerable.Domain.Clocks;

/// <summary>One day of the working.</summary>
/// <param name="On">The day.</param>
/// <param name="Number">Its number where it counts.</param>
/// <param name="WhyNot">Why it does not count, or what it is besides.</param>
public sealed record ClockDay(DateOnly On, int? Number, string? WhyNot);

/// <summary>The working with one line for each day.</summary>
internal static class ClockDays
{
    public static IEnumerable<ClockDay> Of(ClockTrace trace)
    {
        if (trace.Count is not { } count || count.DueOn < count.StartOn)
        {
            yield break;
        }

        var inWorkingDays = count.Total.Unit is ClockUnit.WorkingDays;
        var (number, owed) = (0, 0);
        for (var day = count.StartOn; day <= count.DueOn; day = day.AddDays(1))
        {
            var closed = trace.Calendar.IsWorking(day) ? null : trace.Calendar.TitleOf(day) ?? ClockWords.Weekday(day);
            var paused = trace.Pauses.Any(pause => pause.EndedOn is { } ended && Covers(trace.Rule.PauseCovers, pause.FromOn, ended, day));
            var counts = !inWorkingDays || closed is null || day == count.FirstDayOn;
            if (day < count.FirstDayOn)
            {
                owed += paused && counts ? 1 : 0;
                yield return new(day, null, day == count.StartOn ? trace.WasRestarted ? "The clock starts again" : trace.Rule.Starts is ClockStart.Receipt ? "Received" : "The clock starts" : closed ?? "Not counted");
            }
            else if (paused)
            {
                yield return new(day, null, "Paused");
            }
            else if (!counts)
            {
                yield return new(day, null, closed);
            }
            else if (owed > 0)
            {
                // The pause covered the day of receipt: the day of resuming takes its place.
                owed--;
                yield return new(day, null, "Resumed: takes the place of the day of receipt");
            }
            else
            {
                yield return new(day, ++number, closed);
            }
        }
    }

    private static bool Covers(PauseCovers covers, DateOnly from, DateOnly ended, DateOnly day) =>
        (day > from || (day == from && covers is PauseCovers.FirstDay or PauseCovers.BothDays))
        && (day < ended || (day == ended && covers is PauseCovers.LastDay or PauseCovers.BothDays));
}

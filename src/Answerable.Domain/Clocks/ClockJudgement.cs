namespace Answerable.Domain.Clocks;

/// <summary>Days used and left, the state and the warnings, on one day.</summary>
internal static class ClockJudgement
{
    private const int Soon = 5;

    public static ClockReading Read(ClockTrace trace, DateOnly? asOf)
    {
        // Without a day to speak of, a clock that counts backwards is read on its last day: the day from which it counts comes after that.
        var on = asOf ?? trace.StoppedOn ?? (trace.Rule.Limit is { Length: < 0 } ? trace.DueOn : null) ?? trace.LastEventOn;
        if (trace.DueOn is not { } due)
        {
            return new(trace) { AsOfOn = on, State = trace.StoppedOn is null ? ClockState.NotStarted : ClockState.Met };
        }

        var at = trace.StoppedOn ?? on;
        var pausedAt = trace.StoppedOn is null ? trace.Pauses.Concat(trace.Forgotten).FirstOrDefault(pause => pause.FromOn <= at && (pause.EndedOn is null || at < pause.EndedOn)) : null;
        var (used, left) = trace.Count is { Total.Length: >= 0 } count
            ? Days(trace, count, at, pausedAt)
            : (trace.Count is null ? Math.Max(0, at.DayNumber - trace.ReceivedOn.DayNumber) : 0, Between(trace, at, due));
        var state =
            trace.StoppedOn is { } stopped ? stopped <= due ? ClockState.Met : ClockState.Missed
            : pausedAt is not null ? ClockState.Paused
            : at > due ? ClockState.Overdue
            : left <= Soon ? ClockState.DueSoon
            : ClockState.Running;
        return new(trace)
        {
            AsOfOn = on,
            State = state,
            DaysUsed = used,
            DaysLeft = left,
            DueIfResumedOn = pausedAt is { EndedOn: null } ? DueIfResumed(trace, pausedAt, at) : null,
            Warnings = Warnings(trace, due, on),
        };
    }

    /// <summary>Used and left make up the whole, except where the last day is over: then left says by how much.</summary>
    private static (int Used, int Left) Days(ClockTrace trace, ClockCount count, DateOnly at, ClockPause? paused)
    {
        var used = at < count.FirstDayOn ? 0 : Counted(trace, count, at, withOpenPause: true);

        // A pause that began when the last day was over holds the clock where it was then: late.
        var over = paused is null ? at : paused.FromOn.AddDays(-1);
        return over > count.DueOn
            ? (used, -Between(trace, count.DueOn, over))
            : (used, Math.Max(0, Counted(trace, count, count.DueOn, withOpenPause: false) - used));
    }

    /// <summary>The days that count from day 1 up to and including a day, by the unit of the clock: without those that pauses cover.</summary>
    private static int Counted(ClockTrace trace, ClockCount count, DateOnly through, bool withOpenPause)
    {
        var before = count.FirstDayOn.AddDays(-1);
        var days = Between(trace, before, through);
        if (count.Total.Unit is ClockUnit.WorkingDays && !trace.Calendar.IsWorking(count.FirstDayOn))
        {
            // Received on a day that is not a working day, and taken as it is: it is day 1 all the same.
            days++;
        }

        foreach (var pause in trace.Pauses)
        {
            var first = trace.Rule.PauseCovers is PauseCovers.FirstDay or PauseCovers.BothDays ? pause.FromOn : pause.FromOn.AddDays(1);
            var last = pause.EndedOn is not { } ended ? through
                : trace.Rule.PauseCovers is PauseCovers.LastDay or PauseCovers.BothDays ? ended : ended.AddDays(-1);
            if (pause.EndedOn is not null && first < count.FirstDayOn)
            {
                // Paused on the day of receipt: the day of resuming takes its place, and counts no more than it would have.
                days -= Math.Max(0, Between(trace, first.AddDays(-1), last < before ? last : before));
            }

            (first, last) = (first < count.FirstDayOn ? count.FirstDayOn : first, last > through ? through : last);
            // What was left when an open pause began is still left: the last day is as it stood then.
            if (first <= last && (pause.EndedOn is not null || withOpenPause))
            {
                days -= Between(trace, first.AddDays(-1), last);
            }
        }

        return Math.Max(0, days);
    }

    private static int Between(ClockTrace trace, DateOnly after, DateOnly through) =>
        trace.Rule.Limit?.Unit is ClockUnit.WorkingDays ? trace.Calendar.Count(after, through) : through.DayNumber - after.DayNumber;

    private static DateOnly? DueIfResumed(ClockTrace trace, ClockPause open, DateOnly at) => (open.Restarts
        ? ClockCount.Of(trace.Rule, trace.Rule.Limit!.Value, trace.Calendar, at, [], trace.Extensions, out _)
        : ClockCount.Of(trace.Rule, trace.Rule.Limit!.Value, trace.Calendar, trace.StartedOn!.Value, [.. trace.Pauses.Where(pause => pause != open), open with { EndedOn = at }], trace.Extensions, out _))?.DueOn;

    private static List<string> Warnings(ClockTrace trace, DateOnly due, DateOnly asOf)
    {
        List<string> warnings = [];
        var (calendar, rule) = (trace.Calendar, trace.Rule);
        if (trace.Count is { } count && UsesCalendar(rule, count, trace))
        {
            var (from, to) = count.StartOn < due ? (count.StartOn, due) : (due, count.StartOn);
            if (from < calendar.KnownFromOn)
            {
                warnings.Add($"Bank holidays are known here from {ClockWords.Day(calendar.KnownFromOn.Value)} only: before it only Saturdays and Sundays are left out, so check the date");
            }

            if (to > calendar.KnownToOn)
            {
                warnings.Add($"Bank holidays are known only up to {ClockWords.Day(calendar.KnownToOn.Value)}: after it only Saturdays and Sundays are left out, so the date may still move");
            }
            else if (count.Total.Unit is ClockUnit.WorkingDays && (trace.StoppedOn ?? asOf) > calendar.KnownToOn)
            {
                warnings.Add($"Bank holidays are known only up to {ClockWords.Day(calendar.KnownToOn.Value)}: the days after it are counted without them");
            }

            foreach (var step in count.Steps)
            {
                if (step.Pause is { } pause && pause.FromOn > step.FromOn)
                {
                    warnings.Add($"The clock was paused on {ClockWords.Day(pause.FromOn)}, when its last day, {ClockWords.Day(step.FromOn)}, was over already");
                }
            }
        }

        foreach (var extension in trace.Extensions)
        {
            if (extension.NotifiedTooLateAfterOn is { } cutOff)
            {
                warnings.Add($"The extension by {ClockWords.Span(extension.By)} is not valid and does not move the date: it was notified on {ClockWords.Day(extension.On!.Value)} and had to be notified by {ClockWords.Day(cutOff)}");
            }
        }

        if (asOf < trace.ReceivedOn && rule.Limit is { Length: >= 0 })
        {
            warnings.Add($"{ClockWords.Day(asOf)}, of which this speaks, is before the day of receipt");
        }

        return warnings;
    }

    private static bool UsesCalendar(ClockRule rule, ClockCount count, ClockTrace trace) =>
        count.Total.Unit is ClockUnit.WorkingDays
        || rule.EndRoll is not EndRoll.None
        || rule.NonWorkingReceipt is not NonWorkingReceipt.AsIs
        || (rule.PausesIn is ClockUnit.WorkingDays && trace.Pauses.Count > 0)
        || trace.Extensions.Any(extension => extension.By.Unit is ClockUnit.WorkingDays);
}

using Answerable.Domain.Access;
using Answerable.Domain.Calendars;

namespace Answerable.Domain.Clocks;

/// <summary>One step after the limit itself: a pause, or an extension that counts from the running date or in another unit.</summary>
internal readonly record struct ClockStep(ClockPause? Pause, ClockExtension? Extension, int Days, DateOnly FromOn, DateOnly ToOn);

/// <summary>The count from the start to the last day.</summary>
internal sealed class ClockCount
{
    public required DateOnly StartOn { get; init; }

    /// <summary>Day 1. In months: the day after the one to which the last day corresponds.</summary>
    public required DateOnly FirstDayOn { get; init; }

    /// <summary>In months: the day to which the last day corresponds.</summary>
    public required DateOnly AnchorOn { get; init; }

    /// <summary>The limit with the extensions that count from the original start.</summary>
    public required ClockSpan Total { get; init; }

    /// <summary>Where the total ends, before anything moves it.</summary>
    public required DateOnly EndOn { get; init; }

    public required IReadOnlyList<ClockStep> Steps { get; init; }

    /// <summary>After the steps, before the roll.</summary>
    public DateOnly MovedOn => Steps is [.., var last] ? last.ToOn : EndOn;

    public required DateOnly DueOn { get; init; }

    public static ClockCount? Of(
        ClockRule rule, ClockSpan limit, WorkingDayCalendar calendar, DateOnly start, IReadOnlyList<ClockPause> pauses, IReadOnlyList<ClockExtension> extensions, out Refusal? tooFar)
    {
        var fromStart = rule.Extension?.From is not ExtensionFrom.RunningDate;
        tooFar = ClockRefusals.TooLong(limit) ?? ClockRefusals.TooLong(extensions);
        if (tooFar is not null)
        {
            return null;
        }

        var total = limit;
        foreach (var extension in extensions)
        {
            if (extension.NotifiedTooLateAfterOn is null && fromStart && extension.By.Unit == limit.Unit)
            {
                total = total with { Length = total.Length + extension.By.Length };
            }
        }

        var (zero, first, anchor) = FirstDay(rule, limit, calendar, start);
        var end = End(total, calendar, zero, first, anchor);
        var steps = StepsOf(rule, limit, calendar, end, pauses, extensions, fromStart);
        return new()
        {
            StartOn = start,
            FirstDayOn = first,
            AnchorOn = anchor,
            Total = total,
            EndOn = end,
            Steps = steps,
            DueOn = Roll(rule, limit.Unit, calendar, steps is [.., var last] ? last.ToOn : end),
        };
    }

    /// <summary>Day 0 (where the day of receipt is day 1: that), day 1 (backwards: the first day before), and the day from which months run to the corresponding one.</summary>
    private static (DateOnly Zero, DateOnly First, DateOnly Anchor) FirstDay(ClockRule rule, ClockSpan limit, WorkingDayCalendar calendar, DateOnly start)
    {
        var step = limit.Length < 0 ? -1 : 1;
        var moved = rule.NonWorkingReceipt is not NonWorkingReceipt.AsIs && !calendar.IsWorking(start);
        var (zero, first) = (start, start);
        if (moved)
        {
            first = zero = calendar.Add(start, step);
        }

        var isFirst = moved && rule.Counting is not DayCounting.CorrespondingDate
            ? rule.NonWorkingReceipt is NonWorkingReceipt.Day1
            : rule.Counting is DayCounting.ReceiptIsDay1;
        if (!isFirst)
        {
            first = limit.Unit is ClockUnit.WorkingDays ? calendar.Add(zero, step) : zero.AddDays(step);
        }

        return (isFirst ? first : zero, first, rule.Counting is DayCounting.CorrespondingDate ? zero : first);
    }

    private static DateOnly End(ClockSpan total, WorkingDayCalendar calendar, DateOnly zero, DateOnly first, DateOnly anchor)
    {
        // Day 1 is there already: a limit of 5 days is 4 days on from it, and one of 0 days ends on day 0; in working days on one.
        var further = total.Length - Math.Sign(total.Length);
        return total switch
        {
            { Length: 0 } => total.Unit is ClockUnit.WorkingDays ? calendar.OnOrAfter(zero) : zero,
            { Unit: ClockUnit.WorkingDays } => calendar.Add(first, further),
            { Unit: ClockUnit.CalendarDays } => first.AddDays(further),
            _ => anchor.AddMonths(total.Length),
        };
    }

    private static List<ClockStep> StepsOf(
        ClockRule rule, ClockSpan limit, WorkingDayCalendar calendar, DateOnly end, IReadOnlyList<ClockPause> pauses, IReadOnlyList<ClockExtension> extensions, bool fromStart)
    {
        List<ClockStep> steps = [];
        foreach (var extension in extensions)
        {
            if (extension.NotifiedTooLateAfterOn is null && !(fromStart && extension.By.Unit == limit.Unit))
            {
                var from = fromStart ? end : Roll(rule, limit.Unit, calendar, end);
                end = extension.By.Unit switch
                {
                    ClockUnit.WorkingDays => calendar.Add(from, extension.By.Length),
                    ClockUnit.CalendarDays => from.AddDays(extension.By.Length),
                    _ => from.AddMonths(extension.By.Length),
                };
                steps.Add(new(null, extension, extension.By.Length, from, end));
            }
        }

        foreach (var pause in pauses)
        {
            if (pause.EndedOn is { } ended)
            {
                var days = Covered(rule, calendar, pause.FromOn, ended);
                var moved = rule.PausesIn is ClockUnit.WorkingDays ? calendar.Add(end, days) : end.AddDays(days);
                steps.Add(new(pause, null, days, end, moved));
                end = moved;
            }
        }

        return steps;
    }

    /// <summary>The days that a pause covers, in the unit in which pauses are measured.</summary>
    private static int Covered(ClockRule rule, WorkingDayCalendar calendar, DateOnly from, DateOnly ended)
    {
        var first = rule.PauseCovers is PauseCovers.FirstDay or PauseCovers.BothDays ? from : from.AddDays(1);
        var last = rule.PauseCovers is PauseCovers.LastDay or PauseCovers.BothDays ? ended : ended.AddDays(-1);
        return last < first ? 0
            : rule.PausesIn is ClockUnit.WorkingDays ? calendar.Count(first.AddDays(-1), last)
            : last.DayNumber - first.DayNumber + 1;
    }

    /// <summary>A clock in working days never ends on another day, whatever moved it there.</summary>
    private static DateOnly Roll(ClockRule rule, ClockUnit unit, WorkingDayCalendar calendar, DateOnly end) => rule.EndRoll switch
    {
        EndRoll.Backward => calendar.OnOrBefore(end),
        EndRoll.Forward => calendar.OnOrAfter(end),
        _ => unit is ClockUnit.WorkingDays ? calendar.OnOrAfter(end) : end,
    };
}

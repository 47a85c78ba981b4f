using Answerable.Domain.Calendars;

namespace Answerable.Domain.Clocks;

/// <summary>The working in sentences: every day from the first to the last is either counted in one of them or named with the reason why it is not.</summary>
internal static class ClockExplanation
{
    public static IReadOnlyList<string> Of(ClockTrace trace)
    {
        List<string> lines = [];
        Start(lines, trace);
        if (trace.FixedOn is { } fixedOn)
        {
            lines.Add($"The date was fixed by {trace.Rule.FixedBy}: {ClockWords.Day(fixedOn)}. Only they can vary it.");
        }
        else if (trace.Count is { } count)
        {
            Extensions(lines, trace, count);
            Limit(lines, trace, count);
            foreach (var step in count.Steps)
            {
                Step(lines, trace, step);
            }

            if (count.DueOn != count.MovedOn)
            {
                lines.Add($"{WhyNot(trace.Calendar, count.MovedOn)}: the last day moves {(count.DueOn > count.MovedOn ? "on" : "back")} to {ClockWords.Day(count.DueOn)}.");
            }
        }

        End(lines, trace);
        return lines;
    }

    internal static string WhyNot(WorkingDayCalendar calendar, DateOnly day) =>
        calendar.TitleOf(day) is { } title ? $"{ClockWords.Day(day)} is not a working day ({title})" : $"{ClockWords.Day(day)} is not a working day";

    private static void Start(List<string> lines, ClockTrace trace)
    {
        var from = trace.Rule.Limit is { Length: < 0 } ? "Counted back from" : "Received on";
        lines.Add($"{from} {ClockWords.Day(trace.ReceivedOn)}{(trace.WasReceiptCorrected ? ", as corrected" : "")}.");
        if (trace.StartedOn is not { } start)
        {
            lines.Add($"The clock has not started: it starts with {StartWords(trace.Rule.Starts)}.");
            return;
        }

        if (trace.WasRestarted)
        {
            lines.Add($"The clock started again on {ClockWords.Day(start)}: the days before it do not count.");
        }
        else if (trace.Rule.Starts is not ClockStart.Receipt)
        {
            lines.Add($"The clock started on {ClockWords.Day(start)}, with {StartWords(trace.Rule.Starts)}.");
        }

        if (trace.Count is not { } count)
        {
            return;
        }

        if (count.Total.Unit is ClockUnit.CalendarMonths)
        {
            if (count.AnchorOn != start)
            {
                lines.Add($"The months run from {ClockWords.Day(count.AnchorOn)}{(trace.Calendar.IsWorking(start) ? "" : $", because {WhyNot(trace.Calendar, start)}")}.");
                Between(lines, trace, start, count.AnchorOn);
            }

            return;
        }

        var because = trace.Calendar.IsWorking(start) || trace.Rule.NonWorkingReceipt is NonWorkingReceipt.AsIs ? ""
            : trace.Rule.Counting is DayCounting.CorrespondingDate ? $": {WhyNot(trace.Calendar, start)}, and it is counted from the {(count.FirstDayOn > start ? "next" : "last")} working day"
            : trace.Rule.NonWorkingReceipt is NonWorkingReceipt.Day1 ? $": {WhyNot(trace.Calendar, start)}, and the {(count.FirstDayOn > start ? "next" : "last")} working day is day 1"
            : $": {WhyNot(trace.Calendar, start)}, and the {(count.FirstDayOn > start ? "next" : "last")} working day is day 0";
        lines.Add($"Day 1 is {ClockWords.Day(count.FirstDayOn)}{because}.");
        if (count.Total.Unit is ClockUnit.WorkingDays || because.Length > 0)
        {
            Between(lines, trace, start, count.FirstDayOn);
        }
    }

    /// <summary>The holidays after the start and before the first day that counts; counting back, after that and before the start.</summary>
    private static void Between(List<string> lines, ClockTrace trace, DateOnly start, DateOnly first)
    {
        var (from, to) = first > start ? (start, first) : (first, start);
        if (to.DayNumber - from.DayNumber > 1)
        {
            ClockRuns.Holidays(lines, trace.Calendar, from.AddDays(1), to.AddDays(-1));
        }
    }

    private static void Extensions(List<string> lines, ClockTrace trace, ClockCount count)
    {
        var limit = trace.Rule.Limit!.Value;
        if (count.Total != limit)
        {
            lines.Add($"Extended by {ClockWords.Span(count.Total with { Length = count.Total.Length - limit.Length })}: {ClockWords.Span(count.Total)} in all, counted from the start.");
        }

        foreach (var extension in trace.Extensions)
        {
            if (extension.NotifiedTooLateAfterOn is { } cutOff)
            {
                lines.Add($"The extension by {ClockWords.Span(extension.By)} does not count: it was notified after {ClockWords.Day(cutOff)}.");
            }
        }
    }

    private static void Limit(List<string> lines, ClockTrace trace, ClockCount count)
    {
        switch (count.Total)
        {
            case { Length: 0 }:
                lines.Add($"There is no day to count: it is due on {ClockWords.Day(count.EndOn)}.");
                break;
            case { Unit: ClockUnit.WorkingDays }:
                lines.Add($"Saturdays, Sundays{(trace.Calendar == WorkingDayCalendar.WeekendsOnly ? "" : $" and {trace.Calendar.Name}")} are not counted.");
                ClockRuns.Write(lines, trace.Calendar, count);
                break;
            case { Unit: ClockUnit.CalendarDays }:
                lines.Add($"Every day is counted: day {ClockWords.Number(Math.Abs(count.Total.Length))} is {ClockWords.Day(count.EndOn)}.");
                break;
            default:
                lines.Add(count.EndOn.Day == count.AnchorOn.Day
                    ? $"{ClockWords.Span(count.Total)} from {ClockWords.Day(count.AnchorOn)} to the same day of the month: {ClockWords.Day(count.EndOn)}."
                    : $"{ClockWords.Span(count.Total)} from {ClockWords.Day(count.AnchorOn)} to the last day of a month that has no day {count.AnchorOn.Day}: {ClockWords.Day(count.EndOn)}.");
                break;
        }
    }

    private static void Step(List<string> lines, ClockTrace trace, ClockStep step)
    {
        if (step.Extension is { } extension)
        {
            lines.Add($"Extended by {ClockWords.Span(extension.By)} from {ClockWords.Day(step.FromOn)}: to {ClockWords.Day(step.ToOn)}.");
        }
        else if (step.Pause is { } pause)
        {
            var unit = trace.Rule.PausesIn;
            var ended = pause.IsEndedByAnswer ? "answered" : "resumed";
            lines.Add($"Paused on {ClockWords.Day(pause.FromOn)} and {ended} on {ClockWords.Day(pause.EndedOn!.Value)}: {ClockWords.Span(new(step.Days, unit))} {(step.Days == 1 ? "does" : "do")} not count{(step.Days == 0 ? "." : $", and the last day moves from {ClockWords.Day(step.FromOn)} to {ClockWords.Day(step.ToOn)}.")}");
            if (unit is ClockUnit.WorkingDays && step.Days > 0)
            {
                ClockRuns.Holidays(lines, trace.Calendar, step.FromOn.AddDays(1), step.ToOn);
            }
        }
    }

    public static IReadOnlyList<string> Standing(ClockTrace trace, ClockReading reading)
    {
        if (reading.DueOn is null)
        {
            return [];
        }

        var unit = trace.Rule.Limit?.Unit is ClockUnit.WorkingDays ? ClockUnit.WorkingDays : ClockUnit.CalendarDays;
        string Days(int number) => ClockWords.Span(new(number, unit));
        var at = ClockWords.Day(reading.AsOfOn);
        return
        [
            reading.State switch
            {
                ClockState.Met => $"Answered on {ClockWords.Day(trace.StoppedOn!.Value)}: in time.",
                ClockState.Missed => $"Answered on {ClockWords.Day(trace.StoppedOn!.Value)}: {Days(reading.MissedBy)} late.",
                ClockState.Paused => $"The clock stands still on {at}: {Days(reading.DaysUsed)} used, {Days(reading.DaysLeft)} left{(reading.DueIfResumedOn is { } resumed ? $". If it were resumed on that day, the last day would be {ClockWords.Day(resumed)}" : "")}.",
                ClockState.Overdue => $"On {at} it is overdue by {Days(-reading.DaysLeft)}.",
                _ => $"On {at}: {Days(reading.DaysUsed)} used, {Days(reading.DaysLeft)} left.",
            },
        ];
    }

    private static void End(List<string> lines, ClockTrace trace)
    {
        if (trace.DueOn is not { } due)
        {
            return;
        }

        if (trace.Pauses is [.., { EndedOn: null } open])
        {
            var then = open.Restarts ? "The clock starts again on the day on which the answer comes" : "It moves on with every day of the pause";
            lines.Add($"Paused on {ClockWords.Day(open.FromOn)} and not resumed: the last day was {ClockWords.Day(due)} then. {then}.");
        }
        else
        {
            lines.Add(trace.Rule.Limit is { Length: < 0 } ? $"It must be done on {ClockWords.Day(due)} at the latest." : $"The last day is {ClockWords.Day(due)}.");
        }
    }

    private static string StartWords(ClockStart start) => start switch
    {
        ClockStart.AllInformationReceived => "the arrival of all the information that is needed",
        ClockStart.ClarificationReceived => "the answer to the question that was asked",
        ClockStart.FeePaid => "the payment of the fee",
        ClockStart.Transfer => "the transfer to the stage",
        _ => "receipt",
    };
}

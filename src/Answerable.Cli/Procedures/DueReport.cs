using System.Globalization;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;
using Answerable.Domain.Procedures;

namespace Answerable.Cli.Procedures;

/// <summary>One case for a person to read: each clock's last day and the working.</summary>
internal sealed class DueReport(Procedure procedure, HolidayCalendars calendars, DateOnly received)
{
    private static readonly CalendarKey[] s_nations = [CalendarKey.Scotland, CalendarKey.EnglandAndWales, CalendarKey.NorthernIreland];

    public void Write(CalendarKey? nation, string? stage, IReadOnlyList<string> happened, DateOnly? answered, DateOnly? asOf)
    {
        stage ??= happened.Count > 0 || answered is not null ? procedure.Stages[0].Key : null;
        if (stage is not null && procedure.Stages.All(one => one.Key != stage))
        {
            throw new RefusedException(new("due.stage", $"{procedure.Name} has no stage \"{stage}\": there are {string.Join(", ", procedure.Stages.Select(one => one.Key))}"));
        }

        var asked = stage is null ? procedure : procedure with { Stages = [.. procedure.Stages.Where(one => one.Key == stage)] };
        List<ClockEvent> events = [.. happened.Select(given => Event(given, asked))];
        if (answered is { } on)
        {
            events.Add(ClockEvent.Answered(on));
        }

        // Where no nation is named and it matters, each that differs is answered.
        CalendarKey?[] nations = nation is null && asked.AsksForNation ? [.. s_nations] : [nation];
        var answers = nations.Select(one => (Nation: one, Rows: DueDates.Of(asked, calendars, one, received, events, asOf)))
            .GroupBy(one => string.Join(' ', one.Rows.Select(row => row.Reading.DueOn)), StringComparer.Ordinal).ToList();

        Console.WriteLine($"{procedure.Name}, version {procedure.Version}");
        Console.WriteLine($"Received on {ClockWords.Day(received)}");
        foreach (var answer in answers)
        {
            if (answers.Count > 1)
            {
                Console.WriteLine();
                Console.WriteLine($"In {string.Join(" and in ", answer.Select(one => CalendarNames.Of(one.Nation!.Value)))}:");
            }

            Write(answer.First().Rows, saysStanding: asOf is not null || answered is not null);
        }

        foreach (var open in procedure.NotConfirmed)
        {
            Console.WriteLine();
            Console.WriteLine($"Not confirmed: {open.What}: {open.SetTo}. {open.Why}");
        }
    }

    private static void Write(IReadOnlyList<DueDates.Row> rows, bool saysStanding)
    {
        foreach (var (stage, rule, reading) in rows)
        {
            Console.WriteLine();
            Console.WriteLine($"{stage.Name}: {rule.Name} ({Word.Of(rule.Status).Replace('-', ' ')})");
            Console.WriteLine($"  Last day: {(reading.DueOn is { } due ? ClockWords.Day(due) : "not known yet")}");
            foreach (var line in reading.Working.Concat(saysStanding ? reading.Standing : []))
            {
                Console.WriteLine($"    {line}");
            }

            foreach (var warning in reading.Warnings)
            {
                Console.WriteLine($"  Warning: {warning}");
            }
        }
    }

    /// <summary>kind=date, and for an extension +days in the unit of the limit.</summary>
    private static ClockEvent Event(string given, Procedure procedure)
    {
        var parts = given.Split('=', '+');
        if (parts is not [var kind, var date, .. { Length: <= 1 } more]
            || Word.Read<ClockEventKind>(kind) is not { } known
            || !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            || (more.Length == 1 && !int.TryParse(more[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            throw new RefusedException(new("due.event", $"\"{given}\" is no event: write it as paused=2026-01-31 or extended=2026-01-31+5"));
        }

        var unit = procedure.Stages.SelectMany(stage => stage.Clocks).FirstOrDefault(clock => clock.Extension is not null)?.Limit?.Unit ?? ClockUnit.WorkingDays;
        return new(known, on, more.Length == 1 ? new(int.Parse(more[0], CultureInfo.InvariantCulture), unit) : null);
    }
}

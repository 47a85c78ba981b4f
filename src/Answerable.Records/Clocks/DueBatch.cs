using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;

namespace Answerable.Records.Clocks;

/// <summary>Reads one case a line and writes one answer a line, in the same order. A line that cannot be right is answered with its error; the others go on. It asks no clock: the same lines give the same answers.</summary>
public sealed class DueBatch(HolidayCalendars calendars)
{
    private const int LongestLine = 1 << 20;

    private const int MostKept = 1_000;

    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Dictionary<string, WorkingDayCalendar> withHolidays = new(StringComparer.Ordinal);

    /// <summary>How many cases were answered, and how many of them with an error.</summary>
    public sealed record Outcome(int Cases, int Errors);

    public Outcome Run(Stream input, Stream output)
    {
        var written = new ArrayBufferWriter<byte>(1 << 17);
        using var writer = new Utf8JsonWriter(written, s_plain);
        var (cases, errors, number) = (0, 0, 0);
        foreach (var line in new DueLines(input, LongestLine))
        {
            number++;
            if (line is { IsTooLong: false, Text.Length: 0 })
            {
                continue;
            }

            cases++;
            errors += Answer(line, number, writer) ? 0 : 1;
            writer.Flush();
            writer.Reset();
            written.Write("\n"u8);
            if (written.WrittenCount > 1 << 16)
            {
                output.Write(written.WrittenSpan);
                written.ResetWrittenCount();
            }
        }

        output.Write(written.WrittenSpan);
        output.Flush();
        return new(cases, errors);
    }

    private bool Answer(DueLines.Line line, int number, Utf8JsonWriter writer)
    {
        var given = new DueCase();
        var wrong = line.IsTooLong ? $"it is longer than {ClockWords.Number(LongestLine)} bytes" : given.Read(line.Text);
        ClockReading? reading = null;
        if (wrong is null)
        {
            reading = ClockReading.TryRead(given.Rule, CalendarFor(given), given.Events, given.AsOfOn, out var whyNot);
            wrong = whyNot?.Message;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("id"u8);
        writer.WriteRawValue(given.Id ?? (wrong is null || line.IsTooLong ? null : DueValue.FindId(line.Text)) ?? "null", skipInputValidation: true);
        if (reading is null)
        {
            writer.WriteString("error"u8, string.Create(CultureInfo.InvariantCulture, $"Line {number}: {wrong}"));
        }
        else
        {
            Write(writer, reading, given.Warnings);
        }

        writer.WriteEndObject();
        return reading is not null;
    }

    private static void Write(Utf8JsonWriter writer, ClockReading reading, IReadOnlyList<string> warnings)
    {
        Span<char> day = stackalloc char[10];
        reading.DueOn!.Value.TryFormat(day, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteString("due"u8, day);
        writer.WriteNumber("daysUsed"u8, reading.DaysUsed);
        writer.WriteNumber("daysLeft"u8, reading.DaysLeft);
        writer.WriteString("state"u8, ClockTerm.Of(reading.State));
        writer.WriteStartArray("warnings"u8);
        foreach (var warning in warnings)
        {
            writer.WriteStringValue(warning);
        }

        foreach (var warning in reading.Warnings)
        {
            writer.WriteStringValue(warning);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("explanation"u8);
        foreach (var sentence in reading.Explanation)
        {
            writer.WriteStringValue(sentence);
        }

        writer.WriteEndArray();
    }

    private WorkingDayCalendar CalendarFor(DueCase given)
    {
        var calendar = calendars.For(given.Calendar);
        if (given.Holidays is not { Count: > 0 } holidays)
        {
            return calendar;
        }

        var key = string.Concat(given.Calendar.ToString(), string.Join(' ', holidays.Select(day => day.DayNumber)));
        if (!withHolidays.TryGetValue(key, out var found))
        {
            found = calendar.With(holidays.Select(day => new Holiday(day, "given as a holiday")), given.Calendar is CalendarKey.None ? "the days given as holidays" : $"{calendar.Name} and the days given as holidays");
            if (withHolidays.Count < MostKept)
            {
                withHolidays.Add(key, found);
            }
        }

        return found;
    }
}

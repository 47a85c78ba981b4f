using System.Globalization;
using System.Text.Json;
using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;

namespace Answerable.Records.Clocks;

/// <summary>One line of a batch: a rule in the open, what happened, and the day of which the answer speaks.</summary>
internal sealed class DueCase
{
    private const int MostDays = 10_000;

    /// <summary>Members that are spelled nearly like one of these are refused; anything else that is not known is told and left aside.</summary>
    private static readonly string[] s_members = ["id", "limit", "unit", "counting", "nonWorkingReceipt", "endRoll", "calendar", "holidays", "received", "pauseUnit", "events", "asOf", "answered"];

    private readonly List<ClockEvent> events = [];
    private readonly List<string> warnings = [];

    private string? unit;
    private string? counting;
    private string? nonWorkingReceipt;
    private string? endRoll;
    private string? calendar;
    private string? pauseUnit;
    private int? limit;
    private DateOnly? received;
    private DateOnly? answered;

    /// <summary>As it was given, quotation marks and all; null where there is none.</summary>
    public string? Id { get; private set; }

    public DateOnly? AsOfOn { get; private set; }

    public IReadOnlyList<string> Warnings => warnings;

    public IReadOnlyList<ClockEvent> Events => events;

    public ClockRule Rule { get; private set; } = null!;

    public CalendarKey Calendar { get; private set; }

    /// <summary>Null where none were given.</summary>
    public List<DateOnly>? Holidays { get; private set; }

    /// <summary>Null, or what is wrong with the line.</summary>
    public string? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
            {
                return "a line must be one JSON object";
            }

            var seen = 0;
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var member = Member(ref reader);
                if (member >= 0 && (seen & (1 << member)) != 0)
                {
                    return $"\"{s_members[member]}\" stands in it twice";
                }

                seen |= member < 0 ? 0 : 1 << member;
                if (ReadMember(ref reader, member) is { } wrong)
                {
                    return wrong;
                }
            }

            _ = reader.Read();
            return Build();
        }
        catch (JsonException wrong)
        {
            return string.Create(CultureInfo.InvariantCulture, $"it is not JSON from byte {wrong.BytePositionInLine + 1} on: look for a quotation mark, comma or bracket that is missing or too much there");
        }
        catch (InvalidOperationException)
        {
            // Text that is not UTF-8, or half of a surrogate pair.
            return "its text cannot be read: write it as UTF-8";
        }
    }

    private static int Member(ref Utf8JsonReader reader)
    {
        for (var at = 0; at < s_members.Length; at++)
        {
            if (reader.ValueTextEquals(s_members[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private string? ReadMember(ref Utf8JsonReader reader, int member)
    {
        var name = member < 0 ? reader.GetString()! : s_members[member];
        reader.Read();
        if (member >= 0 && reader.TokenType is JsonTokenType.Null)
        {
            return null;
        }

        switch (name)
        {
            case "id":
                var noId = DueValue.Id(ref reader, out var id);
                Id = id;
                return noId;
            case "limit":
                return DueValue.Number(ref reader, name, out limit);
            case "unit":
                return DueValue.Word<ClockUnit>(ref reader, name, out unit);
            case "pauseUnit":
                return DueValue.Word<ClockUnit>(ref reader, name, out pauseUnit);
            case "counting":
                return DueValue.Word<DayCounting>(ref reader, name, out counting);
            case "nonWorkingReceipt":
                return DueValue.Word<NonWorkingReceipt>(ref reader, name, out nonWorkingReceipt);
            case "endRoll":
                return DueValue.Word<EndRoll>(ref reader, name, out endRoll);
            case "calendar":
                return DueValue.Word<CalendarKey>(ref reader, name, out calendar);
            case "received":
                return DueValue.Day(ref reader, name, out received);
            case "answered":
                return DueValue.Day(ref reader, name, out answered);
            case "asOf":
                var wrong = DueValue.Day(ref reader, name, out var asOf);
                AsOfOn = asOf;
                return wrong;
            case "holidays":
                return ReadHolidays(ref reader);
            case "events":
                return ReadEvents(ref reader);
            default:
                if (DueValue.Nearest(name, s_members) is { } meant)
                {
                    return $"there is no member \"{name}\": write \"{meant}\"";
                }

                warnings.Add($"The member \"{name}\" is not known and was not used");
                reader.Skip();
                return null;
        }
    }

    private string? ReadHolidays(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            return "\"holidays\" must be a list of days";
        }

        Holidays = [];
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (DueValue.Day(ref reader, "holidays", out var day) is { } wrong)
            {
                return wrong;
            }

            Holidays.Add(day!.Value);
            if (Holidays.Count > MostDays)
            {
                return $"\"holidays\" has more than {ClockWords.Number(MostDays)} days";
            }
        }

        return null;
    }

    private string? ReadEvents(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            return "\"events\" must be a list";
        }

        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (DueEvent.Read(ref reader, warnings, out var read) is { } wrong)
            {
                return wrong;
            }

            events.Add(read!);
            if (events.Count > MostDays)
            {
                return $"\"events\" has more than {ClockWords.Number(MostDays)} events";
            }
        }

        return null;
    }

    private string? Build()
    {
        if (received is null || limit is null || unit is null)
        {
            return received is null ? "it has no \"received\": give the day of receipt, such as \"2026-01-31\""
                : limit is null ? "it has no \"limit\": give a whole number of days or months, such as 20"
                : $"it has no \"unit\": give one of {ClockTerm.All<ClockUnit>()}";
        }

        var limitUnit = ClockTerm.Read<ClockUnit>(unit)!.Value;
        if (pauseUnit == ClockTerm.Of(ClockUnit.CalendarMonths))
        {
            return "\"pauseUnit\" must be one of working-days, calendar-days";
        }

        Calendar = ClockTerm.Read<CalendarKey>(calendar) ?? CalendarKey.None;
        Rule = new()
        {
            Key = "batch",
            Name = "batch",
            Limit = new(limit.Value, limitUnit),
            Counting = ClockTerm.Read<DayCounting>(counting) ?? (limitUnit is ClockUnit.CalendarMonths ? DayCounting.CorrespondingDate : DayCounting.DayAfter),
            NonWorkingReceipt = ClockTerm.Read<NonWorkingReceipt>(nonWorkingReceipt) ?? NonWorkingReceipt.AsIs,
            EndRoll = ClockTerm.Read<EndRoll>(endRoll) ?? EndRoll.None,
            Calendar = Calendar,
            PauseUnit = ClockTerm.Read<ClockUnit>(pauseUnit),
            Extension = ExtensionRule.Unlimited,
        };
        if (calendar is null && Holidays is null && (limitUnit is ClockUnit.WorkingDays || Rule.EndRoll is not EndRoll.None))
        {
            warnings.Add("No calendar was given: only Saturdays and Sundays are left out");
        }

        for (var at = 0; at < events.Count; at++)
        {
            events[at] = DueEvent.InUnit(events[at], limitUnit);
        }

        events.Insert(0, ClockEvent.Received(received.Value));
        if (answered is { } on)
        {
            events.Add(ClockEvent.Answered(on));
        }

        return null;
    }
}

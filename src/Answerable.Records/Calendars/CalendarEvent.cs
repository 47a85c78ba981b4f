using System.Globalization;
using System.Text.Json;
using Answerable.Domain.Calendars;

namespace Answerable.Records.Calendars;

/// <summary>One day of the published list.</summary>
internal static class CalendarEvent
{
    /// <summary>The day, or null where it cannot be used; the reader stands on the end of its object.</summary>
    public static Holiday? Read(ref Utf8JsonReader reader, long line, PackProblems problems)
    {
        string? title = null, date = null, notes = null, from = null, until = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            var text = reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
            switch (name)
            {
                case "title":
                    title = text;
                    break;
                case "date":
                    date = text;
                    break;
                case "notes":
                    notes = text;
                    break;
                case "knownFrom":
                    from = text ?? "";
                    break;
                case "knownUntil":
                    until = text ?? "";
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (string.IsNullOrWhiteSpace(title) || date is null)
        {
            problems.Add(line, "a day must have a title and a date");
            return null;
        }

        var (on, knownFrom, knownUntil) = (Day(date), Day(from), Day(until));
        foreach (var (text, _) in new[] { (date, on), (from, knownFrom), (until, knownUntil) }.Where(pair => pair.Item1 is not null && pair.Item2 is null))
        {
            problems.Add(line, $"\"{text}\" is not a real date: write it as 2026-12-25");
        }

        return on is null ? null : new(on.Value, title, string.IsNullOrEmpty(notes) ? null : notes, knownFrom, knownUntil);
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

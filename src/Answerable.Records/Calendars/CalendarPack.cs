using System.Globalization;
using System.Text.Json;
using Answerable.Domain.Access;
using Answerable.Domain.Calendars;

namespace Answerable.Records.Calendars;

/// <summary>
/// Bank holidays in the shape that GOV.UK publishes (https://www.gov.uk/bank-holidays.json): the pack that ships, or a newer file. An event may also say
/// from which day it was known (<c>knownFrom</c>) and, where it was taken off the list again, until which (<c>knownUntil</c>).
/// </summary>
public static class CalendarPack
{
    public const string File = "packs/calendars/bank-holidays.json";

    private static readonly Lazy<HolidayCalendars> s_shipped = new(ReadShipped);

    private static readonly string[] s_nations = ["england-and-wales", "scotland", "northern-ireland"];

    /// <summary>The pack that ships inside the program.</summary>
    public static HolidayCalendars Shipped => s_shipped.Value;

    /// <exception cref="RefusedException">The file is not there or not right: file, line and what is wrong.</exception>
    public static HolidayCalendars Load(string path)
    {
        if (!System.IO.File.Exists(path))
        {
            throw new RefusedException(new("calendar.not-there", $"There is no file {path}"));
        }

        var problems = new PackProblems(path);
        var read = Read(System.IO.File.ReadAllBytes(path), problems);
        problems.Refuse();
        return read;
    }

    /// <summary>What could be read; it is whole only where no problem was found.</summary>
    public static HolidayCalendars Read(ReadOnlySpan<byte> json, PackProblems problems)
    {
        Dictionary<string, List<Holiday>> nations = new(StringComparer.Ordinal);
        try
        {
            ReadNations(json, nations, problems);
        }
        catch (JsonException wrong)
        {
            problems.Add((wrong.LineNumber ?? 0) + 1, "it is not JSON: " + wrong.Message.Split(" LineNumber", 2)[0]);
            return new([]);
        }

        foreach (var missing in s_nations.Where(nation => !nations.ContainsKey(nation)))
        {
            problems.Add(1, $"there is no \"{missing}\" in it");
        }

        return new([.. nations.Where(nation => nation.Value.Count > 0).Select(nation => Nation(nation.Key, nation.Value, problems))]);
    }

    private static void ReadNations(ReadOnlySpan<byte> json, Dictionary<string, List<Holiday>> nations, PackProblems problems)
    {
        var reader = new Utf8JsonReader(json, new() { CommentHandling = JsonCommentHandling.Skip });
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
        {
            problems.Add(1, "it must hold one object with a member for each nation");
            return;
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var (name, line) = (reader.GetString()!, Line(json, reader.TokenStartIndex));
            reader.Read();
            if (!s_nations.Contains(name, StringComparer.Ordinal))
            {
                problems.Add(line, $"there is no nation \"{name}\"; there are {string.Join(", ", s_nations)}");
                reader.Skip();
            }
            else if (reader.TokenType is not JsonTokenType.StartObject)
            {
                problems.Add(line, $"\"{name}\" must be an object with a list \"events\"");
                reader.Skip();
            }
            else if (!nations.TryAdd(name, []))
            {
                problems.Add(line, $"\"{name}\" stands in it twice");
                reader.Skip();
            }
            else
            {
                ReadNation(json, ref reader, line, nations[name], problems);
            }
        }
    }

    private static void ReadNation(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, long line, List<Holiday> holidays, PackProblems problems)
    {
        var hasEvents = false;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isEvents = reader.ValueTextEquals("events"u8);
            reader.Read();
            if (!isEvents || reader.TokenType is not JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            hasEvents = true;
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                var at = Line(json, reader.TokenStartIndex);
                if (reader.TokenType is not JsonTokenType.StartObject)
                {
                    problems.Add(at, "a day must be an object with a title and a date");
                    reader.Skip();
                }
                else if (CalendarEvent.Read(ref reader, at, problems) is { } holiday)
                {
                    if (holidays.Any(other => other.On == holiday.On && other.KnownUntilOn is null && holiday.KnownUntilOn is null))
                    {
                        problems.Add(at, $"{holiday.On:yyyy-MM-dd} stands in it twice");
                    }

                    holidays.Add(holiday);
                }
            }
        }

        if (!hasEvents || holidays.Count == 0)
        {
            problems.Add(line, "it has no list \"events\" with days in it");
        }
    }

    private static NationHolidays Nation(string key, List<Holiday> holidays, PackProblems problems)
    {
        var years = holidays.Select(holiday => holiday.On.Year).ToHashSet();
        var (first, last) = (years.Min(), years.Max());
        foreach (var gap in Enumerable.Range(first, last - first + 1).Where(year => !years.Contains(year)))
        {
            problems.Add(1, string.Create(CultureInfo.InvariantCulture, $"{key} has no day in {gap}, although it has days before and after it"));
        }

        return new(Domain.Word.Parse<CalendarKey>(key), [.. holidays.OrderBy(holiday => holiday.On)], new(first, 1, 1), new(last, 12, 31));
    }

    private static long Line(ReadOnlySpan<byte> json, long index) => json[..(int)index].Count((byte)'\n') + 1;

    private static HolidayCalendars ReadShipped()
    {
        using var stream = typeof(CalendarPack).Assembly.GetManifestResourceStream(File)!;
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        var problems = new PackProblems(File);
        var read = Read(json, problems);
        problems.Refuse();
        return read;
    }
}

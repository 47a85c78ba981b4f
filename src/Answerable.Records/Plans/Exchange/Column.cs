using System.Globalization;
using System.Text.Json;
using Answerable.Domain.Access;

namespace Answerable.Records.Plans.Exchange;

/// <summary>A column of the activities in CSV and in a workbook: how a cell is written and how it is read back.</summary>
internal sealed record Column(string Name, Func<FileActivity, string?> Write, Action<FileActivity, string?> Read)
{
    /// <summary>The cell is JSON: white space in it is not ours to fold.</summary>
    public bool IsJson { get; init; }

    public static Column Text(string name, Func<FileActivity, string?> get, Action<FileActivity, string?> set) => new(name, get, set);

    public static Column Date(string name, Func<FileActivity, DateOnly?> get, Action<FileActivity, DateOnly?> set) =>
        new(name, row => get(row)?.ToString("O", CultureInfo.InvariantCulture), (row, cell) => set(row, ReadDate(name, cell)));

    public static Column Integer(string name, Func<FileActivity, int?> get, Action<FileActivity, int?> set) =>
        new(name, row => get(row)?.ToString(CultureInfo.InvariantCulture), (row, cell) => set(row, ReadInteger(name, cell)));

    public static Column Word<T>(string name, Func<FileActivity, T?> get, Action<FileActivity, T?> set)
        where T : struct, Enum =>
        new(name, row => get(row) is { } value ? Domain.Word.Of(value) : null, (row, cell) => set(row, cell is null ? null : ReadWord<T>(name, cell)));

    /// <summary>A list in words, items separated by semicolons. What the words do not say stands in the column of its details; where the two differ, the words win.</summary>
    public static Column List<T>(string name, Func<FileActivity, List<T>> get, Func<T, string> words, Func<string, T?> make)
        where T : class => new(name, row => Words(get(row), words), (row, cell) => ReadList(name, cell, get(row), words, make));

    /// <summary>A list with all its details, as JSON.</summary>
    public static Column Details<T>(string name, Func<FileActivity, List<T>> get) =>
        new(name, row => get(row) is { Count: > 0 } list ? JsonSerializer.Serialize(list, PlanJson.Compact) : null, (row, cell) => ReadDetails(name, cell, get(row))) { IsJson = true };

    internal static RefusedException NotRead(string name, string cell, string wanted) =>
        new(new Refusal("import.cell", $"\"{(cell.Length > 60 ? cell[..60] + "…" : cell)}\" in the column {name} is not {wanted}."));

    private static string? Words<T>(List<T> list, Func<T, string> words) => list.Count == 0 ? null : string.Join(';', list.Select(words));

    private static void ReadList<T>(string name, string? cell, List<T> list, Func<T, string> words, Func<string, T?> make)
        where T : class
    {
        if (string.Equals(OnOneLine(cell), OnOneLine(Words(list, words)), StringComparison.Ordinal))
        {
            return;
        }

        var known = list.ToList();
        list.Clear();
        foreach (var item in (cell ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var kept = known.Find(one => OnOneLine(words(one)) == item);
            _ = kept is not null && known.Remove(kept);
            list.Add(kept ?? make(item) ?? throw NotRead(name, item, "written as our export writes it"));
        }
    }

    private static string? OnOneLine(string? text) => Domain.Imports.PlainText.FoldToLine(text);

    private static void ReadDetails<T>(string name, string? cell, List<T> list)
    {
        try
        {
            list.AddRange(cell is null ? [] : JsonSerializer.Deserialize<List<T>>(cell, PlanJson.Compact) ?? []);
        }
        catch (JsonException)
        {
            throw NotRead(name, cell!, "as our export writes it; leave the column as it was, or empty");
        }
    }

    private static DateOnly? ReadDate(string name, string? cell) =>
        cell is null ? null
        : DateOnly.TryParseExact(cell, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw NotRead(name, cell, "a date such as 2026-03-31");

    private static int? ReadInteger(string name, string? cell) =>
        cell is null ? null
        : int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw NotRead(name, cell, "a whole number");

    private static T ReadWord<T>(string name, string cell)
        where T : struct, Enum =>
        Domain.Word.Read<T>(cell) ?? throw NotRead(name, cell, $"one of: {string.Join(", ", Enum.GetValues<T>().Select(Domain.Word.Of))}");
}

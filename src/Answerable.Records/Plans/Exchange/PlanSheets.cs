using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Answerable.Records.Plans.Exchange;

/// <summary>The sheets of a workbook that stand behind the activities: the plan's own facts, and one for each list. A sheet's header is the names of the JSON export.</summary>
internal static class PlanSheets
{
    public const string Activities = "Activities";

    private static readonly JsonTypeInfo Plan = PlanJson.Compact.GetTypeInfo(typeof(PlanFile));

    /// <summary>Every sheet with its rows, the header first.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string[]> Rows)> Write(PlanFile file)
    {
        yield return (Activities, [.. ActivityTable.Write(file)]);
        yield return ("Plan", [["name", "value"], .. Facts().Select(fact => new[] { fact.Name, Cell(JsonSerializer.SerializeToNode(fact.Get!(file), fact.PropertyType, PlanJson.Compact)) })]);
        foreach (var list in Lists())
        {
            var names = Members(list).Select(member => member.Name).ToList();
            var rows = JsonSerializer.SerializeToNode(list.Get!(file), list.PropertyType, PlanJson.Compact)!.AsArray();
            yield return (SheetName(list), [[.. names], .. rows.Select(row => names.Select(name => Cell(row![name])).ToArray())]);
        }
    }

    /// <summary>Reads the sheets behind the activities.</summary>
    public static PlanFile Read(IReadOnlyDictionary<string, List<IReadOnlyList<string>>> sheets)
    {
        var plan = new JsonObject();
        var facts = Facts().ToDictionary(fact => fact.Name, StringComparer.Ordinal);
        foreach (var row in sheets.GetValueOrDefault("Plan") ?? [])
        {
            if (row.Count > 1 && row[1].Length > 0 && facts.TryGetValue(row[0], out var fact))
            {
                plan[fact.Name] = Value(row[1], fact.PropertyType);
            }
        }

        foreach (var list in Lists())
        {
            if (sheets.TryGetValue(SheetName(list), out var rows) && rows.Count > 0)
            {
                plan[list.Name] = new JsonArray([.. rows.Skip(1).Where(row => row.Any(cell => cell.Length > 0)).Select(row => Object(rows[0], row, Members(list)))]);
            }
        }

        return PlanJson.Read(JsonSerializer.SerializeToUtf8Bytes(plan, PlanJson.Compact));
    }

    private static JsonObject Object(IReadOnlyList<string> header, IReadOnlyList<string> cells, IEnumerable<JsonPropertyInfo> members)
    {
        var made = new JsonObject();
        foreach (var member in members)
        {
            var at = header.ToList().IndexOf(member.Name);
            if (at >= 0 && at < cells.Count && cells[at].Length > 0)
            {
                made[member.Name] = Value(cells[at], member.PropertyType);
            }
        }

        return made;
    }

    /// <summary>Words and dates stand as they are; numbers, yes or no, and lists stand as JSON.</summary>
    private static JsonNode? Value(string cell, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) || plain == typeof(DateOnly) || plain == typeof(DateTime) || plain.IsEnum ? JsonValue.Create(cell) : Parsed(cell);
    }

    private static JsonNode? Parsed(string cell)
    {
        try
        {
            return JsonNode.Parse(cell);
        }
        catch (JsonException)
        {
            throw PlanJson.Unreadable($"\"{cell}\" is not as our export writes it");
        }
    }

    private static string Cell(JsonNode? node) => node is null ? "" : node.GetValueKind() is JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString(PlanJson.Compact);

    private static IEnumerable<JsonPropertyInfo> Facts() => Plan.Properties.Where(property => !IsList(property));

    private static IEnumerable<JsonPropertyInfo> Lists() => Plan.Properties.Where(property => IsList(property) && property.PropertyType != typeof(List<FileActivity>));

    private static IList<JsonPropertyInfo> Members(JsonPropertyInfo list) => PlanJson.Compact.GetTypeInfo(list.PropertyType.GetGenericArguments()[0]).Properties;

    private static bool IsList(JsonPropertyInfo property) => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(List<>);

    private static string SheetName(JsonPropertyInfo list) => char.ToUpperInvariant(list.Name[0]) + list.Name[1..];
}

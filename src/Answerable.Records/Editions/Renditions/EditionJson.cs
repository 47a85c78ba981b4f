using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Answerable.Domain.Editions;

namespace Answerable.Records.Editions.Renditions;

/// <summary>An edition as data, as docs/public-data.md describes it. The same content always gives the same bytes, and they give the same content back.</summary>
public static class EditionJson
{
    /// <summary>Where every node serves the schema.</summary>
    public const string SchemaAddress = "/published/schema/edition-1.json";

    private const string SchemaName = "edition-1.schema.json";

    private static readonly JsonWriterOptions s_readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(EditionContent content)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, s_readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", SchemaAddress);
            json.WriteString("publisher", content.Publisher);
            json.WriteString("title", content.Title);
            json.WriteString("period", content.Period);
            json.WriteString("asOf", Day(content.AsOfOn));
            Optional(json, "next", content.NextOn is { } next ? Day(next) : null);
            Optional(json, "contact", content.Contact);
            List(json, "summary", content.Summary);
            List(json, "texts", content.Texts, text =>
            {
                json.WriteString("key", text.Key);
                json.WriteString("heading", text.Heading);
                List(json, "paragraphs", text.Paragraphs);
            });
            List(json, "tables", content.Tables, table => Table(json, table));
            List(json, "terms", content.Terms, term =>
            {
                json.WriteString("code", term.Code);
                json.WriteString("meaning", term.Meaning);
            });
            List(json, "sources", content.Sources);
            List(json, "leftOut", content.LeftOut);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    public static EditionContent Read(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        return new()
        {
            Publisher = root.GetProperty("publisher").GetString()!,
            Title = root.GetProperty("title").GetString()!,
            Period = root.GetProperty("period").GetString()!,
            AsOfOn = DayOf(root.GetProperty("asOf"))!.Value,
            NextOn = root.TryGetProperty("next", out var next) ? DayOf(next) : null,
            Contact = Text(root, "contact"),
            Summary = Lines(root, "summary"),
            Texts = [.. Items(root, "texts").Select(text => new EditionText(Text(text, "key")!, Text(text, "heading")!, Lines(text, "paragraphs")))],
            Tables = [.. Items(root, "tables").Select(Table)],
            Terms = [.. Items(root, "terms").Select(term => new EditionTerm(Text(term, "code")!, Text(term, "meaning")!))],
            Sources = Lines(root, "sources"),
            LeftOut = Lines(root, "leftOut"),
        };
    }

    /// <summary>The published JSON Schema.</summary>
    public static byte[] Schema()
    {
        using var stream = typeof(EditionJson).Assembly.GetManifestResourceStream(SchemaName)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static void Table(Utf8JsonWriter json, EditionTable table)
    {
        json.WriteString("key", table.Key);
        json.WriteString("title", table.Title);
        List(json, "columns", table.Columns, column =>
        {
            json.WriteString("key", column.Key);
            json.WriteString("header", column.Header);
            Optional(json, "help", column.Help);
        });
        List(json, "rows", table.Rows, row =>
        {
            json.WriteString("key", row.Key);
            json.WriteString("name", row.Name);
            Optional(json, "group", row.Group);
            json.WriteStartObject("cells");
            for (var at = 0; at < table.Columns.Count; at++)
            {
                json.WriteString(table.Columns[at].Key, row.Cells[at]);
            }

            json.WriteEndObject();
        });
    }

    private static EditionTable Table(JsonElement table)
    {
        EditionColumn[] columns = [.. Items(table, "columns").Select(column => new EditionColumn(Text(column, "key")!, Text(column, "header")!, Text(column, "help")))];
        return new(
            Text(table, "key")!,
            Text(table, "title")!,
            columns,
            [
                .. Items(table, "rows").Select(row =>
                {
                    var cells = row.GetProperty("cells");
                    return new EditionRow(Text(row, "key")!, Text(row, "name")!, Text(row, "group"), [.. columns.Select(column => cells.GetProperty(column.Key).GetString()!)]);
                }),
            ]);
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyList<string> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(JsonElement day) => DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement owner, string name) => owner.GetProperty(name).EnumerateArray();

    private static IReadOnlyList<string> Lines(JsonElement owner, string name) => [.. Items(owner, name).Select(line => line.GetString()!)];
}

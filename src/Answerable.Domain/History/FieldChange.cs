using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Answerable.Domain.History;

/// <summary>A value in the history: as it is, or only the salted digest of private words.</summary>
public readonly record struct RecordedValue(string? Text, bool IsDigest);

/// <summary>One field of one row that an act changed. In JSON an array: table, row, field, old, new; a digest is {"digest":"…"}.</summary>
public sealed record FieldChange(string Table, Guid RowId, string Field, RecordedValue Old, RecordedValue New);

/// <summary>What a row looked like after the act, as a salted digest; null where the act removed it. In JSON an array: table, row, digest.</summary>
public sealed record RowState(string Table, Guid RowId, string? Digest);

/// <summary>How changes and row states are written in an entry and read back.</summary>
public static class HistoryJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<FieldChange> changes) => Write(changes, static (json, change) =>
    {
        json.WriteStringValue(change.Table);
        json.WriteStringValue(change.RowId);
        json.WriteStringValue(change.Field);
        Write(json, change.Old);
        Write(json, change.New);
    });

    public static string Write(IEnumerable<RowState> rows) => Write(rows, static (json, row) =>
    {
        json.WriteStringValue(row.Table);
        json.WriteStringValue(row.RowId);
        json.WriteStringValue(row.Digest);
    });

    /// <summary>Words by their digest.</summary>
    public static string Write(IReadOnlyDictionary<string, string> words)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            foreach (var (digest, text) in words)
            {
                json.WriteString(digest, text);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static List<FieldChange> ReadChanges(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(item => new FieldChange(
            item[0].GetString()!, item[1].GetGuid(), item[2].GetString()!, ReadValue(item[3]), ReadValue(item[4])))];
    }

    public static List<RowState> ReadRows(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(item => new RowState(item[0].GetString()!, item[1].GetGuid(), item[2].GetString()))];
    }

    public static Dictionary<string, string> ReadWords(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;

    private static string Write<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                json.WriteStartArray();
                write(json, item);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, RecordedValue value)
    {
        if (!value.IsDigest)
        {
            json.WriteStringValue(value.Text);
            return;
        }

        json.WriteStartObject();
        json.WriteString("digest", value.Text);
        json.WriteEndObject();
    }

    private static RecordedValue ReadValue(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object ? new(value.GetProperty("digest").GetString(), true) : new(value.GetString(), false);
}

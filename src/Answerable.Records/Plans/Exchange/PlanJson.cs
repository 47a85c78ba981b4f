using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Answerable.Domain.Access;

namespace Answerable.Records.Plans.Exchange;

/// <summary>The JSON export: the plan with everything in it.</summary>
public static class PlanJson
{
    /// <summary>Words in kebab case, nothing for what is not given.</summary>
    internal static readonly JsonSerializerOptions Compact = Options(indented: false);

    private static readonly JsonSerializerOptions Indented = Options(indented: true);

    public static byte[] Write(PlanFile file) => [.. JsonSerializer.SerializeToUtf8Bytes(file, Indented), (byte)'\n'];

    /// <summary>Whether the bytes are an export of ours, by the marker that each begins with.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 200)]).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return start.StartsWith('{') && start.Contains($"\"{PlanFile.Marker}\"", StringComparison.Ordinal);
    }

    public static PlanFile Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
            return JsonSerializer.Deserialize<PlanFile>(text, Compact) ?? throw Unreadable("it is empty");
        }
        catch (JsonException error)
        {
            throw Unreadable($"line {error.LineNumber + 1} is not as our export writes it ({error.Path})");
        }
    }

    internal static RefusedException Unreadable(string why) => new(new Refusal("import.unreadable", $"This export of ours could not be read: {why}."));

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // Not shown inside a page: words in any script stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        WriteIndented = indented,
        NewLine = "\n",
        MaxDepth = 16,
    };
}

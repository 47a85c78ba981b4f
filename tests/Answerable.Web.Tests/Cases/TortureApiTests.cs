using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Answerable.Domain.Access;
using Answerable.Records.Databases;
using Answerable.Testing;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

/// <summary>What programs stumble over, in every field of every act that the API's own document describes.</summary>
public sealed class TortureApiTests
{
    /// <summary>Stands for one, which no text of ours can hold.</summary>
    private const string Half = "half of a pair";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Every_act_answers_clearly(DatabaseKind kind)
    {
        await using var node = new WebNode { Kind = kind };
        await node.InitializeAsync();
        using var manager = await ApiClient.CreateAsync(node, "complaints-manager", Permission.ReadCases, Permission.HandleCases, Permission.ManageCases);
        var document = (await manager.GetAsync("/api/openapi.json")).Json;
        var large = new string('x', 600_000);
        List<string> faults = [];
        var taken = 0;
        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("post", out _)))
        {
            var reference = await manager.LogAsync($"For {path.Name}");
            await manager.PostAsync($"/api/cases/{reference}/letters", new { template = "received" });
            var address = path.Name.Replace("{reference}", reference, StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal);
            foreach (var (text, day, number) in new[] { ("a\0b", "2026-03-02", 1), (Half, "2026-03-02", 1), (large, "2026-03-02", 1), ("=1+1\u0001\u202e\uffff<b>'\"", "0001-01-01", int.MinValue), ("x", "9999-12-31", int.MaxValue), (" ", "2026-03-02", 0), ("=1+1\u0001\u202e\uffff<b>'\"", "2026-03-02", 1) })
            {
                var answer = path.Value.GetProperty("post").GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out var json)
                    ? await manager.PostTextAsync(address, Filled(document, json.GetProperty("schema"), text, day, number)!.ToJsonString().Replace(Half, "\\ud800", StringComparison.Ordinal))
                    : await manager.PostFileAsync($"{address}?name={Uri.EscapeDataString(Short(text))}&text={Uri.EscapeDataString(Short(text))}&on={day}", Encoding.UTF8.GetBytes(text));
                taken += answer.Status < HttpStatusCode.BadRequest && text is not "x" ? 1 : 0;
                var isProblem = answer.Status >= HttpStatusCode.BadRequest;
                if (answer.Status >= HttpStatusCode.InternalServerError || (isProblem && (answer.Type != "application/problem+json" || answer.Json.GetProperty("title").GetString() is null or "")))
                {
                    faults.Add($"{path.Name} with {(text.Length > 20 ? text[..20] : JsonEncodedText.Encode(text).ToString())} {day}: {answer.Status} {answer.Text}");
                }
            }

            var read = await manager.GetAsync($"/api/cases/{reference}");
            if (read.Status is not HttpStatusCode.OK)
            {
                faults.Add($"GET after {path.Name}: {read.Status}");
            }
        }

        foreach (var wrong in new[] { "/api/due?procedure=foi-scotland&received=0001-01-01", "/api/due?procedure=foi-scotland&received=9999-12-31", "/api/cases?text=%00", "/api/cases?text=%ff%fe%ed%a0%80", "/api/cases?text=%25%27%22%5c_", "/api/cases/..%2f..", "/api/cases/%01%02" })
        {
            var answer = await manager.GetAsync(wrong);
            if (answer.Status >= HttpStatusCode.InternalServerError)
            {
                faults.Add($"{wrong}: {answer.Status}");
            }
        }

        static string Short(string text) => text[..Math.Min(text.Length, 2_000)];

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.NotEqual(0, taken);
    }

    /// <summary>A value as the schema asks for it, with these words, days and numbers wherever it holds some.</summary>
    internal static JsonNode? Filled(JsonElement document, JsonElement schema, string text, string day, int number)
    {
        if (schema.TryGetProperty("$ref", out var pointer))
        {
            return Filled(document, document.GetProperty("components").GetProperty("schemas").GetProperty(pointer.GetString()!.Split('/')[^1]), text, day, number);
        }

        if (schema.TryGetProperty("oneOf", out var several) || schema.TryGetProperty("anyOf", out several))
        {
            return Filled(document, several.EnumerateArray().First(one => !one.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() != "null"), text, day, number);
        }

        if (schema.TryGetProperty("enum", out var words))
        {
            return JsonNode.Parse(words.EnumerateArray().First(word => word.ValueKind is JsonValueKind.String).GetRawText());
        }

        var kinds = !schema.TryGetProperty("type", out var stated) ? ["object"] : stated.ValueKind is JsonValueKind.Array ? [.. stated.EnumerateArray().Select(one => one.GetString()!)] : new List<string> { stated.GetString()! };
        var format = schema.TryGetProperty("format", out var said) ? said.GetString() : null;
        return kinds.Contains("boolean") ? true
            : kinds.Contains("integer") ? number
            : kinds.Contains("array") ? new JsonArray(Filled(document, schema.GetProperty("items"), text, day, number))
            : kinds.Contains("object") ? new JsonObject(schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(one => KeyValuePair.Create(one.Name, Filled(document, one.Value, text, day, number))) : [])
            : format is "date" ? day
            : format is "uuid" ? Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString()
            : text;
    }
}

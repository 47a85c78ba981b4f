using System.Globalization;
using System.Text.Json;
using Answerable.Web.Components;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Tests.Components;

/// <summary>The options of one of the design system's own fixtures. It notes what is read, and so knows what our component does not offer.</summary>
internal sealed class Options
{
    private readonly JsonElement element;
    private readonly string path;
    private readonly HashSet<string> read;

    public Options(JsonElement element)
        : this(element, "", new(StringComparer.Ordinal))
    {
    }

    private Options(JsonElement element, string path, HashSet<string> read)
    {
        this.element = element;
        this.path = path;
        this.read = read;
    }

    /// <summary>The first option that our component has no word for, or null.</summary>
    public string? NotOffered => Leaves(element, "").FirstOrDefault(leaf => !read.Contains(leaf));

    public string? Text(string name) => Find(name) is { } value
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), JsonValueKind.True => "true", JsonValueKind.False => "false", _ => null }
        : null;

    public bool Flag(string name) => Find(name) is { ValueKind: JsonValueKind.True };

    public bool? Choice(string name) => Find(name) is { } value ? value.ValueKind == JsonValueKind.True : null;

    public int? Number(string name) => Get(name) is { } value && int.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Find(name) is not null ? number : null;

    /// <summary>Words: html where it is given, else text.</summary>
    public Words Words(string text = "text", string html = "html") =>
        Find(html) is { ValueKind: JsonValueKind.String } markup && markup.GetString() is { Length: > 0 } words ? new(new HtmlString(words)) : new(Text(text));

    public Options Part(string name)
    {
        var value = Find(name);
        return new(value is { ValueKind: JsonValueKind.Object } found ? found : default, $"{path}{name}.", read);
    }

    public bool Has(string name) => Find(name) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array };

    /// <summary>True where it says so; a false that overrides something else is not offered.</summary>
    public bool True(string name) => Get(name) is { ValueKind: JsonValueKind.True } && Flag(name);

    public IReadOnlyList<Options> List(string name) => Get(name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new Options(item, $"{path}{name}.", read))]
        : [];

    public IReadOnlyList<string> Strings(string name) => Find(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private JsonElement? Find(string name)
    {
        read.Add(path + name);
        return Get(name);
    }

    private JsonElement? Get(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Leaves(item, path)),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [path],
    };
}

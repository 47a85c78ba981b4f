using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Components;

/// <summary>Markup out of interpolated strings: words are encoded, markup stays as it is.</summary>
public static class Markup
{
    public static readonly HtmlString Nothing = HtmlString.Empty;

    internal static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    public static HtmlString Of(ref MarkupWriter writer) => new(writer.ToString());

    /// <summary>Markup only where there is something to show.</summary>
    public static HtmlString If(bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] ref ConditionalMarkupWriter writer) =>
        condition ? new(writer.ToString()) : Nothing;

    /// <summary>An attribute with a space before it, or nothing where it has no value.</summary>
    public static HtmlString Attribute(string name, string? value) => If(value is not null, $" {new HtmlString(name)}=\"{value}\"");

    /// <summary>An attribute without a value.</summary>
    public static HtmlString Flag(string name, bool on) => If(on, $" {new HtmlString(name)}");

    public static HtmlString Attributes(IReadOnlyDictionary<string, string?>? attributes) =>
        attributes is null ? Nothing : Each(attributes, attribute => Markup.Of($" {attribute.Key}=\"{attribute.Value}\""));

    /// <summary>The component's own class and what the page adds.</summary>
    public static string Classes(string own, params ReadOnlySpan<string?> more)
    {
        foreach (var added in more)
        {
            own = string.IsNullOrEmpty(added) ? own : $"{own} {added}";
        }

        return own;
    }

    public static HtmlString Each<T>(IEnumerable<T> items, Func<T, IHtmlContent> show)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(show);
        var text = new StringBuilder();
        foreach (var item in items)
        {
            text.Append(show(item).Text());
        }

        return new(text.ToString());
    }

    internal static string? Text(this IHtmlContent content)
    {
        if (content is HtmlString { Value: var value })
        {
            return value;
        }

        using var writer = new StringWriter();
        content.WriteTo(writer, Encoder);
        return writer.ToString();
    }
}

/// <summary>What stands behind <see cref="Markup.Of"/>.</summary>
[InterpolatedStringHandler]
public readonly ref struct MarkupWriter(int literalLength, int formattedCount)
{
    private readonly StringBuilder text = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string value) => text.Append(value);

    public void AppendFormatted(string? value) => text.Append(value is null ? null : Markup.Encoder.Encode(value));

    public void AppendFormatted(IHtmlContent? value) => text.Append(value?.Text());

    public void AppendFormatted(HtmlString? value) => text.Append(value?.Value);

    public void AppendFormatted(Words value) => text.Append(value.Markup);

    public void AppendFormatted(int value) => text.Append(value);

    public override string ToString() => text.ToString();
}

/// <summary>What stands behind <see cref="Markup.If"/>: writes nothing where the condition does not hold.</summary>
[InterpolatedStringHandler]
public readonly ref struct ConditionalMarkupWriter
{
    private readonly MarkupWriter writer;

    public ConditionalMarkupWriter(int literalLength, int formattedCount, bool condition, out bool shows)
    {
        shows = condition;
        writer = condition ? new(literalLength, formattedCount) : default;
    }

    public void AppendLiteral(string value) => writer.AppendLiteral(value);

    public void AppendFormatted(string? value) => writer.AppendFormatted(value);

    public void AppendFormatted(IHtmlContent? value) => writer.AppendFormatted(value);

    public void AppendFormatted(HtmlString? value) => writer.AppendFormatted(value);

    public void AppendFormatted(Words value) => writer.AppendFormatted(value);

    public void AppendFormatted(int value) => writer.AppendFormatted(value);

    public override string ToString() => writer.ToString();
}

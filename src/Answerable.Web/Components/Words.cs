using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Components;

/// <summary>What a component says: plain words, which are encoded, or markup.</summary>
[StructLayout(LayoutKind.Auto)]
[SuppressMessage("Usage", "CA2225", Justification = "The constructors are the named alternates.")]
public readonly record struct Words
{
    private readonly string? markup;

    public Words(string? text) => markup = text is null ? null : Components.Markup.Encoder.Encode(text);

    public Words(IHtmlContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        markup = content.Text()?.Trim();
    }

    public string Markup => markup ?? "";

    public bool IsEmpty => string.IsNullOrEmpty(markup);

    public static implicit operator Words(string? text) => new(text);

    public static implicit operator Words(HtmlString content) => new(content);
}

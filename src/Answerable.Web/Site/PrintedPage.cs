using System.Text;
using Answerable.Web.Assets;
using Answerable.Web.Components;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Site;

/// <summary>A page for the printer: opened from a file, without network and without script.</summary>
public static class PrintedPage
{
    /// <param name="style">The style sheet that it is printed with.</param>
    /// <param name="site">Where its links lead from, or null where it has none of the site's own.</param>
    /// <param name="inner">Made by us: nothing that a person typed stands in it unescaped.</param>
    public static string Of(string title, string heading, string style, string? site, string inner, AssetFiles assets)
    {
        ArgumentNullException.ThrowIfNull(assets);
        var css = new HtmlString(Encoding.UTF8.GetString(assets.Find(style)!.Content.Span));
        return Markup.Of(
            $"""
            <!DOCTYPE html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">{(site is null ? HtmlString.Empty : Markup.Of($"<base href=\"{site}\">"))}<title>{title}</title><style>{css}</style></head>
            <body class="govuk-template__body"><main class="edition"><h1 class="govuk-heading-l">{heading}</h1>{new HtmlString(inner)}</main></body></html>
            """).Value!;
    }
}

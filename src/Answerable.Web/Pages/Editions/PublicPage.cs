using Answerable.Records.Editions.Screens;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Net.Http.Headers;

namespace Answerable.Web.Pages.Editions;

/// <summary>What the public pages of a body have in common.</summary>
public static class PublicPage
{
    /// <summary>The body's name and colour, and where its name leads.</summary>
    public static void Of(ViewDataDictionary page, PublishedSeries.Publisher body)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(body);
        page["BodyName"] = body.Name;
        page["BodyColour"] = body.Colour;
        page["BodyHome"] = EditionLinks.Body(body.Key);
    }

    /// <summary>Anyone on the way may keep the answer and must ask whether it still holds. True where the reader has it already.</summary>
    /// <param name="tag">Another one as soon as a byte of the answer is another.</param>
    public static bool IsKnown(this HttpContext context, string tag)
    {
        ArgumentNullException.ThrowIfNull(context);
        var quoted = $"\"{tag}\"";
        context.Response.Headers.CacheControl = "public, no-cache";
        context.Response.Headers.ETag = quoted;
        return context.Request.Headers.IfNoneMatch is { Count: > 0 } known
            && EntityTagHeaderValue.TryParseList(known, out var tags)
            && tags.Any(one => one.Tag == "*" || one.Tag == quoted);
    }
}

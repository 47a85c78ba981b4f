using Answerable.Web.Access;

namespace Answerable.Web.Assets;

/// <summary>What a page links to: the embedded files, and a body's colour as a stylesheet, since no style stands in a page.</summary>
public static class AssetEndpoints
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        app.MapGet("/assets/{version}/{name}", SendFile).WithMetadata(new OpenToAllAttribute());
        app.MapGet("/assets/colour/{name}.css", SendColour).WithMetadata(new OpenToAllAttribute());
    }

    private static async Task SendFile(HttpContext context, AssetFiles assets, string name)
    {
        if (assets.Find(name) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = file.ContentType;
        context.Response.Headers.CacheControl = ForEver;
        context.Response.Headers.Vary = "Accept-Encoding";
        var content = file.Content;
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            context.Response.Headers.ContentEncoding = "br";
            content = file.Compressed;
        }

        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private static async Task SendColour(HttpContext context, string name)
    {
        if (BodyColour.Parse(name) is not { } colour)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/css; charset=utf-8";
        context.Response.Headers.CacheControl = ForEver;
        await context.Response.WriteAsync($":root{{--govuk-brand-colour:{colour.UnderWhiteText()}}}", context.RequestAborted);
    }
}

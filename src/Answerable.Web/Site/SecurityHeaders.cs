using Microsoft.Extensions.Primitives;

namespace Answerable.Web.Site;

/// <summary>What every answer tells the browser: nothing inline, nothing from elsewhere, not in a frame, no address passed on.</summary>
public static class SecurityHeaders
{
    private static readonly StringValues ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    private static readonly StringValues WithCharts = ContentSecurityPolicy + "; style-src-attr 'unsafe-inline'";

    private static readonly StringValues Sandboxed = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues SameOrigin = "same-origin";
    private static readonly StringValues NoStore = "no-store";
    private static readonly StringValues Permissions = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    private static readonly StringValues Transport = "max-age=31536000";

    /// <summary>A page with charts: the chart library sets the style of the elements that it makes. A style or script in the page itself stays forbidden.</summary>
    public static void AllowCharts(this HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.ContentSecurityPolicy = WithCharts;
    }

    /// <summary>A file that someone gave us or that holds what someone typed: even where a browser shows it, it can do nothing.</summary>
    public static void ForDownloadOnly(this HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.ContentSecurityPolicy = Sandboxed;
    }

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = SameOrigin;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
        headers["Permissions-Policy"] = Permissions;
        headers.CacheControl = NoStore;
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = Transport;
        }

        return next(context);
    });
}

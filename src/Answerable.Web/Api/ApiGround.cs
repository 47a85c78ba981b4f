using Answerable.Domain.Access;
using Answerable.Records.Databases;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Web.Api;

/// <summary>What every endpoint of the API stands on: bearer tokens, JSON, and problems by RFC 9457 with the refusal's code.</summary>
public static class ApiGround
{
    public const string Path = "/api";

    public static bool IsApi(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal);
    }

    /// <summary>Errors of the API are problems; those of pages are pages.</summary>
    public static void UseErrors(this IApplicationBuilder app)
    {
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = WriteProblemAsync, SuppressDiagnosticsCallback = context => context.Exception is RefusedException });
            api.UseStatusCodePages();
        });
        app.UseWhen(context => !context.IsApi(), pages =>
        {
            pages.UseExceptionHandler("/error/500");
            pages.UseStatusCodePagesWithReExecute("/error/{0}");
        });
    }

    /// <summary>The group that areas add their endpoints to, each with <c>WithMetadata(new NeedsAttribute(…))</c>.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Path);
        api.MapGet("/me", (Actor by) => new Me(by.Name, by.Capacity, by.TimeZoneId, [.. by.Permissions.Order().Select(Kebab.Of)])).WithMetadata(new SignedInAttribute());
        return api;
    }

    private static Task WriteProblemAsync(HttpContext context)
    {
        var (status, title, code) = context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            RefusedException refused => (StatusCodes.Status409Conflict, refused.Refusal.Message, refused.Refusal.Code),
            DbUpdateConcurrencyException => (StatusCodes.Status409Conflict, "Someone else changed this meanwhile: read it again.", "changed-meanwhile"),
            BadHttpRequestException wrong => (wrong.StatusCode, wrong.Message, "request"),
            _ => (StatusCodes.Status500InternalServerError, "Something went wrong. It has been noted.", "fault"),
        };
        return Results.Problem(title: title, statusCode: status, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code }).ExecuteAsync(context);
    }

    /// <summary>Whom a token acts for, and what it may do.</summary>
    private sealed record Me(string Name, string Capacity, string TimeZone, IReadOnlyList<string> Permissions);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Answerable.Domain.Access;
using Answerable.Records.Databases;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Web.Api;

/// <summary>What every endpoint of the API stands on: bearer tokens, JSON, and problems by RFC 9457 with the refusal's code.</summary>
public static class ApiGround
{
    public const string Path = "/api";

    private const int Deepest = 16;

    public static bool IsApi(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal);
    }

    /// <summary>What a request may hold: words for the members of a list, no field that is misspelt, all that is asked for.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.MaxDepth = Deepest;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddApiDocument();
        services.AddApiLimits();
    }

    /// <summary>Errors of the API are problems; those of pages are pages.</summary>
    public static void UseErrors(this IApplicationBuilder app)
    {
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = WriteProblemAsync, SuppressDiagnosticsCallback = context => context.Exception is RefusedException or BadHttpRequestException or DbUpdateConcurrencyException });
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
        app.MapApiDocument();
        var api = app.MapGroup(Path);
        api.RequireRateLimiting(ApiLimits.Policy);
        api.WithMetadata(new RequestSizeLimitAttribute(RequestKeysInApi.MostBytes));
        api.MapGet("/me", (Actor by) => new Me(by.Name, by.Capacity, by.TimeZoneId, [.. by.Permissions.Order().Select(Kebab.Of)]))
            .WithName("me").WithTags("Access").WithSummary("Whom the token acts for").WithDescription("The person, in which capacity, and what the token may do.")
            .WithMetadata(new SignedInAttribute()).ProducesProblem(StatusCodes.Status401Unauthorized);
        return api;
    }

    private static Task WriteProblemAsync(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            RefusedException refused => Problems.WriteAsync(context, Problems.Of(refused.Refusal.Code).Status, refused.Refusal.Code, refused.Refusal.Message, Problems.Of(refused.Refusal.Code).Field),
            DbUpdateConcurrencyException => Problems.WriteAsync(
                context, context.Request.Headers.IfMatch.Count > 0 ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict, "changed-meanwhile", "Someone else changed this meanwhile: read it again."),
            BadHttpRequestException { InnerException: JsonException json } => Problems.WriteAsync(context, StatusCodes.Status400BadRequest, "request", Sentence(json), FieldOf(json)),
            BadHttpRequestException wrong => Problems.WriteAsync(context, wrong.StatusCode, "request", wrong.Message),
            _ => Problems.WriteAsync(context, StatusCodes.Status500InternalServerError, "fault", "Something went wrong. It has been noted."),
        };

    private static string? FieldOf(JsonException json) => json.Path is { Length: > 2 } path ? path[2..] : null;

    /// <summary>Without the names of our types.</summary>
    private static string Sentence(JsonException json) =>
        FieldOf(json) is { } field ? $"{field} holds nothing that it can hold, or is a field that is not known here"
        : json.Message.Contains("required", StringComparison.OrdinalIgnoreCase) ? $"The request lacks {string.Join(", ", json.Message.Split('\'').Skip(1).Where((_, at) => at % 2 == 0))}"
        : "The request is not the JSON object that is asked for";

    /// <summary>Whom a token acts for, and what it may do.</summary>
    private sealed record Me(string Name, string Capacity, string TimeZone, IReadOnlyList<string> Permissions);
}

using Answerable.Records.Databases;
using Answerable.Web.Access;
using Microsoft.OpenApi;

namespace Answerable.Web.Api;

/// <summary>The API as OpenAPI describes it, at /api/openapi.json: made from the endpoints themselves.</summary>
internal static class ApiDocument
{
    public const string Name = "openapi";

    private const string Scheme = "token";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, document =>
    {
        document.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
        document.AddDocumentTransformer((written, _, _) =>
        {
            written.Info = new()
            {
                Title = "Answerable",
                Version = "1",
                Description = "Cases and plans for other programs. A token is issued under Account, for a person and for a time, and can do what its scopes say. "
                    + "Errors are problems by RFC 9457 with a `code` and, where a field is wrong, `errors` by field. Requests that write take an `Idempotency-Key`.",
            };
            written.Components ??= new();
            written.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token of a person: `Authorization: Bearer answerable_…`" },
            };
            written.Servers = [];
            return Task.CompletedTask;
        });
        document.AddOperationTransformer((operation, context, _) =>
        {
            var about = context.Description.ActionDescriptor.EndpointMetadata;
            if (about.OfType<NeedsAttribute>().FirstOrDefault() is { } needs)
            {
                operation.Description = $"{operation.Description} Needs one of: {string.Join(", ", needs.AnyOf.Select(Kebab.Of))}.".TrimStart();
            }

            if (!about.OfType<OpenToAllAttribute>().Any())
            {
                operation.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
            }

            if (about.OfType<RequestKeysInApi.Kept>().Any())
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(Header(RequestKeysInApi.Header, "Chosen by the caller. Sent again with the same content, the request is answered again and not done again; kept for a week."));
                if (context.Description.RelativePath!.Contains("{reference}", StringComparison.Ordinal))
                {
                    operation.Parameters.Add(Header("If-Match", "The ETag of the case, or of the letter, as it was read: where someone else has acted on it since, the request is refused with 412."));
                }
            }

            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this IEndpointRouteBuilder app) =>
        app.MapOpenApi($"{ApiGround.Path}/{{documentName:regex(^{Name}$)}}.json").WithMetadata(new OpenToAllAttribute());

    private static OpenApiParameter Header(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Web.Tests.Site;

/// <summary>The running program's own endpoints, each with an address that leads to something that is there, or to nothing.</summary>
internal sealed class SampleAddresses(WebNode node, SampleRecords samples)
{
    public IEnumerable<RouteEndpoint> Pages =>
        node.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("assets/", StringComparison.Ordinal))
            .DistinctBy(endpoint => endpoint.RoutePattern.RawText)
            .OrderBy(endpoint => endpoint.RoutePattern.RawText, StringComparer.Ordinal);

    /// <summary>The names of what a page does with a form; "" for the one without a name.</summary>
    public static IEnumerable<string> HandlersOf(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods ?? []).Where(handler => handler.HttpMethod == "Post").Select(handler => handler.Name ?? "");

    public static bool IsRead(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } verbs || verbs.HttpMethods.Contains("GET", StringComparer.Ordinal);

    public static bool IsApi(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal);

    public static bool IsOfCase(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/') is var address && (address.StartsWith("cases/", StringComparison.Ordinal) || address.StartsWith("api/cases/", StringComparison.Ordinal));

    public string Address(RouteEndpoint endpoint, bool real)
    {
        var parts = endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => Value(endpoint, parameter.Name, real),
            _ => "",
        })));
        return "/" + string.Join('/', parts);
    }

    /// <summary>A value that leads to something which is there, or one that does not. A new parameter needs a line here.</summary>
    private string Value(RouteEndpoint endpoint, string parameter, bool real) => (parameter, real) switch
    {
        ("reference", true) when IsOfCase(endpoint) => SampleRecords.Complaint,
        ("reference", false) when IsOfCase(endpoint) => "C-2026-987654",
        ("act", true) when IsOfCase(endpoint) => "withdraw",
        ("file", true) when IsOfCase(endpoint) => samples.CaseFile.ToString(),
        ("file", false) when IsOfCase(endpoint) => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
        ("key", true) => "test-plan",
        ("key", false) => "no-such-plan",
        ("reference" or "number", true) => "1",
        ("reference" or "number", false) => "987654",
        ("id", true) => node.People["approver"].ToString(),
        ("id", false) => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
        ("draft", true) => samples.Draft.ToString(),
        ("draft", false) => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
        ("act", true) => endpoint.RoutePattern.RawText!.Contains("editions", StringComparison.Ordinal) ? "withdraw" : "hibernate",
        ("act", false) => "no-such-act",
        ("period", true) => "2026-q1",
        ("period", false) => "2026-q9",
        ("documentName", _) => "openapi",
        ("kind", _) => "plan",
        ("status", _) => "404",
        ("body", true) => "borough",
        ("body", false) => "no-such-body",
        ("series", true) => "test-plan",
        ("series", false) => "no-such-plan",
        ("file", true) => "test-plan.json",
        ("file", false) => "no-such-file.json",
        ("edition", true) => samples.Edition.ToString(),
        ("request", true) => samples.Request.ToString(),
        ("procedure", true) => "model-complaints",
        ("procedure", false) => "no-such-procedure",
        ("change", true) => samples.CalendarChange.ToString(),
        ("edition" or "request" or "change", false) => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"EveryPageTests has no value for {parameter} of {endpoint.RoutePattern.RawText}")),
    };
}

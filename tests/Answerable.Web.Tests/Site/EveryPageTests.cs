using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Testing;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Web.Tests.Site;

/// <summary>What holds for every page, whoever wrote it: the running program's own endpoints, each with every role.</summary>
public sealed class EveryPageTests(WebNode node) : IClassFixture<WebNode>
{
    private readonly SampleRecords samples = new(node);

    private IEnumerable<RouteEndpoint> Pages =>
        node.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("assets/", StringComparison.Ordinal))
            .DistinctBy(endpoint => endpoint.RoutePattern.RawText)
            .OrderBy(endpoint => endpoint.RoutePattern.RawText, StringComparer.Ordinal);

    [Fact]
    public async Task The_addresses_and_whom_they_are_for_are_as_approved()
    {
        var text = new StringBuilder();
        foreach (var endpoint in Pages)
        {
            text.Append('/').Append(endpoint.RoutePattern.RawText!.TrimStart('/')).Append("  ").Append(WhomFor(endpoint)).Append('\n');
        }

        await Approved.MatchesAsync(text.ToString(), "routes");
    }

    [Fact]
    public async Task Signed_out_every_page_that_is_not_for_all_leads_to_the_sign_in()
    {
        using var browser = node.NewBrowser();
        foreach (var endpoint in Pages.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && IsRead(endpoint)))
        {
            var address = Address(endpoint, real: true);
            var page = await browser.GetAsync(address);
            Assert.Equal((address, IsApi(endpoint) ? null : "/sign-in?return=" + Uri.EscapeDataString(address)), (address, page.Location));
            Assert.Equal((address, IsApi(endpoint) ? HttpStatusCode.Unauthorized : HttpStatusCode.Found), (address, page.Status));
        }
    }

    [Fact]
    public async Task Each_role_opens_what_it_may_and_nothing_else()
    {
        await samples.AddPlanAsync();
        await samples.AddCaseAsync();
        foreach (var role in node.Roles.Values)
        {
            using var browser = await node.SignedInAsync(role.Key);
            var may = RolesPack.Permissions(role.Permissions).ToHashSet();
            foreach (var endpoint in Pages.Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null && !IsApi(endpoint)))
            {
                var page = await browser.GetAsync(Address(endpoint, real: true));
                var expected = endpoint.Metadata.GetMetadata<NeedsAttribute>()!.AnyOf.Any(may.Contains) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
                Assert.Equal((role.Key, page.Path, expected), (role.Key, page.Path, page.Status));
                if (page.Status is not HttpStatusCode.OK || !IsDownload(endpoint))
                {
                    Check(page);
                }
            }
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await OfWhatIsNotThereAsync(async (endpoint, who) =>
        {
            var page = await who.GetAsync(Address(endpoint, real: false));
            Assert.Equal((page.Path, HttpStatusCode.NotFound), (page.Path, page.Status));
            Check(page);
        });
    }

    [Fact]
    public async Task A_form_sent_to_what_is_not_there_is_not_found_however_it_is_filled_in()
    {
        var sent = 0;
        await OfWhatIsNotThereAsync(async (endpoint, who) =>
        {
            var token = (await who.GetAsync("/sign-out")).Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
            foreach (var handler in HandlersOf(endpoint))
            {
                var address = Address(endpoint, real: false) + (handler.Length > 0 ? "?handler=" + handler : "");
                var page = await who.PostAsync(address, ("form-token", token));
                Assert.Equal((address, HttpStatusCode.NotFound), (address, page.Status));
                sent++;
            }
        });
        Assert.NotEqual(0, sent);
    }

    /// <summary>Each page about one thing, and somebody who may open it.</summary>
    private async Task OfWhatIsNotThereAsync(Func<RouteEndpoint, Browser, Task> look)
    {
        using var officer = await node.SignedInAsync("planning-officer");
        using var leader = await node.SignedInAsync("leadership");
        using var administrator = await node.SignedInAsync("administrator");
        using var complaints = await node.SignedInAsync("complaints-manager");
        foreach (var endpoint in Pages.Where(endpoint => endpoint.RoutePattern.Parameters.Count > 0 && endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null && !IsApi(endpoint)))
        {
            var anyOf = endpoint.Metadata.GetMetadata<NeedsAttribute>()!.AnyOf;
            await look(
                endpoint,
                anyOf.Any(permission => permission is Permission.ManagePeople or Permission.ManageBody) ? administrator
                : IsOfCase(endpoint) ? complaints
                : anyOf.Any(RolesPack.Permissions(node.Roles["planning-officer"].Permissions).Contains) ? officer
                : leader);
        }
    }

    /// <summary>The names of what a page does with a form; "" for the one without a name.</summary>
    private static IEnumerable<string> HandlersOf(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods ?? []).Where(handler => handler.HttpMethod == "Post").Select(handler => handler.Name ?? "");

    [Fact]
    public async Task Pages_for_all_and_for_oneself_hold_together()
    {
        await samples.AddEditionAsync();
        using var stranger = node.NewBrowser();
        using var officer = await node.SignedInAsync("planning-officer");
        foreach (var endpoint in Pages.Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is null && !IsApi(endpoint)))
        {
            var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var page = await (isOpen ? stranger : officer).OpenAsync(Address(endpoint, real: true));
            Assert.True(page.Status is HttpStatusCode.OK || !page.Path.StartsWith("/publish", StringComparison.Ordinal), $"{page.Path} answers {page.Status}");
            if (!IsDownload(endpoint))
            {
                Check(page);
            }
        }
    }

    private static void Check(WebPage page)
    {
        var document = page.Document;
        Assert.True(document.QuerySelectorAll("h1").Length == 1, $"{page.Path} has {document.QuerySelectorAll("h1").Length} first headings");
        Assert.True(document.Title?.Split(" – ") is [{ Length: > 0 }, .., { Length: > 0 }], $"{page.Path} has no title of its own: {document.Title}");
        Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
        Assert.True(document.QuerySelectorAll("script:not([src]), style, [style]").Length == 0, $"{page.Path} has a script or style of its own");
        Assert.DoesNotContain(document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.Empty(document.All.Where(element => element.Id is { Length: > 0 }).GroupBy(element => element.Id!).Where(group => group.Count() > 1).Select(group => $"{page.Path}: {group.Key} twice"));
        Assert.Empty(document.QuerySelectorAll("input, select, textarea").Where(IsNameless).Select(field => $"{page.Path}: {field.OuterHtml}"));
        Assert.Empty(document.QuerySelectorAll<IHtmlAnchorElement>("a[href='#'], a:not([href])").Select(link => $"{page.Path}: {link.OuterHtml}"));
        Assert.All(document.QuerySelectorAll("form[method=post]"), form => Assert.NotNull(form.QuerySelector("input[name=form-token]")));
    }

    private static bool IsNameless(IElement field) =>
        field is not IHtmlInputElement { Type: "hidden" }
        && !(field.Id is { Length: > 0 } id && field.Owner!.QuerySelector($"label[for='{id}']") is { TextContent.Length: > 0 })
        && string.IsNullOrWhiteSpace(field.GetAttribute("aria-label")) && field.GetAttribute("aria-labelledby") is null && field.Closest("label") is null;

    private static bool IsRead(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } verbs || verbs.HttpMethods.Contains("GET", StringComparer.Ordinal);

    private static bool IsApi(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal);

    private static bool IsDownload(RouteEndpoint endpoint) =>
        new[] { "/export.", "/{file}", "/{file:guid}", "/feed.atom", "/schema/", ".pdf" }.Any(part => endpoint.RoutePattern.RawText!.Contains(part, StringComparison.Ordinal));

    private static bool IsOfCase(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.TrimStart('/') is var path && (path.StartsWith("cases/", StringComparison.Ordinal) || path.StartsWith("api/cases/", StringComparison.Ordinal));

    private static string WhomFor(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "all"
        : endpoint.Metadata.GetMetadata<NeedsAttribute>() is { } needs ? string.Join(" or ", needs.AnyOf)
        : "signed in";

    private string Address(RouteEndpoint endpoint, bool real)
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

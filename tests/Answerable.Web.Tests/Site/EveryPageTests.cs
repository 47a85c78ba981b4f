using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Testing;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Web.Tests.Site;

/// <summary>What holds for every page, whoever wrote it: the running program's own endpoints, each with every role.</summary>
public sealed class EveryPageTests(WebNode node) : IClassFixture<WebNode>
{
    private readonly SampleRecords samples = new(node);

    private SampleAddresses Addresses => new(node, samples);

    [Fact]
    public async Task The_addresses_and_whom_they_are_for_are_as_approved()
    {
        var text = new StringBuilder();
        foreach (var endpoint in Addresses.Pages)
        {
            text.Append('/').Append(endpoint.RoutePattern.RawText!.TrimStart('/')).Append("  ").Append(WhomFor(endpoint)).Append('\n');
        }

        await Approved.MatchesAsync(text.ToString(), "routes");
    }

    [Fact]
    public async Task Signed_out_every_page_that_is_not_for_all_leads_to_the_sign_in()
    {
        using var browser = node.NewBrowser();
        foreach (var endpoint in Addresses.Pages.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && SampleAddresses.IsRead(endpoint)))
        {
            var address = Addresses.Address(endpoint, real: true);
            var page = await browser.GetAsync(address);
            Assert.Equal((address, SampleAddresses.IsApi(endpoint) ? null : "/sign-in?return=" + Uri.EscapeDataString(address)), (address, page.Location));
            Assert.Equal((address, SampleAddresses.IsApi(endpoint) ? HttpStatusCode.Unauthorized : HttpStatusCode.Found), (address, page.Status));
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
            foreach (var endpoint in Addresses.Pages.Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null && !SampleAddresses.IsApi(endpoint)))
            {
                var page = await browser.GetAsync(Addresses.Address(endpoint, real: true));
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
            var page = await who.GetAsync(Addresses.Address(endpoint, real: false));
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
            foreach (var handler in SampleAddresses.HandlersOf(endpoint))
            {
                var address = Addresses.Address(endpoint, real: false) + (handler.Length > 0 ? "?handler=" + handler : "");
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
        foreach (var endpoint in Addresses.Pages.Where(endpoint => endpoint.RoutePattern.Parameters.Count > 0 && endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null && !SampleAddresses.IsApi(endpoint)))
        {
            var anyOf = endpoint.Metadata.GetMetadata<NeedsAttribute>()!.AnyOf;
            await look(
                endpoint,
                anyOf.Any(permission => permission is Permission.ManagePeople or Permission.ManageBody) ? administrator
                : SampleAddresses.IsOfCase(endpoint) ? complaints
                : anyOf.Any(RolesPack.Permissions(node.Roles["planning-officer"].Permissions).Contains) ? officer
                : leader);
        }
    }

    [Fact]
    public async Task Pages_for_all_and_for_oneself_hold_together()
    {
        await samples.AddEditionAsync();
        using var stranger = node.NewBrowser();
        using var officer = await node.SignedInAsync("planning-officer");
        foreach (var endpoint in Addresses.Pages.Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is null && !SampleAddresses.IsApi(endpoint)))
        {
            var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var page = await (isOpen ? stranger : officer).OpenAsync(Addresses.Address(endpoint, real: true));
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

    private static bool IsDownload(RouteEndpoint endpoint) =>
        new[] { "/export.", "/{file}", "/{file:guid}", "/feed.atom", "/schema/", ".pdf" }.Any(part => endpoint.RoutePattern.RawText!.Contains(part, StringComparison.Ordinal));

    private static string WhomFor(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "all"
        : endpoint.Metadata.GetMetadata<NeedsAttribute>() is { } needs ? string.Join(" or ", needs.AnyOf)
        : "signed in";
}

using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Web.Tests.Cases;

/// <summary>A case that is restricted to the manager: for the handler, who works on cases, it is not there at any address of the program.</summary>
public sealed partial class RestrictedCaseTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task It_is_not_there_at_any_address_for_who_is_not_named()
    {
        var (reference, file) = await RestrictedAsync("The director shouted");
        using var handler = await node.SignedInAsync("complaints-handler");
        using var manager = await node.SignedInAsync("complaints-manager");
        var token = (await handler.GetAsync("/sign-out")).Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        var (looked, opened) = (0, 0);
        foreach (var pattern in node.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/')).Where(text => text.StartsWith("cases/{reference", StringComparison.Ordinal)).Distinct())
        {
            var address = "/" + Parameter().Replace(pattern, part => part.Groups["name"].Value switch { "reference" => reference, "file" => file.ToString(), "act" => "withdraw", _ => "1" });
            var (seen, sent) = (await handler.GetAsync(address), await handler.PostAsync(address, ("form-token", token)));
            Assert.True(seen.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed, $"{address} answers {seen.Status}");
            Assert.True(sent.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed, $"A form sent to {address} answers {sent.Status}");
            Assert.DoesNotContain("shouted", seen.Text + sent.Text, StringComparison.Ordinal);
            looked++;
            opened += (await manager.GetAsync(address)).Status is HttpStatusCode.OK ? 1 : 0;
        }

        Assert.True(looked > 5 && opened > 5, $"{looked} addresses, of which the manager opens {opened}");
    }

    [Fact]
    public async Task It_is_in_no_list_number_or_offer_for_who_is_not_named()
    {
        var (reference, _) = await RestrictedAsync("The convener laughed", "Zebedee Quill");
        using var handler = await node.SignedInAsync("complaints-handler");
        using var manager = await node.SignedInAsync("complaints-manager");
        Assert.Contains(reference, (await manager.GetAsync("/cases?of=all")).Text, StringComparison.Ordinal);
        foreach (var address in new[] { "/cases?of=all", "/cases?of=all&words=laughed", $"/cases?of=all&words={reference}", "/cases?of=unassigned", "/" })
        {
            var page = await handler.OpenAsync(address);
            Assert.DoesNotContain(reference, page.Document.QuerySelector("main")!.QuerySelectorAll("a").Select(link => link.TextContent));
            Assert.DoesNotContain("convener", string.Join(' ', page.Document.QuerySelectorAll("td, li, p").Select(cell => cell.TextContent)), StringComparison.Ordinal);
        }

        var known = await handler.SubmitAsync(await handler.GetAsync("/cases/log"), "Check whether it is known", ("What is it about, in one line", "The convener laughed"), ("Customer’s name", "Zebedee Quill"));
        Assert.DoesNotContain(reference, known.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_restricts_it_in_the_browser_and_lifts_it_again()
    {
        var reference = await node.LogCaseAsync("The provost sighed");
        using var manager = await node.SignedInAsync("complaints-manager");
        var form = await manager.GetAsync($"/cases/{reference}/restrict");
        Assert.Equal(["Give the reason"], (await manager.SubmitAsync(form, "Restrict")).Errors);
        var restricted = await manager.SubmitAsync(form, "Restrict", ("Reason", "It is about the provost."));
        Assert.Contains("Only The Complaints handler, The Complaints manager and auditors know of this case.", restricted.Text, StringComparison.Ordinal);
        Assert.Contains("Restricted to The Complaints manager, The Complaints handler: It is about the provost.", restricted.Text, StringComparison.Ordinal);

        var lifted = await manager.SubmitAsync(await manager.GetAsync($"/cases/{reference}/lift-restriction"), "Lift the restriction", ("Reason", "The provost has left."));
        Assert.Contains("No longer restricted: The provost has left.", lifted.Text, StringComparison.Ordinal);
    }

    private async Task<(string Reference, Guid File)> RestrictedAsync(string subject, string name = "Ann Other")
    {
        var cancellation = TestContext.Current.CancellationToken;
        var at = new CaseAddress(await node.LogCaseAsync(subject, handler: null, name));
        await node.Database.Within<AddCaseEntry>(add => add.RunAsync(new(at, CaseEntryKind.File, null, null, new("letter.txt", Encoding.UTF8.GetBytes("shouted"))), node.Operator, cancellation));
        await node.Database.Within<RestrictCase>(restrict => restrict.RunAsync(new(at, [], "It is about a director"), node.As("complaints-manager"), cancellation));
        var view = await node.Database.Within<CasePage, CasePage.View?>(page => page.ReadAsync(at.Reference, node.Operator, cancellation));
        return (at.Reference, view!.Timeline.Select(entry => entry.File).OfType<CasePage.EntryFile>().Single().Id);
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}

using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Records.Bodies;
using Answerable.Records.Databases;
using Answerable.Web.Access;
using Answerable.Web.Tests.Cases;
using Microsoft.AspNetCore.Routing;

namespace Answerable.Web.Tests.Site;

/// <summary>Somebody of another body, who may do everything there, with the addresses and identifiers of this one: nothing is there. And forms that were not theirs to send.</summary>
public sealed partial class OtherBodyTests
{
    private static readonly string[] s_ids = ["reference", "key", "id", "draft", "file", "edition", "request", "change"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Without the second net that row-level security is.</summary>
    [Fact]
    public async Task Every_address_of_a_body_leads_others_to_nothing()
    {
        await using var node = new WebNode { Kind = DatabaseKind.Sqlite };
        await node.InitializeAsync();
        var samples = new SampleRecords(node);
        await samples.AddPlanAsync();
        await samples.AddCaseAsync();
        var addresses = new SampleAddresses(node, samples);
        using var own = await node.SignedInAsync("complaints-manager");
        var ownToken = await TokenOfAsync(own);
        var unit = await node.AddServiceAsync("Harbours");
        var (other, account) = await AddOtherAsync(node);
        using var browser = node.NewBrowser();
        var signIn = await browser.GetAsync("/sign-in");
        Assert.Equal(HttpStatusCode.Found, (await browser.PostAsync("/sign-in?handler=Demo", ("account", account.ToString()), ("form-token", TokenOf(signIn)))).Status);
        var secret = await node.Database.Within<IssueToken, string>(issue => issue.RunAsync(new("test", [Permission.ReadCases, Permission.HandleCases, Permission.ManageCases, Permission.ReadPlans], new(2026, 12, 31)), other, Cancellation));
        using var api = new HttpClient { BaseAddress = node.Address };
        api.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        var token = await TokenOfAsync(browser);
        using var document = JsonDocument.Parse(await api.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative), Cancellation));
        var nothingThere = (await browser.GetAsync("/cases/C-2026-987654")).Text;
        List<string> faults = [];
        var (pages, forms, calls, found) = (0, 0, 0, 0);
        foreach (var endpoint in addresses.Pages.Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null && endpoint.RoutePattern.Parameters.Any(parameter => s_ids.Contains(parameter.Name)) && !endpoint.RoutePattern.RawText!.Contains("procedures/", StringComparison.Ordinal)))
        {
            var real = addresses.Address(endpoint, real: true);
            if (SampleAddresses.IsApi(endpoint))
            {
                calls++;
                var (there, nothing) = (await CallAsync(api, document.RootElement, endpoint, real), await CallAsync(api, document.RootElement, endpoint, addresses.Address(endpoint, real: false)));
                Expect(real, (int)there.Status is >= 400 and < 500 && there == nothing, $"{there} and not {nothing}");
                found += there.Status is HttpStatusCode.NotFound ? 1 : 0;
                continue;
            }

            pages++;
            var page = await browser.GetAsync(real);
            Expect(real, page.Status is HttpStatusCode.NotFound && page.Text == nothingThere, $"{page.Status} {page.Heading}");
            foreach (var handler in SampleAddresses.HandlersOf(endpoint))
            {
                forms++;
                var address = real + (handler.Length > 0 ? "?handler=" + handler : "");
                Expect(address, (await browser.PostAsync(address, ("form-token", token))).Status is HttpStatusCode.NotFound, "a form was looked at");

                // Not theirs to send: without a token, or with that of somebody else.
                foreach (var forged in new (string, string)[][] { [], [("form-token", ownToken)] })
                {
                    Expect(address, (await browser.PostAsync(address, forged)).Status is HttpStatusCode.BadRequest, "a forged form was taken");
                }
            }
        }

        // In what is sent, as in addresses.
        (string Name, Guid Id)[] foreign = [("handlerId", node.People["complaints-handler"]), ("serviceId", unit), ("teamId", unit)];
        foreach (var (name, id) in foreign)
        {
            var body = $$"""{"procedure":"{{CaseNode.Procedure}}","receivedOn":"2026-03-02","subject":"x","customer":{"name":"x","phone":"1"},"{{name}}":"{{id}}"}""";
            using var answer = await api.PostAsync(new Uri("/api/cases", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
            Expect(name, (int)answer.StatusCode is >= 400 and < 500, $"{answer.StatusCode}");
        }

        (string, string)[] said = [("form-token", token), ("Procedure", CaseNode.Procedure), ("Input.ReceivedOn-day", "2"), ("Input.ReceivedOn-month", "3"), ("Input.ReceivedOn-year", "2026"), ("About.Subject", "x"), ("About.Customer.Name", "x"), ("About.Customer.Phone", "1")];
        var forgedCustomer = await browser.PostAsync("/cases/log", [.. said, ("Input.CustomerId", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString())]);
        Expect("Input.CustomerId", forgedCustomer.Status is HttpStatusCode.Conflict, $"{forgedCustomer.Status}");
        var logged = await browser.PostAsync("/cases/log", said);
        Expect("/cases/log", logged.Location == $"/cases/{SampleRecords.Complaint}", $"{logged.Status} {string.Join("; ", logged.Errors)}");

        // Their own case has the same number now, and still not the other's file.
        Expect("a file", (await browser.GetAsync($"/cases/{SampleRecords.Complaint}/files/{samples.CaseFile}")).Status is HttpStatusCode.NotFound, "is there");
        Expect("an own case", (await browser.GetAsync($"/cases/{SampleRecords.Complaint}")).Heading is "x", "is not theirs");

        // A form that was open when its session ended is not taken any more, by whoever signs in next.
        await browser.PostAsync("/sign-out", ("form-token", token));
        Expect("a form of an ended session", (await browser.PostAsync("/cases/log", said)).Location?.StartsWith("/sign-in", StringComparison.Ordinal) is true, "was taken");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(pages > 50 && forms > 30 && calls > 30 && found > calls - 3, $"{pages} pages, {forms} forms, {calls} calls, of which {found} led to nothing");

        void Expect(string what, bool isSo, string otherwise)
        {
            if (!isSo)
            {
                faults.Add($"{what}: {otherwise}");
            }
        }
    }

    private static async Task<(Actor By, Guid Account)> AddOtherAsync(WebNode node)
    {
        var by = await node.Database.Within<CreateBody, Actor>(create => create.RunAsync(new("elsewhere", "Another Council"), Cancellation));
        var person = await node.Database.Within<AddPerson, Guid>(add => add.RunAsync(new("Kim", Email: "kim@elsewhere.example.org"), by, Cancellation));
        var account = await node.Database.Within<OpenAccount, Guid>(open => open.RunAsync(person, by, Cancellation));
        foreach (var role in node.Roles.Keys)
        {
            await node.Database.Within<GiveRole, Guid>(give => give.RunAsync(new(person, role, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), by, Cancellation));
        }

        return (by with { PersonId = person, Name = "Kim" }, account);
    }

    /// <summary>Reads, or acts with what the API's own document asks for.</summary>
    private static async Task<(HttpStatusCode Status, string Text)> CallAsync(HttpClient api, JsonElement document, RouteEndpoint endpoint, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (!SampleAddresses.IsRead(endpoint))
        {
            var content = document.GetProperty("paths").GetProperty("/" + Constraint().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "}")).GetProperty("post").GetProperty("requestBody").GetProperty("content");
            request.Method = HttpMethod.Post;
            request.Content = content.TryGetProperty("application/json", out var json)
                ? new StringContent(TortureApiTests.Filled(document, json.GetProperty("schema"), "x", "2026-03-02", 1)!.ToJsonString(), Encoding.UTF8, "application/json")
                : new ByteArrayContent("x"u8.ToArray()) { Headers = { ContentType = new("application/octet-stream") } };
            request.RequestUri = new(json.ValueKind is JsonValueKind.Undefined ? $"{address}?name=a.txt" : address, UriKind.Relative);
        }

        using var answer = await api.SendAsync(request, Cancellation);
        return (answer.StatusCode, Asked().Replace(await answer.Content.ReadAsStringAsync(Cancellation), ""));
    }

    private static async Task<string> TokenOfAsync(Browser browser) => TokenOf(await browser.GetAsync("/sign-out"));

    private static string TokenOf(WebPage page) => page.Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;

    [GeneratedRegex(":[^}]+}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Constraint();

    /// <summary>What an answer repeats of the question, and the number of the request.</summary>
    [GeneratedRegex("\"traceId\":\"[^\"]*\"|C-2026-[0-9]+|test-plan|no-such-plan", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Asked();
}

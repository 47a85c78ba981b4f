using System.Net;
using System.Text.RegularExpressions;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Web.Tests.Cases;

public sealed partial class CaseApiTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task A_complaint_goes_from_logging_to_closing()
    {
        using var handler = await ApiClient.HandlerAsync(node);
        var reference = await handler.LogAsync();
        var read = await handler.GetAsync($"/api/cases/{reference}");
        Assert.Equal("\"1\"", read.Tag);
        Assert.Equal(("logged", "2026-03-06"), (read.Json.GetProperty("state").GetString(), read.Json.GetProperty("answerClock").GetProperty("dueOn").GetString()));
        Assert.NotEqual(0, read.Json.GetProperty("answerClock").GetProperty("working").GetArrayLength());
        Assert.NotEqual(0, read.Json.GetProperty("answerClock").GetProperty("days").GetArrayLength());

        var taken = await handler.PostAsync($"/api/cases/{reference}/take", new { }, version: read.Tag);
        Assert.Equal((HttpStatusCode.OK, "in-hand", "\"2\""), (taken.Status, taken.Json.GetProperty("state").GetString(), taken.Tag));
        var late = await handler.PostAsync($"/api/cases/{reference}/add-entry", new { kind = "note", text = "Rang them" }, version: read.Tag);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed-meanwhile"), (late.Status, late.Code));

        await handler.PostAsync($"/api/cases/{reference}/send-answer", new { sentBy = "told", on = "2026-03-02", outcome = "upheld", actionTaken = "Emptied it" });
        var refused = await handler.PostAsync($"/api/cases/{reference}/close", new { cause = "A lorry broke down", needsNoRemedy = true });
        Assert.Equal((HttpStatusCode.Conflict, "case.record-incomplete"), (refused.Status, refused.Code));
        var services = await handler.GetAsync("/api/services");
        var service = services.Json.GetArrayLength() > 0 ? services.Json[0].GetProperty("id").GetGuid() : await node.AddServiceAsync();
        await handler.PostAsync($"/api/cases/{reference}/correct", new { subject = "The bin", nature = "quality", serviceId = service, customer = new { name = "Ann Other", email = "ann@example.org" } });
        var closed = await handler.PostAsync($"/api/cases/{reference}/close", new { cause = "A lorry broke down", needsNoRemedy = true });
        Assert.Equal((HttpStatusCode.OK, "closed"), (closed.Status, closed.Json.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Whom_it_is_about_is_said_while_it_is_logged()
    {
        using var handler = await ApiClient.HandlerAsync(node);
        var customer = new { name = "Ann Other", email = "ann@example.org" };
        var nobody = await handler.PostAsync("/api/cases", new { procedure = CaseNode.Procedure, receivedOn = "2026-03-02", subject = "Rude", customer, about = new { isSenior = true } });
        Assert.Equal("case.subject-name", nobody.Code);
        var logged = await handler.PostAsync("/api/cases", new { procedure = CaseNode.Procedure, receivedOn = "2026-03-02", subject = "Rude", customer, about = new { name = "The chief executive", isSenior = true } });
        var read = await handler.GetAsync($"/api/cases/{logged.Json.GetProperty("reference").GetString()}");
        Assert.Equal("The chief executive", read.Json.GetProperty("subjects")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_request_that_is_sent_again_is_answered_again_and_not_done_again()
    {
        using var handler = await ApiClient.HandlerAsync(node);
        var first = await handler.PostAsync("/api/cases", ApiClient.Logging("Twice"), key: "k-1");
        var again = await handler.PostAsync("/api/cases", ApiClient.Logging("Twice"), key: "k-1");
        Assert.Equal((first.Status, first.Text), (again.Status, again.Text));
        var other = await handler.PostAsync("/api/cases", ApiClient.Logging("Another"), key: "k-1");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "request-key-used"), (other.Status, other.Code));

        // At the same moment: one is done, the others are told of it.
        var many = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => handler.PostAsync("/api/cases", ApiClient.Logging("At once"), key: "k-2")));
        Assert.Single(many.Select(answer => answer.Text).Distinct(StringComparer.Ordinal));

        // A refused one has not been done: its key is free.
        var refused = await handler.PostAsync("/api/cases", ApiClient.Logging(""), key: "k-3");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(HttpStatusCode.Created, (await handler.PostAsync("/api/cases", ApiClient.Logging("Now"), key: "k-3")).Status);

        // Another person's key is another key.
        using var manager = await ApiClient.CreateAsync(node, "complaints-manager", Permission.ReadCases, Permission.HandleCases);
        Assert.NotEqual(first.Text, (await manager.PostAsync("/api/cases", ApiClient.Logging("Twice"), key: "k-1")).Text);
    }

    [Fact]
    public async Task A_token_does_what_its_scopes_say_and_nothing_else()
    {
        using var handler = await ApiClient.HandlerAsync(node);
        var reference = await handler.LogAsync();
        using var onlyHandles = await ApiClient.CreateAsync(node, "complaints-manager", Permission.HandleCases);
        Assert.Equal(HttpStatusCode.Created, (await onlyHandles.PostAsync("/api/cases", ApiClient.Logging("By a form"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await onlyHandles.GetAsync("/api/cases")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await onlyHandles.PostAsync($"/api/cases/{reference}/take", new { })).Status);
        using var onlyReads = await ApiClient.CreateAsync(node, "complaints-manager", Permission.ReadCases);
        Assert.Equal(HttpStatusCode.OK, (await onlyReads.GetAsync($"/api/cases/{reference}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await onlyReads.PostAsync($"/api/cases/{reference}/take", new { })).Status);
        var assigned = await handler.PostAsync($"/api/cases/{reference}/assign", new { handlerId = node.People["complaints-handler"] });
        Assert.Equal((HttpStatusCode.Forbidden, "case.assign-permission"), (assigned.Status, assigned.Code));
    }

    [Fact]
    public async Task The_list_is_read_page_by_page()
    {
        using var handler = await ApiClient.HandlerAsync(node);
        for (var number = 0; number < 55; number++)
        {
            await handler.LogAsync($"Case {number}");
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        var (cursor, pages) = ("", 0);
        while (cursor is not null)
        {
            var page = await handler.GetAsync($"/api/cases?of=all{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}");
            Assert.All(page.Json.GetProperty("cases").EnumerateArray(), row => Assert.True(seen.Add(row.GetProperty("reference").GetString()!)));
            cursor = page.Json.GetProperty("next").GetString();
            pages++;
        }

        Assert.True(pages > 1 && seen.Count >= 55);
        Assert.Equal(HttpStatusCode.BadRequest, (await handler.GetAsync("/api/cases?of=nobody")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await handler.GetAsync("/api/cases?cursor=%00'--")).Status);
    }

    [Theory]
    [InlineData("""{"procedure":"model-complaints","receivedOn":"2026-03-02","subject":"x","customer":{},"subjet":1}""", "subjet")]
    [InlineData("""{"procedure":"model-complaints","receivedOn":"02/03/2026","subject":"x"}""", "receivedOn")]
    [InlineData("""{"procedure":"model-complaints","receivedOn":"2026-03-02","channel":"pigeon","subject":"x"}""", "channel")]
    [InlineData("""{"procedure":"model-complaints","receivedOn":"2026-03-03","subject":"x","customer":{"name":"A","email":"a@example.org"}}""", "receivedOn")]
    [InlineData("""{"procedure":"model-complaints","receivedOn":"2026-03-02","subject":" ","customer":{"name":"A","email":"a@example.org"}}""", "subject")]
    [InlineData("""{"procedure":"no-such","receivedOn":"2026-03-02","subject":"x"}""", "procedure")]
    public async Task What_cannot_be_used_is_told_with_the_field(string body, string field)
    {
        using var handler = await ApiClient.HandlerAsync(node);
        var answer = await handler.PostTextAsync("/api/cases", body, "k");
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.Type));
        Assert.True(answer.Json.GetProperty("errors").TryGetProperty(field, out _), answer.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"subject\":\"x\"}")]
    public async Task What_is_no_request_is_told_so(string body)
    {
        using var handler = await ApiClient.HandlerAsync(node);
        var answer = await handler.PostTextAsync("/api/cases", body);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.Type));
    }

    [Fact]
    public async Task What_is_far_too_long_is_not_read()
    {
        using var handler = await ApiClient.HandlerAsync(node);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await handler.PostTextAsync("/api/cases", new string(' ', 1_100_000))).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await handler.PostTextAsync("/api/cases", new string(' ', 1_100_000), "k")).Status);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_whoever_has_it()
    {
        using var handler = await ApiClient.HandlerAsync(node);
        Assert.Equal(HttpStatusCode.NotFound, (await handler.GetAsync("/api/cases/C-1999-000001")).Status);
        var answer = await handler.PostAsync("/api/cases/C-1999-000001/take", new { });
        Assert.Equal((HttpStatusCode.NotFound, "case.not-found"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Anyone_may_ask_when_an_answer_is_due()
    {
        using var anyone = new ApiClient(new() { BaseAddress = node.Address });
        var due = await anyone.GetAsync("/api/due?procedure=foi-scotland&received=2024-06-03");
        Assert.Equal("2024-07-01", due.Json.GetProperty("clocks")[0].GetProperty("clock").GetProperty("dueOn").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await anyone.GetAsync("/api/due?procedure=subject-access&received=2024-06-03")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await anyone.GetAsync("/api/due?procedure=foi-scotland&received=2024-02-30")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await anyone.GetAsync("/api/cases")).Status);
    }

    [Fact]
    public async Task The_document_lists_every_endpoint_and_every_act_with_its_words()
    {
        using var anyone = new ApiClient(new() { BaseAddress = node.Address });
        var document = await anyone.GetAsync("/api/openapi.json");
        Assert.Equal(HttpStatusCode.OK, document.Status);
        var paths = document.Json.GetProperty("paths");
        var listed = paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(verb => $"{verb.Name.ToUpperInvariant()} {path.Name}")).ToHashSet(StringComparer.Ordinal);
        var mapped = node.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal) && !endpoint.RoutePattern.RawText.Contains("documentName", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(verb => $"{verb} {Constraint().Replace(endpoint.RoutePattern.RawText!, "}")}")).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(mapped.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.All(Enum.GetValues<CaseAct>(), act => Assert.Contains($"POST /api/cases/{{reference}}/{Word.Of(act)}", listed));
        Assert.All(paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()), verb =>
        {
            Assert.True(verb.Value.TryGetProperty("summary", out _) && verb.Value.TryGetProperty("description", out _), verb.Value.ToString());
            Assert.True(verb.Value.GetProperty("responses").EnumerateObject().Count() > 1, verb.Value.ToString());
        });
    }

    /// <summary>What an address asks of a part of it, which the document says in its own way.</summary>
    [GeneratedRegex(":[a-z]+}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Constraint();
}

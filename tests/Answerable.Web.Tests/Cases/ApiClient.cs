using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

/// <summary>Another program, with a token of someone with a role.</summary>
internal sealed class ApiClient(HttpClient client) : IDisposable
{
    public static async Task<ApiClient> CreateAsync(WebNode node, string role, params Permission[] scopes)
    {
        var token = await node.Database.Within<IssueToken, string>(issue => issue.RunAsync(new("test", scopes, new(2026, 12, 31)), node.As(role), Cancellation));
        var client = new HttpClient { BaseAddress = node.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return new(client);
    }

    public static Task<ApiClient> HandlerAsync(WebNode node) => CreateAsync(node, "complaints-handler", Permission.ReadCases, Permission.HandleCases);

    public string Authorization => client.DefaultRequestHeaders.Authorization!.ToString();

    public Task<Answer> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    public Task<Answer> PostAsync(string path, object body, string? key = null, string? version = null) => SendAsync(With(new(HttpMethod.Post, path) { Content = JsonContent.Create(body) }, key, version));

    public Task<Answer> PostTextAsync(string path, string body, string? key = null) =>
        SendAsync(With(new(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") }, key, null));

    public Task<Answer> PostFileAsync(string path, byte[] content, string? key = null) =>
        SendAsync(With(new(HttpMethod.Post, path) { Content = new ByteArrayContent(content) { Headers = { ContentType = new("application/octet-stream") } } }, key, null));

    public Task<byte[]> ReadFileAsync(string path) => client.GetByteArrayAsync(new Uri(path, UriKind.Relative), Cancellation);

    public async Task<string> LogAsync(string subject = "The bin was not emptied")
    {
        var logged = await PostAsync("/api/cases", Logging(subject));
        Assert.True(logged.Status == HttpStatusCode.Created, logged.Text);
        return logged.Json.GetProperty("reference").GetString()!;
    }

    public static object Logging(string subject) =>
        new { procedure = CaseNode.Procedure, receivedOn = "2026-03-02", channel = "telephone", subject, nature = "quality", customer = new { name = "Ann Other", email = "ann@example.org" } };

    public void Dispose() => client.Dispose();

    private static HttpRequestMessage With(HttpRequestMessage request, string? key, string? version)
    {
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version);
        }

        return request;
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var sent = request;
        request.Headers.ExpectContinue = request.Content is StringContent;
        using var response = await client.SendAsync(sent, Cancellation);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation), response.Headers.ETag?.Tag, response.Content.Headers.ContentType?.MediaType);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public sealed record Answer(HttpStatusCode Status, string Text, string? Tag, string? Type)
    {
        public JsonElement Json => JsonDocument.Parse(Text).RootElement;

        public string? Code => Json.GetProperty("code").GetString();
    }
}

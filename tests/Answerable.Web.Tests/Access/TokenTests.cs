using System.Net;
using System.Text.Json;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Access;

public sealed class TokenTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task A_token_is_shown_once_and_ends_when_it_is_revoked()
    {
        using var browser = await node.SignedInAsync("planning-officer");
        var page = await browser.OpenAsync("/account/tokens");
        page = await browser.SubmitAsync(page, "Issue token", ("What it is for", "Nightly export"));
        Assert.Contains("Select what the token may do", page.Errors);
        page = await browser.SubmitAsync(page, "Issue token", ("What it is for", "Nightly export"), ("Read plans", "yes"));
        var token = page.Document.QuerySelector("code")!.TextContent;
        Assert.StartsWith("answerable_", token, StringComparison.Ordinal);

        Assert.Equal((HttpStatusCode.OK, "[\"read-plans\"]"), await MeAsync(token));
        page = await browser.OpenAsync("/account/tokens");
        Assert.DoesNotContain(token, page.Text, StringComparison.Ordinal);
        Assert.Equal("In use", Assert.Single(page.Rows)[3]);
        page = await browser.SubmitAsync(page, "Revoke Nightly export");
        Assert.Equal("Revoked", Assert.Single(page.Rows)[3]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await MeAsync(token)).Status);
    }

    /// <summary>What the API says that the token may do.</summary>
    private async Task<(HttpStatusCode Status, string May)> MeAsync(string token)
    {
        using var client = new HttpClient { BaseAddress = node.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/me", UriKind.Relative));
        request.Headers.Authorization = new("Bearer", token);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (response.StatusCode, json.RootElement.TryGetProperty("permissions", out var may) ? may.GetRawText() : json.RootElement.GetProperty("status").GetRawText());
    }
}

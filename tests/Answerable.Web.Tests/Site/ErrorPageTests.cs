using System.Net;

namespace Answerable.Web.Tests.Site;

public sealed class ErrorPageTests
{
    [Fact]
    public async Task An_address_that_leads_nowhere_says_so()
    {
        await using var node = await WebNode.StartAsync();
        using var client = node.NewClient();
        using var response = await client.GetAsync(new Uri("/nowhere", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var t = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Page not found", t, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}

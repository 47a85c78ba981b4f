using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Webhooks;

public sealed class WebhookPageTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task An_administrator_adds_one_sees_its_secret_once_and_ends_it()
    {
        using var browser = await node.SignedInAsync("administrator");
        var page = await browser.OpenAsync("/set-up/webhooks");
        page = await browser.SubmitAsync(page, "Add webhook", ("Address", "https://10.0.0.1/"), ("A case is logged", "yes"));
        Assert.Contains(page.Errors, error => error.Contains("public internet", StringComparison.Ordinal));
        page = await browser.SubmitAsync(page, "Add webhook", ("Address", "https://example.org/hook"), ("A case is logged", "yes"));
        Assert.StartsWith("answerable_webhook_", page.Document.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        page = await browser.OpenAsync("/set-up/webhooks");
        Assert.Null(page.Document.QuerySelector("code"));
        page = await browser.SubmitAsync(page, "End the webhook to https://example.org/hook");
        Assert.Contains("Ended", page.Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }
}

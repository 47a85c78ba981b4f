using System.Net;

namespace Answerable.Web.Tests.Site;

public sealed class ErrorPageTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task An_address_that_leads_nowhere_says_so()
    {
        using var browser = node.NewBrowser();
        var page = await browser.GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Page not found", page.Heading);
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        using var browser = node.NewBrowser();
        var page = await browser.PostAsync("/sign-in", ("Input.Email", "administrator@borough.example.org"), ("Input.Password", "does not matter"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("That did not arrive as it should", page.Heading);
    }

    [Fact]
    public async Task Every_answer_keeps_strangers_out_of_the_page()
    {
        using var browser = node.NewBrowser();
        var page = await browser.GetAsync("/sign-in");
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
    }
}

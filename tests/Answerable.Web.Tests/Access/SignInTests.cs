using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Access;

public sealed class SignInTests(WebNode node) : IClassFixture<WebNode>
{
    private const string Password = "umbrella granite teapot";

    [Fact]
    public async Task Without_a_sign_in_a_page_leads_to_it_and_then_back()
    {
        using var browser = node.NewBrowser();
        var page = await browser.GetAsync("/people");
        Assert.Equal("/sign-in?return=%2Fpeople", page.Location);
        page = await browser.SubmitAsync(await browser.OpenAsync("/people"), "The Administrator");
        Assert.Equal("People", page.Heading);
    }

    [Fact]
    public async Task A_person_chooses_a_password_by_a_link_that_works_once_and_signs_in_with_it()
    {
        var link = await LinkAsync("leadership");
        using var browser = node.NewBrowser();
        var page = await browser.SubmitAsync(await browser.GetAsync(link), "Save password", ("Password", "short"));
        Assert.Contains("The new password must have 12 characters or more", page.Errors);
        page = await browser.SubmitAsync(page, "Save password", ("Password", Password));
        Assert.Equal("Sign in", page.Heading);
        page = await browser.SubmitAsync(page, "Sign in", ("E-mail address", "leadership@borough.example.org"), ("Password", "not this one, I think"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Single(page.Errors);
        page = await browser.SubmitAsync(page, "Sign in", ("E-mail address", "leadership@borough.example.org"), ("Password", Password));
        Assert.Equal("Sign out", page.Link("Sign out").TextContent);

        page = await browser.SubmitAsync(await browser.GetAsync(link), "Save password", ("Password", Password + " again"));
        Assert.Contains("This link has been used or is too old. Ask for a new one.", page.Errors);
    }

    [Fact]
    public async Task Five_failed_tries_lock_the_account_even_for_the_right_password()
    {
        using var browser = node.NewBrowser();
        await browser.SubmitAsync(await browser.GetAsync(await LinkAsync("delegate")), "Save password", ("Password", Password));
        var page = await browser.OpenAsync("/sign-in");
        for (var tries = 0; tries < 5; tries++)
        {
            page = await browser.SubmitAsync(page, "Sign in", ("E-mail address", "delegate@borough.example.org"), ("Password", "wrong wrong wrong"));
        }

        page = await browser.SubmitAsync(page, "Sign in", ("E-mail address", "delegate@borough.example.org"), ("Password", Password));
        Assert.Equal("Sign in", page.Heading);
        Assert.Single(page.Errors);
    }

    [Fact]
    public async Task The_second_step_asks_for_a_code_and_takes_a_recovery_code_once()
    {
        using var browser = node.NewBrowser();
        await browser.SubmitAsync(await browser.GetAsync(await LinkAsync("approver")), "Save password", ("Password", Password));
        await SignInAsync(browser);
        var page = await browser.OpenAsync("/account/second-step");
        var key = page.Document.QuerySelector("strong.break-anywhere")!.TextContent;
        page = await browser.SubmitAsync(page, "Set up", ("Code", "000000"));
        Assert.Single(page.Errors);
        page = await browser.SubmitAsync(page, "Set up", ("Code", Totp.Now(key)));
        Assert.Equal("Keep your recovery codes", page.Heading);
        var recovery = page.Document.QuerySelectorAll(".code-list li").Select(code => code.TextContent).ToList();
        Assert.Equal(10, recovery.Count);

        page = await browser.SubmitAsync(await browser.OpenAsync("/sign-out"), "Sign out");
        Assert.Equal("Sign in", page.Heading);
        page = await SignInAsync(browser);
        Assert.Equal("Enter your code", page.Heading);
        page = await browser.SubmitAsync(page, "Continue", ("Code", recovery[0]));
        Assert.Equal("The Approver", page.Link("The Approver").TextContent);

        await browser.SubmitAsync(await browser.OpenAsync("/sign-out"), "Sign out");
        page = await browser.SubmitAsync(await SignInAsync(browser), "Continue", ("Code", recovery[0]));
        Assert.Single(page.Errors);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sign_ins()
    {
        using var here = await node.SignedInAsync("coordinator");
        using var there = await node.SignedInAsync("coordinator");
        var page = await here.SubmitAsync(await here.OpenAsync("/account/password"), "Change password", ("New password", Password));
        Assert.Equal("Your account", page.Heading);
        Assert.Equal("Set", page.SummaryValue("Password"));
        Assert.Equal("/sign-in?return=%2Faccount", (await there.GetAsync("/account")).Location);
    }

    private static async Task<WebPage> SignInAsync(Browser browser) =>
        await browser.SubmitAsync(await browser.OpenAsync("/sign-in"), "Sign in", ("E-mail address", "approver@borough.example.org"), ("Password", Password));

    private async Task<string> LinkAsync(string role)
    {
        using var administrator = await node.SignedInAsync("administrator");
        var people = await administrator.OpenAsync("/people");
        var person = people.Document.QuerySelectorAll("tbody th a").Single(link => link.TextContent.Equals("The " + role, StringComparison.OrdinalIgnoreCase));
        var page = await administrator.SubmitAsync(await administrator.OpenAsync(person.GetAttribute("href")!), "Make a link to choose a password");
        return page.Document.QuerySelector("code")!.TextContent;
    }
}

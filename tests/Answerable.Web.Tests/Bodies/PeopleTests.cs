using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Bodies;

public sealed class PeopleTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task A_person_is_added_and_given_a_role_and_the_role_ends()
    {
        using var browser = await node.SignedInAsync("administrator");
        var page = await browser.SubmitAsync(await browser.OpenAsync("/people/add"), "Add person", ("E-mail address", "nobody"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Enter the person's name", "Enter an e-mail address such as name@example.org"], page.Errors.Order(StringComparer.Ordinal).Reverse());

        page = await browser.SubmitAsync(page, "Add person", ("Name", "Jo Field"), ("E-mail address", "jo.field@borough.example.org"), ("Initials", "JF"));
        Assert.Equal("Jo Field", page.Heading);
        Assert.Equal("Jo Field is added. Now give a role.", page.Banner);
        page = await browser.SubmitAsync(page, "Give role", ("Role", "Auditor"));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Auditor is given for a limited time: enter a last day, at most a year after the first", page.Errors);

        page = await browser.SubmitAsync(page, "Give role", ("Role", "Approver"), ("Day", "31"), ("Month", "6"), ("Year", "2026"));
        Assert.Contains("Enter a real date, such as 27 3 2026", page.Errors);
        page = await browser.SubmitAsync(page, "Give role", ("Role", "Approver"), ("Day", "2"), ("Month", "March"), ("Year", "2026"));
        Assert.Equal(["Approver", "The whole body", "2 March 2026", "Open"], Assert.Single(page.Rows).Take(4));
        page = await browser.SubmitAsync(page, "End the role Approver");
        Assert.Equal("The role has ended: it is not held from today.", page.Banner);
        Assert.Equal("1 March 2026", Assert.Single(page.Rows)[3]);
    }

    [Fact]
    public async Task A_role_that_ends_takes_its_pages_away_at_once()
    {
        using var administrator = await node.SignedInAsync("administrator");
        using var reader = await node.SignedInAsync("assurance-group-member");
        Assert.Contains("Plans", (await reader.OpenAsync("/account")).Navigation);
        var people = await administrator.OpenAsync("/people");
        var page = await administrator.OpenAsync(people.Link("The Assurance group member").GetAttribute("href")!);
        await administrator.SubmitAsync(page, "End the role Assurance group member");
        Assert.DoesNotContain("Plans", (await reader.OpenAsync("/account")).Navigation);
    }

    [Fact]
    public async Task The_body_has_the_name_that_was_last_saved_and_the_slower_of_two_is_told()
    {
        using var first = await node.SignedInAsync("administrator");
        using var second = await node.SignedInAsync("administrator");
        var early = await first.OpenAsync("/set-up");
        var late = await second.OpenAsync("/set-up");
        var page = await first.SubmitAsync(early, "Save", ("Name", "New Borough Council"));
        Assert.Contains("New Borough Council", page.Document.Title, StringComparison.Ordinal);
        page = await second.SubmitAsync(late, "Save", ("Colour", "#ffffff"));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.StartsWith("Someone else changed this", Assert.Single(page.Errors), StringComparison.Ordinal);
    }
}

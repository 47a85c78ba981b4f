using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Procedures;

public sealed class WhenShouldIHaveAnAnswerTests(WebNode node) : IClassFixture<WebNode>
{
    private const string Address = "/when-should-i-have-an-answer";

    [Fact]
    public async Task Whoever_asks_gets_the_date_in_words_and_the_working_day_by_day()
    {
        using var browser = node.NewBrowser();
        var page = await browser.GetAsync($"{Address}?Received-day=15&Received-month=7&Received-year=2024&Kind=foi-scotland");
        Assert.Equal((HttpStatusCode.OK, "When should I have an answer?"), (page.Status, page.Heading));
        Assert.Contains("You should have had it by Tuesday 13 August 2024.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Monday 5 August 2024 is not counted: Summer bank holiday.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Monday 15 July 2024", "Received"], page.Rows[0]);
        Assert.Contains(page.Rows, row => row is ["Monday 5 August 2024", "Summer bank holiday"]);
        Assert.Contains(page.Rows, row => row is ["Tuesday 13 August 2024", "Day 20: the last day"]);
    }

    [Fact]
    public async Task A_target_is_not_called_a_limit_set_by_law()
    {
        using var browser = node.NewBrowser();
        var page = await browser.GetAsync($"{Address}?Received=2026-06-01&Kind=model-complaints");
        Assert.Contains("to send it by Friday 5 June 2026.", page.Text, StringComparison.Ordinal);
        Assert.Contains("This is a target, not a limit set by law.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nation_is_asked_for_where_its_bank_holidays_count()
    {
        using var browser = node.NewBrowser();
        var page = await browser.GetAsync($"{Address}?Received=2026-01-31&Kind=subject-access");
        Assert.Equal((HttpStatusCode.BadRequest, "Choose where they are: the bank holidays differ"), (page.Status, Assert.Single(page.Errors)));
        page = await browser.GetAsync($"{Address}?Received=2026-01-31&Kind=subject-access&Nation=scotland");
        Assert.Contains("by Monday 2 March 2026.", page.Text, StringComparison.Ordinal);

        // Which version of the rule applied: until 14 August 2019 the month ran from the day after receipt.
        Assert.Contains("The rule is counted as it stood since 15 August 2019.", page.Text, StringComparison.Ordinal);
        page = await browser.GetAsync($"{Address}?Received=2019-08-01&Kind=subject-access&Nation=scotland");
        Assert.Contains("by Monday 2 September 2019.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The rule is counted as it stood until 14 August 2019.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Enter the day on which they received it")]
    [InlineData("Received-day=31&Received-month=2&Received-year=2026&", "Enter a real date, such as 27 3 2026")]
    [InlineData("Received=2001-01-01&", "these rules were not in force")]
    [InlineData("Received=9999-12-31&", "Enter a real date")]
    public async Task What_cannot_be_used_is_said_beside_its_field(string day, string error)
    {
        using var browser = node.NewBrowser();
        var page = await browser.GetAsync($"{Address}?{day}Kind=foi-scotland");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(error, Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_found_from_the_sign_in_page()
    {
        using var browser = node.NewBrowser();
        var signIn = await browser.GetAsync("/sign-in");
        Assert.Equal(Address, signIn.Link("When should I have an answer?").GetAttribute("href"));
    }
}

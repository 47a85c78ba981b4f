namespace Answerable.Journeys;

/// <summary>A stranger works out when an answer is due, and is told what is missing.</summary>
public sealed class AnswerDateJourney(AnswerableSite site) : IClassFixture<AnswerableSite>
{
    public static IReadOnlyList<TheoryDataRow<Way>> Ways => Visitor.Ways;

    [Theory, MemberData(nameof(Ways))]
    public async Task Finds_the_calculator_and_reads_the_working(Way way)
    {
        await using var visitor = await Visitor.OpenAsync(site.Address, "answer-date", way);
        await visitor.GoAsync("/sign-in");
        await visitor.GoAsync("/when-should-i-have-an-answer");
        await visitor.PressAsync("Work out the date");
        Assert.StartsWith("Error: ", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        await visitor.FillAsync("Day", "15");
        await visitor.FillAsync("Month", "July");
        await visitor.FillAsync("Year", "2024");
        await visitor.Page.GetByLabel("Information under freedom of information law, from a Scottish public authority", new() { Exact = true }).CheckAsync();
        await visitor.PressAsync("Work out the date");
        Assert.Contains("Tuesday 13 August 2024", await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Main).InnerTextAsync(), StringComparison.Ordinal);
    }
}

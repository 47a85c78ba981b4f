namespace Answerable.Journeys;

/// <summary>An administrator signs in, sets up the second step, and signs in with it.</summary>
public sealed class SignInJourney(AnswerableSite site) : IClassFixture<AnswerableSite>
{
    public static IReadOnlyList<TheoryDataRow<Way>> Ways => Visitor.Ways;

    [Theory, MemberData(nameof(Ways))]
    public async Task Signs_in_with_a_password(Way way)
    {
        await using var visitor = await Visitor.OpenAsync(site.Address, "sign-in", way);
        await visitor.GoAsync("/people");
        Assert.Equal("Sign in", await visitor.HeadingAsync());
        await visitor.PressAsync("Sign in");
        Assert.StartsWith("Error: ", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        await visitor.FillAsync("E-mail address", AnswerableSite.Email);
        await visitor.FillAsync("Password", AnswerableSite.Password);
        await visitor.PressAsync("Sign in");
        Assert.Equal("People", await visitor.HeadingAsync());
        await visitor.GoAsync("/account");
        await visitor.GoAsync("/account/second-step");
        await visitor.GoAsync("/account/password");
        await visitor.GoAsync("/account/tokens");
    }
}

using Microsoft.Playwright;

namespace Answerable.Journeys;

/// <summary>The administrator adds a colleague, gives a role, and describes the body.</summary>
public sealed class PeopleJourney(AnswerableSite site) : IClassFixture<AnswerableSite>
{
    public static IReadOnlyList<TheoryDataRow<Way>> Ways => Visitor.Only(Way.Phone, Way.WithoutScript);

    public static IReadOnlyList<TheoryDataRow<Way>> AtADesk => [.. Visitor.Ways.Where(row => row.Data is Way.Desktop)];

    [Theory, MemberData(nameof(Ways))]
    public async Task Adds_a_person_and_gives_a_role(Way way)
    {
        await using var visitor = await Visitor.OpenAsync(site.Address, "people", way);
        await SignInAsync(visitor);
        await visitor.GoAsync("/people");
        await visitor.PressAsync("Add a person");
        await visitor.PressAsync("Add person");
        await visitor.FillAsync("Name", $"Jo Field {way}");
        await visitor.FillAsync("E-mail address", $"jo.{way}@borough.example.org");
        await visitor.FillAsync("Post or rank", "Performance officer");
        await visitor.PressAsync("Add person");
        Assert.Equal($"Jo Field {way}", await visitor.HeadingAsync());
        await visitor.Page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("Approver");
        await visitor.PressAsync("Give role");
        Assert.Contains("Approver", await visitor.Page.GetByRole(AriaRole.Table).InnerTextAsync(), StringComparison.Ordinal);
        await visitor.PressAsync("Make a link to choose a password");
        await visitor.GoAsync("/set-up");
        await visitor.GoAsync("/set-up/units/add");
        await visitor.GoAsync("/set-up/procedures");
        await visitor.GoAsync("/set-up/procedures/model-complaints");
        await visitor.GoAsync("/set-up/webhooks");
        await visitor.GoAsync("/sign-out");
        await visitor.GoAsync("/nowhere");
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Every_component_is_without_fault(Way way)
    {
        await using var visitor = await Visitor.OpenAsync(site.Address, "components", way);
        await visitor.GoAsync("/components");
        await visitor.PressAsync("Save");
    }

    [Theory, MemberData(nameof(AtADesk))]
    public async Task Adds_a_person_by_keyboard_alone(Way way)
    {
        await using var visitor = await Visitor.OpenAsync(site.Address, "keyboard", way);
        await SignInAsync(visitor);
        await visitor.GoAsync("/people");
        await visitor.ReachAsync("Add a person");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.LedToAsync("**/people/add");
        await visitor.ReachAsync("Name");
        await visitor.Page.Keyboard.TypeAsync("Kay Board");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.LedToAsync("**/people/*-*");
        Assert.Equal("Kay Board", await visitor.HeadingAsync());
    }

    internal static async Task SignInAsync(Visitor visitor)
    {
        await visitor.GoAsync("/sign-in");
        await visitor.FillAsync("E-mail address", AnswerableSite.Email);
        await visitor.FillAsync("Password", AnswerableSite.Password);
        await visitor.PressAsync("Sign in");
    }
}

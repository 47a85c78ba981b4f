using Answerable.Records;
using Answerable.Records.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Answerable.Journeys.Plans;

/// <summary>The planning officer brings in the plan as it is today, puts right what was misread, and lives with it; someone else approves what is done.</summary>
public sealed class PlansJourney(AnswerableSite site) : IClassFixture<AnswerableSite>
{
    private const string Works =
        """
        Works plan

        Estates
        No	Action	Priority	Owner	Target	Status	Comment
        1	Repair the roof of the library	High	Head of Estates	31 January 2026	On target	Scaffolding is up.
        2	Paint the hall. Dependent on 1	Low	Head of Estates	30 June 2026	Not started	
        Parks
        No	Action	Priority	Owner	Target	Status	Comment
        3	Plant trees along the river	High	Head of Parks	31 October 2026	Slippage	Waiting for the permit.
        """;

    public static IReadOnlyList<TheoryDataRow<Way>> Ways => Visitor.Only(Way.Desktop, Way.WithoutScript);

    /// <summary>A keyboard goes with a desktop.</summary>
    public static IReadOnlyList<TheoryDataRow<Way>> Desktop => [.. Visitor.Ways.Where(way => way.Data is Way.Desktop)];

    [Theory, MemberData(nameof(Ways))]
    public async Task From_a_pasted_table_to_a_closure_that_someone_else_approved(Way way)
    {
        var approver = await AddApproverAsync($"rob.{way}@borough.example.org".ToLowerInvariant());
        await using var officer = await Visitor.OpenAsync(site.Address, "plans", way);
        await PeopleJourney.SignInAsync(officer);
        await officer.GoAsync("/plans");
        await officer.PressAsync("Bring in a plan");
        await officer.FillAsync("Or paste the plan", Works);
        await officer.FillAsync("Title (optional)", $"Works plan {way}");
        await officer.PressAsync("Read it");
        Assert.Equal("How pasted text was read", await officer.HeadingAsync());
        await officer.KeepForGuideAsync("review");

        await officer.PressAsync("Correct line 5");
        await officer.FillAsync("Owner", "Head of Property");
        await officer.PressAsync("Save");
        await officer.PressAsync("Accept");
        Assert.Equal($"Works plan {way}", await officer.HeadingAsync());

        await officer.KeepForGuideAsync("register");
        await officer.Page.GetByLabel("Priority").SelectOptionAsync("High");
        await officer.PressAsync("Filter");
        Assert.Equal(2, await officer.Page.GetByRole(AriaRole.Row).Filter(new() { Has = officer.Page.GetByRole(AriaRole.Rowheader) }).Filter(new() { HasText = "High" }).CountAsync());

        await officer.PressAsync("1");
        await officer.PressAsync("Change its fields");
        await officer.FillAsync("Priority", "Very high");
        await officer.PressAsync("Save");
        await officer.KeepForGuideAsync("activity");
        await officer.PressAsync("Write an update");
        await officer.FillAsync("What has happened", "The slates are on.");
        await officer.KeepForGuideAsync("update");
        await officer.PressAsync("Save the update");
        await officer.PressAsync("Propose closure");
        await officer.FillAsync("Day", "27");
        await officer.FillAsync("Month", "2");
        await officer.FillAsync("Year", "2026");
        await officer.FillAsync("Why it can be closed", "The roof is dry.");
        await officer.PressAsync("Propose closure");
        var row = new Uri(officer.Page.Url).AbsolutePath;

        await using var other = await Visitor.OpenAsync(site.Address, "plans-approver", way);
        await other.GoAsync("/sign-in");
        await other.FillAsync("E-mail address", approver);
        await other.FillAsync("Password", AnswerableSite.Password);
        await other.PressAsync("Sign in");
        await other.GoAsync(row);
        await other.PressAsync("Approve the closure");
        await other.PressAsync("Approve the closure");
        Assert.Contains("The activity is completed", await other.Page.GetByRole(AriaRole.Main).InnerTextAsync(), StringComparison.Ordinal);

        await officer.GoAsync(row + "/history");
        await officer.KeepForGuideAsync("history");
        var history = await officer.Page.GetByRole(AriaRole.Main).InnerTextAsync();
        Assert.Contains("Closure approved by Rob Field", history, StringComparison.Ordinal);
        Assert.Contains("Closure proposed by Ada Minton", history, StringComparison.Ordinal);

        var plan = row[..row.IndexOf("/activities", StringComparison.Ordinal)];
        foreach (var page in new[] { "/about", "/findings", "/recommendations", "/imports/1", "/activities/add", "/activities/2/owners", "/activities/2/agree-later-date", "/activities/2/hibernate", "/activities/2/duplicate", "/activities/2/place", "/settings", "/carry-forward" })
        {
            await officer.GoAsync(plan + page);
        }
    }

    [Theory, MemberData(nameof(Desktop))]
    public async Task By_keyboard_alone(Way way)
    {
        await using var officer = await Visitor.OpenAsync(site.Address, "plans-keyboard", way);
        await PeopleJourney.SignInAsync(officer);
        await officer.GoAsync("/plans");
        await PressAsync(officer, "Bring in a plan", "**/plans/import");
        await officer.ReachAsync("Or paste the plan");
        await officer.Page.Keyboard.InsertTextAsync(Works);
        await officer.ReachAsync("Title (optional)");
        await officer.Page.Keyboard.TypeAsync("Keyboard plan");
        await PressAsync(officer, "Read it", "**/plans/import/*-*");
        await PressAsync(officer, "Accept", "**/plans/keyboard-plan");
        await PressAsync(officer, "1", "**/activities/1");
        await PressAsync(officer, "Hibernate", "**/hibernate");
        await officer.ReachAsync("What will wake it");
        await officer.Page.Keyboard.TypeAsync("The new roofer");
        await officer.ReachAsync("Reason");
        await officer.Page.Keyboard.TypeAsync("The roofer has left.");
        await PressAsync(officer, "Hibernate", "**/activities/1");
        Assert.Contains("The new roofer", await officer.Page.GetByRole(AriaRole.Main).InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task PressAsync(Visitor visitor, string words, string address)
    {
        await visitor.ReachAsync(words);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.LedToAsync(address);
        await visitor.LookAsync();
    }

    private async Task<string> AddApproverAsync(string email)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var scope = site.Services.CreateAsyncScope();
        T The<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var person = await The<AddPerson>().RunAsync(new("Rob Field", "RF", "Director", email), site.Operator, cancellation);
        await The<GiveRole>().RunAsync(new(person, "approver", new DateOnly(2026, 1, 1)), site.Operator, cancellation);
        var account = await The<OpenAccount>().RunAsync(person, site.Operator, cancellation);
        var found = await The<RecordsContext>().Users.SingleAsync(one => one.Id == account, cancellation);
        Assert.True((await The<UserManager<Account>>().AddPasswordAsync(found, AnswerableSite.Password)).Succeeded);
        return email;
    }
}

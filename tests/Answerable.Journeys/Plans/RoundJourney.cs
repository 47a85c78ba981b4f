using System.Globalization;
using System.Text;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Rounds;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Journeys.Plans;

/// <summary>A quarter's round of a plan of 174 rows: the coordinator opens it, a delegate with 20 rows says what has changed in 3, and the coordinator closes it by looking at the exceptions only.</summary>
public sealed class RoundJourney(AnswerableSite site) : IClassFixture<AnswerableSite>
{
    private const int Rows = 174;
    private const int OfDelegate = 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static IReadOnlyList<TheoryDataRow<Way>> Ways => Visitor.Only(Way.Phone, Way.WithoutScript);

    public static IReadOnlyList<TheoryDataRow<Way>> Desktop => [.. Visitor.Ways.Where(way => way.Data is Way.Desktop)];

    [Theory, MemberData(nameof(Ways))]
    public async Task From_opening_the_round_to_closing_it(Way way)
    {
        var (key, writer, other) = await PrepareAsync($"round {way}");
        await using var coordinator = await Visitor.OpenAsync(site.Address, "round-coordinator", way);
        await PeopleJourney.SignInAsync(coordinator);
        await coordinator.GoAsync($"/plans/{key}/rounds");
        await coordinator.FillAsync("Note to the owners (optional)", "The board meets at the end of the month.");
        await coordinator.KeepForGuideAsync("round-open");
        await coordinator.PressAsync("Open the round");

        await using var person = await Visitor.OpenAsync(site.Address, "round-delegate", way);
        await person.Page.SetViewportSizeAsync(390, 844);
        await SignInAsync(person, writer);
        await person.GoAsync("/updates");
        await person.PressAsync($"Write the updates on Plan round {way} for Quarter 4 2025");
        Assert.Contains("20 of 20 rows", await MainAsync(person), StringComparison.Ordinal);

        // Three rows have changed: for each, how far it has come and what has happened.
        await WriteAsync(person, 2, "On target", "The second lot is ordered.");
        await WriteAsync(person, 5, "Slippage", "The permit has not come.");
        await WriteAsync(person, 9, "Done", "The last tree is planted.");
        await person.FillAsync("Finished on, Activity 9", "20 December 2025");
        await person.PressAsync("Check");
        Assert.Contains("its end passed on 30 November 2025", await MainAsync(person), StringComparison.Ordinal);
        await person.PressAsync("Save, the rest is unchanged, send");
        Assert.Contains("3 updates saved now, 17 rows left unchanged", await MainAsync(person), StringComparison.Ordinal);
        await LeaveAsync(key, other);

        await coordinator.GoAsync($"/plans/{key}/rounds/2025-q4");
        await coordinator.KeepForGuideAsync("round-review");
        Assert.Contains("174 rows: 3 written, 171 unchanged, 0 waiting", await MainAsync(coordinator), StringComparison.Ordinal);
        Assert.Contains("Look at these: 3", await MainAsync(coordinator), StringComparison.Ordinal);
        await coordinator.PressAsync("Accept the rest (171)");
        await coordinator.PressAsync("Send back Activity 2");
        await coordinator.FillAsync("What is missing", "Its day was in November: when will it be done?");
        await coordinator.PressAsync("Send back");

        await person.GoAsync($"/plans/{key}/rounds/2025-q4/mine");
        Assert.Contains("when will it be done?", await MainAsync(person), StringComparison.Ordinal);
        await WriteAsync(person, 2, "Slippage", "The second lot is ordered; it comes in March.");
        await person.PressAsync("Save, the rest is unchanged, send");

        await coordinator.GoAsync($"/plans/{key}/rounds/2025-q4");
        foreach (var reference in new[] { 2, 5, 9 })
        {
            await coordinator.Page.Locator(string.Create(CultureInfo.InvariantCulture, $"#accept-{reference}")).CheckAsync(new() { Force = true });
        }

        await coordinator.PressAsync("Accept those ticked");
        Assert.Contains("174 accepted", await MainAsync(coordinator), StringComparison.Ordinal);
        await coordinator.PressAsync("Close the round");
        await coordinator.PressAsync("Close the round");
        Assert.Contains("Every row had an answer", await MainAsync(coordinator), StringComparison.Ordinal);
        await coordinator.GoAsync($"/plans/{key}/rounds");
    }

    [Theory, MemberData(nameof(Desktop))]
    public async Task A_delegate_by_keyboard_alone(Way way)
    {
        var (key, writer, _) = await PrepareAsync("round keyboard");
        await ActAsync<OpenRound>(open => open.RunAsync(new(key, "2025-q4", new(2026, 3, 16)), site.Operator, Cancellation));
        await using var person = await Visitor.OpenAsync(site.Address, "round-keyboard", way);
        await SignInAsync(person, writer);
        await person.GoAsync($"/plans/{key}/rounds/2025-q4/mine");
        await person.ReachAsync("How far it has come, Activity 1");
        await person.Page.Keyboard.TypeAsync("Slippage");
        await person.ReachAsync("What has happened, Activity 1");
        await person.Page.Keyboard.TypeAsync("The river was too high.");
        await person.KeepForGuideAsync("round-mine", whole: false);
        await person.ReachAsync("How far it has come, Activity 2");
        await person.Page.Keyboard.TypeAsync("On");
        await person.ReachAsync("What has happened, Activity 2");
        await person.Page.Keyboard.TypeAsync("All is well.");
        await person.Page.GetByText("its end passed on 30 November 2025").WaitForAsync();

        // Enter in a field saves.
        await person.ReachAsync("As of, Activity 3");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Page.GetByText("2 updates saved").WaitForAsync();
        await person.LookAsync();
        Assert.Contains("18 of 20 rows", await MainAsync(person), StringComparison.Ordinal);
        await person.ReachAsync("To the buttons");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.ReachAsync("Save, the rest is unchanged, send");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.LedToAsync("**/updates");
        Assert.Contains("18 rows left unchanged", await MainAsync(person), StringComparison.Ordinal);
        await person.LookAsync();
    }

    private static async Task WriteAsync(Visitor visitor, int reference, string status, string words)
    {
        await visitor.Page.GetByLabel(string.Create(CultureInfo.InvariantCulture, $"How far it has come, Activity {reference}"), new() { Exact = true }).SelectOptionAsync(status);
        await visitor.FillAsync(string.Create(CultureInfo.InvariantCulture, $"What has happened, Activity {reference}"), words);
    }

    private static Task<string> MainAsync(Visitor visitor) => visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Main).InnerTextAsync();

    private static async Task SignInAsync(Visitor visitor, string email)
    {
        await visitor.GoAsync("/sign-in");
        await visitor.FillAsync("E-mail address", email);
        await visitor.FillAsync("Password", AnswerableSite.Password);
        await visitor.PressAsync("Sign in");
    }

    /// <summary>A quarterly plan for 2025 of which a delegate writes the first 20 rows and another the rest; the second row's end has passed.</summary>
    private async Task<(string Key, string Writer, Guid Other)> PrepareAsync(string name)
    {
        var text = new StringBuilder("No\tAction\tOwner\tTarget\tStatus\tComment\n");
        for (var row = 1; row <= Rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row}\tPlant the trees of lot {row}\t{(row <= OfDelegate ? "Head of Parks" : "Head of Estates")}\t{(row == 2 ? "30 November 2025" : "31 December 2027")}\tOn target\tLot {row} is marked out.\n");
        }

        var source = ReadPlanFile.Read(Encoding.UTF8.GetBytes(text.ToString()), "trees.txt");
        var key = (await OfAsync<ImportPlan, ImportOutcome>(import => import.RunAsync(new(source, $"Plan {name}"), site.Operator, Cancellation))).Plan.Key;
        var version = await OfAsync<RecordsContext, int>(records => records.For(site.Operator).Rows<Plan>().Where(plan => plan.Key == key).Select(plan => plan.Version).SingleAsync(Cancellation));
        await ActAsync<EditPlan>(edit => edit.RunAsync(new(key, version, $"Plan {name}", new(2025, 1, 1), new(2027, 12, 31), null, null, false, new Dictionary<Guid, DateOnly?>(), Cadence.Quarterly), site.Operator, Cancellation));
        var email = $"{PlanKey.Of(name)}@borough.example.org";
        var writer = await AddAsync("Dora Leaf", email);
        var other = await AddAsync("Ed Stone", $"other-{email}");
        await OfAsync<NameOwner, int>(owner => owner.RunAsync(new(key, "Head of Parks", writer, IsDelegate: true), site.Operator, Cancellation));
        await OfAsync<NameOwner, int>(owner => owner.RunAsync(new(key, "Head of Estates", other), site.Operator, Cancellation));
        return (key, email, other);
    }

    private async Task<Guid> AddAsync(string name, string email)
    {
        await using var scope = site.Services.CreateAsyncScope();
        T The<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var person = await The<AddPerson>().RunAsync(new(name, null, "Officer", email), site.Operator, Cancellation);
        await The<GiveRole>().RunAsync(new(person, "delegate", new DateOnly(2026, 1, 1)), site.Operator, Cancellation);
        var account = await The<OpenAccount>().RunAsync(person, site.Operator, Cancellation);
        var found = await The<RecordsContext>().Users.SingleAsync(one => one.Id == account, Cancellation);
        Assert.True((await The<UserManager<Account>>().AddPasswordAsync(found, AnswerableSite.Password)).Succeeded);
        return person;
    }

    private async Task LeaveAsync(string key, Guid person)
    {
        var by = (await OfAsync<ActorOf, FoundActor?>(actors => actors.ReadAsync(person, Cancellation)))!.Actor;
        await ActAsync<LeaveUnchanged>(leave => leave.RunAsync(new(key, "2025-q4"), by, Cancellation));
    }

    private async Task<TResult> OfAsync<T, TResult>(Func<T, Task<TResult>> act)
        where T : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    private async Task ActAsync<T>(Func<T, Task> act)
        where T : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }
}

using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Answerable.Journeys.Cases;

/// <summary>Somebody goes on leave: the manager enters who covers, keeps what they look at under a name, and goes through the queue with keys.</summary>
public sealed class StaffJourney(AnswerableSite site) : IClassFixture<AnswerableSite>
{
    private const Way Here = Way.Phone;

    public static IReadOnlyList<TheoryDataRow<Way>> Ways => [.. Visitor.Ways.Where(row => row.Data == Here)];

    [Theory, MemberData(nameof(Ways))]
    public async Task A_view_is_kept_a_colleague_is_covered_for_and_keys_lead_through_the_queue(Way way)
    {
        var people = new Caseworkers(site);
        await using var handler = await people.SignInAsync(way, "staff-handler", "complaints-handler");
        await using var manager = await people.SignInAsync(way, "staff-manager", "complaints-manager");
        var (first, second) = (await LogAsync("The lamp is dark", new(2026, 2, 27)), await LogAsync("The kerb is high", new(2026, 3, 2)));
        await handler.Page.GotoAsync($"/cases/{first}/take");
        await handler.Page.GetByRole(AriaRole.Button, new() { Name = "Take it on" }).ClickAsync();
        await handler.ArriveAsync();

        await handler.GoAsync("/cases/absences");
        await handler.FillAsync("Day", "2");
        await handler.FillAsync("Month", "3");
        await handler.FillAsync("Year", "2026");
        await handler.Page.GetByLabel("Who covers").SelectOptionAsync(new SelectOptionValue { Label = Caseworkers.NameOf(way, "complaints-manager") });
        await handler.PressAsync("Save");

        await manager.GoAsync("/cases?of=mine&due=soon");
        Assert.Contains($"for {Caseworkers.NameOf(way, "complaints-handler")}", await manager.Page.GetByRole(AriaRole.Main).InnerTextAsync(), StringComparison.Ordinal);
        await OpenFoldAsync(manager);
        await manager.PressAsync("Save this view");
        await manager.FillAsync("Name", "Soon on my desk");
        await manager.PressAsync("Save");
        await OpenFoldAsync(manager);
        await manager.PressAsync("Soon on my desk");
        await OpenFoldAsync(manager);
        await manager.PressAsync("Change saved views");

        await manager.GoAsync("/cases?of=all");
        await manager.Page.Keyboard.PressAsync("j");
        await manager.Page.Keyboard.PressAsync("j");
        await manager.Page.Keyboard.PressAsync("a");
        Assert.True(await manager.Page.GetByLabel($"Choose {second}").IsCheckedAsync());
        Assert.Equal("HandlerId", await manager.Page.EvaluateAsync<string>("document.activeElement.id"));
        await manager.Page.GetByLabel($"Choose {second}").FocusAsync();
        await manager.Page.Keyboard.PressAsync("/");
        await manager.Page.Keyboard.TypeAsync("kj?");
        Assert.Equal("kj?", await manager.Page.GetByLabel("Subject or reference").InputValueAsync());
        await manager.Page.Keyboard.PressAsync("Tab");
        await manager.Page.GetByLabel($"Choose {second}").FocusAsync();
        await manager.Page.Keyboard.PressAsync("k");
        await manager.Page.Keyboard.PressAsync("Enter");
        await manager.LedToAsync($"**/cases/{first}");

        await manager.Page.GotoAsync("/cases?of=all");
        await manager.Page.Keyboard.PressAsync("?");
        await manager.LedToAsync("**/cases/keys");
        await manager.LookAsync();
        await manager.PressAsync("Turn the keys off");
        await manager.Page.GotoAsync("/cases?of=all");
        Assert.Equal(0, await manager.Page.Locator("script[src*=keys]").CountAsync());
    }

    /// <summary>On a phone filters and views are folded.</summary>
    private static Task OpenFoldAsync(Visitor visitor) => visitor.Page.GetByText("Filter and saved views").ClickAsync();

    private async Task<string> LogAsync(string subject, DateOnly received)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var intake = new CaseIntake { ReceivedOn = received, Subject = subject, Customer = new(Asked.Declined, null, Asked.Declined, null, null, null) };
        return await scope.ServiceProvider.GetRequiredService<LogCase>().RunAsync(new("model-complaints", intake), site.Operator, TestContext.Current.CancellationToken);
    }
}

using Answerable.Domain.Cases;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Records.Cases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Answerable.Journeys.Cases;

/// <summary>A holiday is announced: the manager sees what it moves, moves it, and puts it back.</summary>
public sealed class HolidayJourney(AnswerableSite site) : IClassFixture<AnswerableSite>
{
    public static IReadOnlyList<TheoryDataRow<Way>> Ways => [.. Visitor.Ways.Where(way => way.Data is not Way.Desktop)];

    [Theory, MemberData(nameof(Ways))]
    public async Task A_holiday_is_announced_shown_applied_and_put_back(Way way)
    {
        var (email, reference) = await PrepareAsync(way);
        await using var manager = await Visitor.OpenAsync(site.Address, "holiday", way);
        await manager.GoAsync("/sign-in");
        await manager.FillAsync("E-mail address", email);
        await manager.FillAsync("Password", AnswerableSite.Password);
        await manager.PressAsync("Sign in");

        await manager.GoAsync("/calendar");
        await manager.PressAsync("Add a holiday or a closure");
        await manager.Page.GetByLabel("Bank holiday in Scotland").CheckAsync();
        await manager.FillDayAsync("Day", "4", "3", "2026");
        await manager.FillAsync("What it is called", "Gala day");
        await manager.PressAsync("Show what moves");
        Assert.Contains(reference, await TextAsync(manager), StringComparison.Ordinal);
        await manager.PressAsync("Put it in the calendar and move them");
        Assert.Contains("It is in the calendar", await TextAsync(manager), StringComparison.Ordinal);
        await manager.GoAsync($"/cases/{reference}");
        Assert.Contains("Monday 9 March 2026", await TextAsync(manager), StringComparison.Ordinal);

        await manager.GoAsync("/calendar");
        await manager.Page.GetByRole(AriaRole.Link, new() { Name = "Put it back" }).First.ClickAsync();
        await manager.ArriveAsync();
        await manager.LookAsync();
        await manager.PressAsync("Put it back");
        await manager.GoAsync($"/cases/{reference}");
        Assert.Contains("due Friday 6 March 2026", await TextAsync(manager), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(Visitor visitor) => string.Join(' ', (await visitor.Page.GetByRole(AriaRole.Main).InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<(string Email, string Reference)> PrepareAsync(Way way)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var email = $"holiday.{way}@borough.example.org".ToLowerInvariant();
        var person = await services.GetRequiredService<AddPerson>().RunAsync(new($"Manager {way}", null, null, email), site.Operator, cancellation);
        await services.GetRequiredService<GiveRole>().RunAsync(new(person, "complaints-manager", new DateOnly(2026, 1, 1)), site.Operator, cancellation);
        var account = await services.GetRequiredService<OpenAccount>().RunAsync(person, site.Operator, cancellation);
        var found = await services.GetRequiredService<RecordsContext>().Users.SingleAsync(one => one.Id == account, cancellation);
        Assert.True((await services.GetRequiredService<UserManager<Account>>().AddPasswordAsync(found, AnswerableSite.Password)).Succeeded);
        var intake = new CaseIntake { ReceivedOn = new(2026, 3, 2), Subject = $"The lamp is dark {way}", Customer = new(Asked.Declined, null, Asked.Declined, null, null, null) };
        return (email, await services.GetRequiredService<LogCase>().RunAsync(new("model-complaints", intake), site.Operator, cancellation));
    }
}

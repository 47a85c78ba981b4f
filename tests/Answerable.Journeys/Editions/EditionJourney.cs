using System.Text;
using Answerable.Domain.Commitments;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Records.Plans;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Answerable.Journeys.Editions;

/// <summary>One prepares a version, another approves and publishes it, a stranger reads it; then it is corrected, and in the end withdrawn.</summary>
public sealed class EditionJourney(AnswerableSite site) : IClassFixture<AnswerableSite>
{
    private const string Works =
        """
        Estates
        No	Action	Priority	Owner	Target	Status	Comment
        1	Repair the roof of the library	High	Head of Estates	31 January 2027	On target	Scaffolding is up.
        2	Paint the hall	Low	Head of Estates	30 June 2027	Not started	
        Parks
        No	Action	Priority	Owner	Target	Status	Comment
        3	Plant trees along the river	High	Head of Parks	31 October 2026	Slippage	Waiting for the permit.
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static IReadOnlyList<TheoryDataRow<Way>> Ways => Visitor.Only(Way.Phone, Way.WithoutScript);

    [Theory, MemberData(nameof(Ways))]
    public async Task From_the_plan_to_a_stranger_s_screen_and_back(Way way)
    {
        var title = $"Works plan {way}";
        var plan = await ImportAsync(title);
        var approver = await AddApproverAsync($"una.{way}@borough.example.org".ToLowerInvariant());
        await using var officer = await Visitor.OpenAsync(site.Address, "edition", way);
        await PeopleJourney.SignInAsync(officer);
        await officer.GoAsync("/publish");
        await officer.PressAsync(title);
        await officer.GoAsync($"/publish/plan/{plan}/2026-q1/prepare");
        await officer.PressAsync("Prepare and ask for approval");
        var desk = new Uri(officer.Page.Url).AbsolutePath;
        await officer.KeepForGuideAsync("edition-desk");

        await using var other = await Visitor.OpenAsync(site.Address, "edition-approver", way);
        await other.GoAsync("/sign-in");
        await other.FillAsync("E-mail address", approver);
        await other.FillAsync("Password", AnswerableSite.Password);
        await other.PressAsync("Sign in");
        await ApproveAndPublishAsync(other, desk);

        await using var stranger = await Visitor.OpenAsync(site.Address, "edition-stranger", way);
        await stranger.GoAsync("/published");
        await stranger.PressAsync("Test Borough Council");
        await stranger.PressAsync(title);
        Assert.Equal(title, await stranger.HeadingAsync());
        Assert.Contains("Paint the hall", await MainAsync(stranger), StringComparison.Ordinal);
        await stranger.KeepForGuideAsync("edition-public");
        await stranger.PressAsync("Ask for another format");
        await stranger.PressAsync("Send");
        await stranger.FillAsync("Which format do you need?", "Large print");
        await stranger.PressAsync("Send");
        Assert.Equal("We have your request", await stranger.HeadingAsync());
        await officer.GoAsync("/publish/formats");
        await officer.PressAsync("Large print");
        await officer.FillAsync("What was sent, or why nothing was", "No address was given.");
        await officer.PressAsync("Note the answer");

        await ReportAsync(plan);
        await officer.GoAsync(desk + "/correct");
        await officer.FillAsync("What was wrong, and is right now? For the public", "The permit for the trees had come already.");
        await officer.PressAsync("Prepare the correction");
        var corrected = new Uri(officer.Page.Url).AbsolutePath;
        await ApproveAndPublishAsync(other, corrected);
        await stranger.GoAsync($"/published/borough/{plan}/1");
        await stranger.PressAsync("Read the corrected version");
        await stranger.GoAsync($"/published/borough/{plan}/2/changes");
        Assert.Contains("Activity 3 is now marked “On target”.", await MainAsync(stranger), StringComparison.Ordinal);

        await officer.GoAsync(corrected + "/withdraw");
        await officer.FillAsync("Why it should no longer be relied on, for the public", "It was the permit for another river.");
        await officer.PressAsync("Withdraw");
        await stranger.GoAsync($"/published/borough/{plan}");
        Assert.Contains("It was the permit for another river.", await MainAsync(stranger), StringComparison.Ordinal);
    }

    private static async Task ApproveAndPublishAsync(Visitor approver, string desk)
    {
        await approver.GoAsync(desk);
        await approver.PressAsync("Read it as the public will");
        await approver.GoAsync(desk);
        await approver.PressAsync("Approve");
        await approver.PressAsync("Approve");
        await approver.GoAsync(desk + "/embargo");
        await approver.GoAsync(desk);
        await approver.PressAsync("Publish now");
        await approver.PressAsync("Publish now");
    }

    private static Task<string> MainAsync(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Main).InnerTextAsync();

    private async Task<string> ImportAsync(string title)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var source = ReadPlanFile.Read(Encoding.UTF8.GetBytes(Works), "works.txt");
        return (await scope.ServiceProvider.GetRequiredService<ImportPlan>().RunAsync(new(source, title), site.Operator, Cancellation)).Plan.Key;
    }

    private async Task ReportAsync(string plan)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReportProgress>().RunAsync(new([new(plan, 3)], CommitmentStatus.OnTarget, null, "The permit is there.", new(2026, 3, 1)), site.Operator, Cancellation);
    }

    private async Task<string> AddApproverAsync(string email)
    {
        await using var scope = site.Services.CreateAsyncScope();
        T The<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var person = await The<AddPerson>().RunAsync(new("Una Field", "UF", "Director", email), site.Operator, Cancellation);
        await The<GiveRole>().RunAsync(new(person, "approver", new DateOnly(2026, 1, 1)), site.Operator, Cancellation);
        var account = await The<OpenAccount>().RunAsync(person, site.Operator, Cancellation);
        var found = await The<RecordsContext>().Users.SingleAsync(one => one.Id == account, Cancellation);
        Assert.True((await The<UserManager<Account>>().AddPasswordAsync(found, AnswerableSite.Password)).Succeeded);
        return email;
    }
}

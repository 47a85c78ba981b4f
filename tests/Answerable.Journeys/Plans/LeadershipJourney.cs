using System.Text;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Meetings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Answerable.Journeys.Plans;

/// <summary>The day before the meeting: leadership reads one page and decides on it, a member from outside challenges on a phone, the owner answers, the papers go out, the record is made.</summary>
public sealed class LeadershipJourney(AnswerableSite site) : IClassFixture<AnswerableSite>
{
    private const string Works =
        """
        Works plan

        Estates
        No	Action	Priority	Owner	Target	Status	Comment
        1	Repair the roof of the library	High	Head of Estates	31 January 2026	On target	Scaffolding is up.
        2	Paint the hall. Dependent on 1	Low	Head of Estates	30 April 2026	Not started	
        Parks
        No	Action	Priority	Owner	Target	Status	Comment
        3	Plant trees along the river	High	Head of Parks	31 October 2025	Slippage	Waiting for the permit.
        """;

    public static IReadOnlyList<TheoryDataRow<Way>> Ways => [.. Visitor.Ways.Where(way => way.Data is not Way.Phone)];

    [Theory, MemberData(nameof(Ways))]
    public async Task The_day_before_the_meeting(Way way)
    {
        var plan = await PrepareAsync(way);
        await using var leader = await SignedInAsync("leader", "leadership", way);
        await leader.GoAsync("/leadership");
        await leader.PressAsync($"Works plan {way}");
        await leader.KeepForGuideAsync("leadership");
        Assert.Contains("The roof is dry", await MainAsync(leader), StringComparison.Ordinal);
        await leader.PressAsync("Decide on 1");
        await leader.Page.GetByLabel("Approve the closure", new() { Exact = true }).CheckAsync();
        await leader.FillAsync("The decision and its reason", "Seen on site");
        await leader.FillAsync("What follows (optional)", "Estates ends the hire of the scaffold");
        await leader.PressAsync("Record the decision");
        Assert.Contains("The decision is recorded", await MainAsync(leader), StringComparison.Ordinal);
        await leader.PressAsync("Decide on 3");
        await leader.Page.GetByLabel("Agree a later date", new() { Exact = true }).CheckAsync();
        foreach (var (label, value) in new[] { ("Day", "30"), ("Month", "9"), ("Year", "2026") })
        {
            await leader.FillAsync(label, value);
        }

        await leader.FillAsync("The decision and its reason", "The permit comes in June");
        await leader.PressAsync("Record the decision");

        // On a phone, whoever the others are.
        await using var member = await SignedInAsync("member", "assurance", way is Way.WithoutScript ? way : Way.Phone, way);
        await member.GoAsync("/plans");
        Assert.Equal(1, await member.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Rowheader).CountAsync());
        await member.PressAsync($"Works plan {way}");
        await member.PressAsync("Meetings");
        await member.PressAsync("Audit Board");
        await member.PressAsync("Ask or challenge");
        await member.Page.GetByLabel("About", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Value = "2" });
        await member.FillAsync("What you ask", "Who uses the hall meanwhile?");
        await member.PressAsync("Ask");
        Assert.Contains("owners of the row are told", await MainAsync(member), StringComparison.Ordinal);
        var question = new Uri(member.Page.Url).AbsolutePath;

        await using var owner = await SignedInAsync("owner", "owner", way);
        await owner.GoAsync(question);
        await owner.FillAsync("Your answer", "The school, until the painters come.");
        await owner.PressAsync("Answer");

        await using var officer = await Visitor.OpenAsync(site.Address, "leadership-officer", way);
        await PeopleJourney.SignInAsync(officer);
        await officer.GoAsync($"/plans/{plan}/meetings/1");
        await officer.PressAsync("Issue the papers");
        await officer.KeepForGuideAsync("meeting");
        await officer.PressAsync("Read the papers");
        Assert.Contains("The school, until the painters come.", await MainAsync(officer), StringComparison.Ordinal);
        await member.GoAsync($"/plans/{plan}/meetings/1/papers");
        await member.GoAsync($"/plans/{plan}/activities/2");
        Assert.Contains("The school, until the painters come.", await MainAsync(member), StringComparison.Ordinal);
        foreach (var page in new[] { "/meetings", "/meetings/1/record", "/leadership?by=owner", "/leadership?decide=0", "/year", "/carry-forward", "/next-year", "/readers", "/activities/2/link", "/activities/2/remove" })
        {
            await (page.Contains("decide", StringComparison.Ordinal) ? leader : officer).GoAsync($"/plans/{plan}{page}");
        }

        await officer.GoAsync("/plans/new");
    }

    private static Task<string> MainAsync(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Main).InnerTextAsync();

    private static string Email(string who, Way way) => $"{who}.{way}@borough.example.org".ToLowerInvariant();

    private async Task<Visitor> SignedInAsync(string who, string journey, Way way, Way? of = null)
    {
        var visitor = await Visitor.OpenAsync(site.Address, $"leadership-{journey}", way);
        await visitor.GoAsync("/sign-in");
        await visitor.FillAsync("E-mail address", Email(who, of ?? way));
        await visitor.FillAsync("Password", AnswerableSite.Password);
        await visitor.PressAsync("Sign in");
        return visitor;
    }

    /// <summary>A plan with a proposed closure and a late row, a meeting tomorrow, and the people who come to it.</summary>
    private async Task<string> PrepareAsync(Way way)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var scope = site.Services.CreateAsyncScope();
        T The<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var by = site.Operator;
        await AddPersonAsync(scope.ServiceProvider, "Lena Moor", Email("leader", way), "leadership", isExternal: false);
        var member = await AddPersonAsync(scope.ServiceProvider, "Max Ford", Email("member", way), "assurance-group-member", isExternal: true);
        var owner = await AddPersonAsync(scope.ServiceProvider, "Ola Reid", Email("owner", way), "activity-owner", isExternal: false);
        var plan = (await The<ImportPlan>().RunAsync(new(ReadPlanFile.Read(Encoding.UTF8.GetBytes(Works), "works.txt"), $"Works plan {way}"), by, cancellation)).Plan.Key;
        await The<NameOwner>().RunAsync(new(plan, "Head of Estates", owner), by, cancellation);
        await The<NameReader>().RunAsync(new(plan, member, new DateOnly(2026, 12, 31)), by, cancellation);
        await The<ArrangeMeeting>().RunAsync(new(plan, "Audit Board", new DateOnly(2026, 3, 3)), by, cancellation);
        await The<ProposeClosure>().RunAsync(new(new(plan, 1), "The roof is dry", null, new DateOnly(2026, 2, 27)), by with { PersonId = owner, Name = "Ola Reid" }, cancellation);
        return plan;
    }

    private async Task<Guid> AddPersonAsync(IServiceProvider services, string name, string email, string role, bool isExternal)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var person = await services.GetRequiredService<AddPerson>().RunAsync(new(name, Email: email, IsExternal: isExternal), site.Operator, cancellation);
        await services.GetRequiredService<GiveRole>().RunAsync(new(person, role, new DateOnly(2026, 1, 1), isExternal ? new DateOnly(2026, 12, 31) : null), site.Operator, cancellation);
        var account = await services.GetRequiredService<OpenAccount>().RunAsync(person, site.Operator, cancellation);
        var found = await services.GetRequiredService<RecordsContext>().Users.SingleAsync(one => one.Id == account, cancellation);
        Assert.True((await services.GetRequiredService<UserManager<Account>>().AddPasswordAsync(found, AnswerableSite.Password)).Succeeded);
        return person;
    }
}

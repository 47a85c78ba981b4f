using Answerable.Records;
using Answerable.Records.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Journeys.Cases;

/// <summary>People who work on cases of the site's body, each signed in at a browser of their own.</summary>
internal sealed class Caseworkers(AnswerableSite site)
{
    public static string NameOf(Way way, string role) => $"{role} {way}";

    public async Task<Visitor> SignInAsync(Way way, string journey, string role)
    {
        var email = $"{journey}.{way}@borough.example.org".ToLowerInvariant();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await AddAsync(scope.ServiceProvider, NameOf(way, role), role, email);
        }

        var visitor = await Visitor.OpenAsync(site.Address, journey, way);
        await visitor.GoAsync("/sign-in");
        await visitor.FillAsync("E-mail address", email);
        await visitor.FillAsync("Password", AnswerableSite.Password);
        await visitor.PressAsync("Sign in");
        return visitor;
    }

    private async Task AddAsync(IServiceProvider services, string name, string role, string email)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var person = await services.GetRequiredService<AddPerson>().RunAsync(new(name, null, null, email), site.Operator, cancellation);
        await services.GetRequiredService<GiveRole>().RunAsync(new(person, role, new DateOnly(2026, 1, 1)), site.Operator, cancellation);
        var account = await services.GetRequiredService<OpenAccount>().RunAsync(person, site.Operator, cancellation);
        var found = await services.GetRequiredService<RecordsContext>().Users.SingleAsync(one => one.Id == account, cancellation);
        Assert.True((await services.GetRequiredService<UserManager<Account>>().AddPasswordAsync(found, AnswerableSite.Password)).Succeeded);
    }
}

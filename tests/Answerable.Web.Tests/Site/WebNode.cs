using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Records.Access;
using Answerable.Records.Bodies;
using Answerable.Records.Databases;
using Answerable.Testing;
using Microsoft.AspNetCore.Builder;

namespace Answerable.Web.Tests.Site;

/// <summary>A running web node on a free port over a fresh database: one body, and for each role one person who holds it.</summary>
public sealed class WebNode : IAsyncLifetime
{
    private WebApplication app = null!;

    public DatabaseKind Kind { get; init; }

    /// <summary>A test may look for more things that are not there than a person does.</summary>
    public int FailuresAMinute { get; init; } = 10_000;

    public TestDatabase Database { get; private set; } = null!;

    /// <summary>The operator, for what a test prepares.</summary>
    public Actor Operator { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.First());

    /// <summary>The body's roles by key. "The Approver" holds the approver's.</summary>
    public Dictionary<string, Role> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>The person who holds the role, by the role's key.</summary>
    public Dictionary<string, Guid> People { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        Database = await TestDatabase.CreateAsync(Kind);
        Operator = await Database.Within<CreateBody, Actor>(create => create.RunAsync(new("borough", "Test Borough Council"), cancellation));
        foreach (var role in await Database.Within<BodyPage, IReadOnlyList<Role>>(body => body.ReadRolesAsync(Operator, cancellation)))
        {
            var input = new AddPerson.Input($"The {role.Name}", Post: role.Name, Email: $"{role.Key}@borough.example.org");
            var person = await Database.Within<AddPerson, Guid>(add => add.RunAsync(input, Operator, cancellation));
            await Database.Within<OpenAccount, Guid>(open => open.RunAsync(person, Operator, cancellation));
            await Database.Within<GiveRole, Guid>(give => give.RunAsync(new(person, role.Key, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), Operator, cancellation));
            Roles.Add(role.Key, role);
            People.Add(role.Key, person);
        }

        app = AnswerableWeb.Create(new()
        {
            Database = Database.Database.Path ?? Database.Database.ConnectionString,
            Urls = ["http://127.0.0.1:0"],
            Environment = "Development",
            ShowsDemoPeople = true,
            Clock = Database.Clock,
            FailuresAMinute = FailuresAMinute,
        });
        await app.StartAsync(cancellation);
    }

    public Browser NewBrowser() => new(Address);

    /// <summary>A browser in which someone with this role is signed in.</summary>
    public async Task<Browser> SignedInAsync(string role)
    {
        var browser = NewBrowser();
        await browser.SubmitAsync(await browser.GetAsync("/sign-in"), $"The {Roles[role].Name}");
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Database.DisposeAsync();
    }
}

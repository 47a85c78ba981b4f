using Answerable.Domain.Access;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Records.Bodies;
using Answerable.Records.Databases;
using Answerable.Testing;
using Answerable.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Journeys;

/// <summary>A running site over a fresh database, with one body and its administrator.</summary>
public sealed class AnswerableSite : IAsyncLifetime
{
    public const string Administrator = "Ada Minton";
    public const string Email = "ada.minton@borough.example.org";
    public const string Password = "umbrella granite teapot";

    private TestDatabase database = null!;
    private WebApplication app = null!;

    public string Address => app.Urls.First();

    /// <summary>For what a journey finds there when it begins.</summary>
    public IServiceProvider Services => app.Services;

    public Actor Operator { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        Operator = await database.Within<CreateBody, Actor>(create => create.RunAsync(new("borough", "Test Borough Council"), cancellation));
        var person = await database.Within<AddPerson, Guid>(add => add.RunAsync(new(Administrator, "AM", "Head of Governance", Email), Operator, cancellation));
        foreach (var role in new[] { "administrator", "planning-officer", "approver" })
        {
            await database.Within<GiveRole, Guid>(give => give.RunAsync(new(person, role, new DateOnly(2026, 1, 1)), Operator, cancellation));
        }

        var account = await database.Within<OpenAccount, Guid>(open => open.RunAsync(person, Operator, cancellation));
        app = AnswerableWeb.Create(new() { Database = database.Database.Path!, Urls = ["http://127.0.0.1:0"], Environment = "Development", Clock = database.Clock });
        await app.StartAsync(cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var found = await scope.ServiceProvider.GetRequiredService<RecordsContext>().Users.SingleAsync(one => one.Id == account, cancellation);
        Assert.True((await accounts.AddPasswordAsync(found, Password)).Succeeded);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Records.Bodies;
using Answerable.Records.Databases;
using Answerable.Records.Plans;

namespace Answerable.Bench;

/// <summary>A body with one person and one plan: the published business plan where the source documents are at hand, else the demo's.</summary>
internal sealed class BenchBody : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private BenchBody(RecordsDatabase database, ServiceProvider services)
    {
        Database = database;
        this.services = services;
    }

    public RecordsDatabase Database { get; }

    public Actor Officer { get; private set; } = null!;

    public Guid Account { get; private set; }

    public PlanSource Plan { get; private set; } = null!;

    public string PlanKey { get; private set; } = "";

    /// <summary>The body's key, in the addresses of what it has published.</summary>
    public string Key { get; private set; } = "";

    public string Source => Plan.FileName;

    public int Rows { get; private set; }

    public Guid PlanId { get; private set; }

    /// <summary>The row whose page is measured: the one with the longest text.</summary>
    public Activity Row { get; private set; } = null!;

    public static async Task<BenchBody> CreateAsync(RecordsDatabase database)
    {
#pragma warning disable CA2000 // Handed to the caller; a bench that fails on the way ends its process.
        var body = new BenchBody(database, new ServiceCollection().AddRecords(database).BuildServiceProvider());
#pragma warning restore CA2000
        await body.Of<Migrator, object>(async migrator => await migrator.MigrateAsync(default));
        var key = $"bench-{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}";
        body.Key = key;
        await body.AddOfficerAsync(await body.Of<CreateBody, Actor>(create => create.RunAsync(new(key, "Bench Council"), default)), "planning-officer");
        body.Plan = ReadPlan();
        var made = (await body.ImportAsync("Bench plan")).Contents;
        (body.PlanKey, body.PlanId, body.Rows) = (made.Plan.Key, made.Plan.Id, made.Activities.Count);
        body.Row = made.Activities.OrderByDescending(row => row.Text.Length).First();
        await using var scope = body.services.CreateAsyncScope();
        await BenchEdition.PublishAsync(scope.ServiceProvider, body);
        return body;
    }

    /// <summary>A body that is there, with cases.</summary>
    public static async Task<BenchBody> OpenAsync(RecordsDatabase database, string key)
    {
#pragma warning disable CA2000 // Handed to the caller; a bench that fails on the way ends its process.
        var body = new BenchBody(database, new ServiceCollection().AddRecords(database).BuildServiceProvider()) { Key = key };
#pragma warning restore CA2000
        await body.AddOfficerAsync((await body.Of<BodyByKey, Actor?>(bodies => bodies.FindAsync(key, default)))!, "complaints-manager");
        return body;
    }

    public Task<ImportOutcome> ImportAsync(string title) =>
        Of<ImportPlan, ImportOutcome>(import => import.RunAsync(new(Plan, title), Officer, default));

    public static PlanSource ReadPlan()
    {
        var shared = Environment.GetEnvironmentVariable("ANSWERABLE_SHARED");
        var file = shared is null ? null : Directory.EnumerateFiles(Path.Combine(shared, "seeds"), "000*.txt").FirstOrDefault();
        file ??= Path.Combine(AppContext.BaseDirectory, "demo", "delivery-plan-2026-27.csv");
        return ReadPlanFile.Read(File.ReadAllBytes(file), Path.GetFileName(file));
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task AddOfficerAsync(Actor by, string role)
    {
        var email = $"officer-{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}@{Key}.example.org";
        var person = await Of<AddPerson, Guid>(add => add.RunAsync(new("Bench Officer", "BO", "Officer", email), by, default));
        Account = await Of<OpenAccount, Guid>(open => open.RunAsync(person, by, default));
        await Of<GiveRole, Guid>(give => give.RunAsync(new(person, role, new DateOnly(2020, 1, 1)), by, default));
        Officer = (await Of<ActorOf, FoundActor?>(actors => actors.ReadAsync(person, default)))!.Actor;
    }

    public async Task<TResult> Of<T, TResult>(Func<T, Task<TResult>> act)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }
}

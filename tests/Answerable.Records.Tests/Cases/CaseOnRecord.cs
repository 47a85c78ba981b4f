using System.Collections.Frozen;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Domain.History;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Records.Tests.Cases;

/// <summary>A body with a team that works on complaints, on Monday 2 March 2026, and one complaint on record that the handler has in hand.</summary>
internal sealed class CaseOnRecord : IAsyncDisposable
{
    public const string Procedure = "model-complaints";

    public static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly Dictionary<string, Actor> people = [];

    public required TestDatabase Database { get; init; }

    public required Actor Operator { get; init; }

    public Guid Team { get; private set; }

    public Guid Service { get; private set; }

    public CaseAddress At { get; private set; } = new("");

    public Actor Handler => people["handler"];

    public Actor Colleague => people["colleague"];

    public Actor Manager => people["manager"];

    public Actor Director => people["director"];

    public Actor Stranger => people["stranger"];

    /// <param name="procedures">In place of those that ship.</param>
    public static async Task<CaseOnRecord> CreateAsync(DatabaseKind kind, CaseProcedures? procedures = null)
    {
        var database = await TestDatabase.CreateAsync(kind, services =>
        {
            if (procedures is not null)
            {
                services.AddSingleton(procedures);
            }
        });
        var made = new CaseOnRecord { Database = database, Operator = await database.AddBodyAsync() };
        made.Team = await made.AddUnitAsync("team");
        made.Service = await made.AddUnitAsync("service");
        await made.AddAsync("handler", Permission.ReadCases, Permission.HandleCases);
        await made.AddAsync("colleague", Permission.ReadCases, Permission.HandleCases);
        await made.AddAsync("manager", Permission.ReadCases, Permission.HandleCases, Permission.ManageCases, Permission.SignOffAnswers);
        await made.AddAsync("director", Permission.ReadCases, Permission.SignOffAnswers);
        await made.AddAsync("stranger", Permission.ReadPlans);
        made.At = new(await made.LogAsync(made.Intake()));
        return made;
    }

    public CaseIntake Intake() => new()
    {
        ReceivedOn = new(2026, 3, 2),
        Channel = CaseChannel.Letter,
        Subject = "The bin at number 4 was not emptied",
        NatureKey = "quality",
        ServiceId = Service,
        TeamId = Team,
        HandlerId = Handler.PersonId,
        Customer = new(Asked.Given, "Ann Óther", Asked.Given, "Ann@Example.org", "01234 567 890", null),
    };

    public Task<string> LogAsync(CaseIntake intake, Actor? by = null) => Database.Within<LogCase, string>(log => log.RunAsync(new(Procedure, intake), by ?? Handler, Cancellation));

    /// <summary>On to the investigation, acknowledged, with one point decided, and an answer by the handler that lacks nothing.</summary>
    public async Task DraftAsync()
    {
        await Run<EscalateCase>(act => act.RunAsync(new(At, "The customer asks for it", new(2026, 3, 2)), Handler, Cancellation));
        await Run<AcknowledgeCase>(act => act.RunAsync(new(At, new(2026, 3, 2)), Handler, Cancellation));
        await Run<AddPoint>(act => act.RunAsync(new(At, "The bin was left"), Handler, Cancellation));
        await Run<DecidePoint>(act => act.RunAsync(new(At, 1, "upheld", "The lorry did not come"), Handler, Cancellation));
        await WriteAsync("Dear Ann Óther,\n\nthe lorry did not come.", Handler);
    }

    public Task WriteAsync(string text, Actor by)
    {
        var every = CasePacks.Shipped.Single(rules => rules is { Key: Procedure, Version: "2" }).Stage("investigation").Checklist.Select(item => item.Key).ToList();
        return Run<DraftAnswer>(act => act.RunAsync(new(At, text, every, [1]), by, Cancellation));
    }

    public Task Run<T>(Func<T, Task> act)
        where T : notnull => Database.Within(act);

    /// <summary>The act is refused; the code of the refusal.</summary>
    public async Task<string> Refused<T>(Func<T, Task> act)
        where T : notnull => (await Assert.ThrowsAsync<RefusedException>(() => Database.Within(act))).Refusal.Code;

    public async Task<CasePage.View> ViewAsync(Actor? by = null) => (await Database.Within<CasePage, CasePage.View?>(page => page.ReadAsync(At.Reference, by ?? Handler, Cancellation)))!;

    public Task<List<T>> RowsAsync<T>()
        where T : class, IOfBody => Database.Within<RecordsContext, List<T>>(records => records.For(Operator).Rows<T>().AsNoTracking().ToListAsync(Cancellation));

    public Task<List<string>> MailAsync() =>
        Database.Within<RecordsContext, List<string>>(records =>
        {
            _ = records.For(Operator);
            return records.Database.SqlQuery<string>($"SELECT payload AS \"Value\" FROM outbox").ToListAsync(Cancellation);
        });

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task<Guid> AddUnitAsync(string key)
    {
        var unit = new Unit { Id = Guid.CreateVersion7(Database.Clock.GetUtcNow()), BodyId = Operator.BodyId, Key = key, Name = key };
        await SaveAsync(scope => scope.Add(unit), "unit-added");
        return unit.Id;
    }

    private async Task AddAsync(string name, params Permission[] permissions)
    {
        var person = new Person { Id = Guid.CreateVersion7(Database.Clock.GetUtcNow()), BodyId = Operator.BodyId, Name = name, Email = $"{name}@example.org" };
        await SaveAsync(
            scope =>
            {
                scope.Add(person);
                scope.Add(new Role { Id = Guid.CreateVersion7(Database.Clock.GetUtcNow()), BodyId = Operator.BodyId, Key = name, Name = name, Permissions = string.Join(' ', permissions.Select(Word.Of).Order(StringComparer.Ordinal)) });
                scope.Add(new RoleHeld { Id = Guid.CreateVersion7(Database.Clock.GetUtcNow()), BodyId = Operator.BodyId, PersonId = person.Id, RoleKey = name, FromOn = new(2026, 1, 1) });
            },
            "person-added");
        people[name] = Operator with { PersonId = person.Id, Name = name, Permissions = permissions.ToFrozenSet(), UnitIds = [Team] };
    }

    private Task SaveAsync(Action<Scope> change, string act) => Database.Within<RecordsContext>(async records =>
    {
        var scope = records.For(Operator);
        change(scope);
        await scope.SaveAsync(act, null, Cancellation);
    });
}

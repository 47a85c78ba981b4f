using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Commitments;
using Answerable.Domain.History;
using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Exchange;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Tests.Plans;

/// <summary>A body with four people and a plan of five activities: 1 to 3 on target in "First", 4 and 5 in "Additions". The owner answers for 1.</summary>
internal sealed class PlanOnRecord(TestDatabase database, Actor operatorOfBody, IReadOnlyDictionary<string, Actor> people) : IAsyncDisposable
{
    public const string Key = "a-plan";

    public static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    public TestDatabase Database { get; } = database;

    public Actor Operator { get; } = operatorOfBody;

    public Actor Owner => people["owner"];

    public Actor Editor => people["editor"];

    public Actor Approver => people["approver"];

    public Actor Stranger => people["stranger"];

    public static async Task<PlanOnRecord> CreateAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var by = await database.AddBodyAsync();
        var people = new Dictionary<string, Actor>
        {
            ["owner"] = await AddAsync("owner", Permission.ReadPlans, Permission.UpdateOwnActivities),
            ["editor"] = await AddAsync("editor", Permission.ReadPlans, Permission.EditPlans),
            ["approver"] = await AddAsync("approver", Permission.ReadPlans, Permission.ApproveClosures),
            ["stranger"] = await AddAsync("stranger", Permission.ReadPlans, Permission.UpdateOwnActivities),
        };
        var made = new PlanOnRecord(database, by, people);
        await made.Run<ImportPlan>(import => import.RunAsync(new(RichPlan.Source(File()), "A plan"), by, Cancellation));
        await made.Run<SetOwners>(set => set.RunAsync(new(At(1), [new("Owner", false, people["owner"].PersonId)]), by, Cancellation));
        return made;

        async Task<Actor> AddAsync(string name, params Permission[] permissions)
        {
            var person = new Person { Id = Guid.CreateVersion7(database.Clock.GetUtcNow()), BodyId = by.BodyId, Name = name, Email = $"{name}@example.org" };
            await database.Within<RecordsContext>(async records =>
            {
                var scope = records.For(by);
                scope.Add(person);
                await scope.SaveAsync("person-added", null, Cancellation);
            });
            return by with { PersonId = person.Id, Name = name, Permissions = permissions.ToFrozenSet() };
        }
    }

    public static ActivityAddress At(int reference, int? version = null) => new(Key, reference, version);

    /// <summary>The file that the plan was made from.</summary>
    public static PlanFile File() => new()
    {
        Title = "A plan",
        PeriodStart = new(2025, 4, 1),
        PeriodEnd = new(2026, 3, 31),
        Sections = [new("First", false, false, false), new("Additions", false, true, false)],
        Columns = [new(false, "activity", "Activity"), new(false, "comment", "Comment")],
        RecommendationSources = [new("PIR", false)],
        Recommendations = [new(1, "5")],
        Activities = [.. Enumerable.Range(1, 5).Select(id => new FileActivity
        {
            Id = id, Section = id <= 3 ? 1 : 2, Number = $"{id}", Activity = $"Activity {Name(id)} is done well", Status = CommitmentStatus.OnTarget, DeclaredStatus = "On target",
            TargetKind = TargetKind.Date, End = new(2026, 1, 31), Owner = "Owner", Owners = [new("Owner", false)], NeedsEvidence = id == 2,
            Links = id == 3 ? [new(LinkKind.DependsOn, LinkState.Offered, "1", "dependent on 1", 1)] : [],
            Items = id == 1 ? [new("Considered", true, false)] : [],
        })],
    };

    public Task Run<T>(Func<T, Task> act)
        where T : notnull => Database.Within(act);

    /// <summary>The act is refused; the code of the refusal.</summary>
    public async Task<string> Refused<T>(Func<T, Task> act)
        where T : notnull => (await Assert.ThrowsAsync<RefusedException>(() => Database.Within(act))).Refusal.Code;

    public Task<List<T>> RowsAsync<T>()
        where T : class, IOfBody => Database.Within<RecordsContext, List<T>>(records => records.For(Operator).Rows<T>().AsNoTracking().ToListAsync(Cancellation));

    public async Task<Activity> ActivityAsync(int reference) => (await RowsAsync<Activity>()).Single(row => row.Reference == reference && row.CarriedFrom is null);

    public async Task<Plan> PlanAsync() => (await RowsAsync<Plan>()).Single(plan => plan.Key == Key);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static string Name(int id) => id switch { 1 => "one about leaflets", 2 => "two about training", 3 => "three about telephones", 4 => "four about budgets", _ => "five about the office" };
}

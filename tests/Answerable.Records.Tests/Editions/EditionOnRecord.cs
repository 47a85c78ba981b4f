using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Editions;
using Answerable.Domain.History;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Records.Files;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Records.Tests.Editions;

/// <summary>A body that can publish one report; someone who prepares, someone who approves, someone who may do neither.</summary>
internal sealed class EditionOnRecord(TestDatabase database, Actor operatorOfBody, ReportSource source, IReadOnlyDictionary<string, Actor> people) : IAsyncDisposable
{
    public static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    public TestDatabase Database { get; } = database;

    public Actor Operator { get; } = operatorOfBody;

    /// <summary>What the report says when it is read.</summary>
    public ReportSource Source { get; } = source;

    public Actor Preparer => people["preparer"];

    public Actor Approver => people["approver"];

    public Actor Stranger => people["stranger"];

    public static async Task<EditionOnRecord> CreateAsync(DatabaseKind kind)
    {
        var source = new ReportSource();
        var database = await TestDatabase.CreateAsync(kind, services => services.AddSingleton<IEditionSource>(source));
        var by = await database.AddBodyAsync();
        var people = new Dictionary<string, Actor>
        {
            ["preparer"] = await AddAsync("preparer", Permission.PrepareEditions),
            ["approver"] = await AddAsync("approver", Permission.ApproveEditions),
            ["stranger"] = await AddAsync("stranger", Permission.ReadPlans),
        };
        return new(database, by, source, people);

        async Task<Actor> AddAsync(string name, Permission permission)
        {
            var person = new Person { Id = Guid.CreateVersion7(database.Clock.GetUtcNow()), BodyId = by.BodyId, Name = name, Email = $"{name}@example.org" };
            var role = new Role { Id = Guid.CreateVersion7(), BodyId = by.BodyId, Key = name, Name = name, Permissions = Kebab.Of(permission) };
            await database.Within<RecordsContext>(async records =>
            {
                var scope = records.For(by);
                scope.Add(person);
                scope.Add(role);
                scope.Add(new RoleHeld { Id = Guid.CreateVersion7(), BodyId = by.BodyId, PersonId = person.Id, RoleKey = name, FromOn = new(2026, 1, 1) });
                await scope.SaveAsync("person-added", null, Cancellation);
            });
            return by with { PersonId = person.Id, Name = name, Capacity = name, Permissions = new[] { permission }.ToFrozenSet() };
        }
    }

    public Task<Guid> PrepareAsync(Actor? by = null, string period = "2026-q1") =>
        Database.Within<PrepareEdition, Guid>(act => act.RunAsync(new("report", ReportSource.Key, period), by ?? Preparer, Cancellation));

    public async Task<Guid> ApprovedAsync()
    {
        var edition = await PrepareAsync();
        await Run<ApproveEdition>(act => act.RunAsync(new(edition, null), Approver, Cancellation));
        return edition;
    }

    public async Task<Guid> PublishedAsync()
    {
        var edition = await ApprovedAsync();
        await Run<PublishEdition>(act => act.RunAsync(new(edition), Approver, Cancellation));
        return edition;
    }

    public Task Run<T>(Func<T, Task> act)
        where T : notnull => Database.Within(act);

    /// <summary>The act is refused; the code of the refusal.</summary>
    public async Task<string> Refused<T>(Func<T, Task> act)
        where T : notnull => (await Assert.ThrowsAsync<RefusedException>(() => Database.Within(act))).Refusal.Code;

    public Task<List<T>> RowsAsync<T>()
        where T : class, IOfBody => Database.Within<RecordsContext, List<T>>(records => records.For(Operator).Rows<T>().AsNoTracking().ToListAsync(Cancellation));

    public async Task<Edition> EditionAsync(Guid id) => (await RowsAsync<Edition>()).Single(edition => edition.Id == id);

    /// <summary>Every stored file of an edition, by name.</summary>
    public async Task<Dictionary<string, byte[]>> FilesAsync(Guid edition)
    {
        var store = Database.Services.GetRequiredService<FileStore>();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in (await RowsAsync<EditionFile>()).Where(file => file.EditionId == edition).OrderBy(file => file.Position))
        {
            files[file.Name] = await store.ReadAsync(file.Digest, Cancellation);
        }

        return files;
    }

    public Task<List<string>> MailAsync() =>
        Database.Within<RecordsContext, List<string>>(records =>
        {
            _ = records.For(Operator);
            return records.Database.SqlQuery<string>($"SELECT payload AS \"Value\" FROM outbox WHERE job = 'mail'").ToListAsync(Cancellation);
        });

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

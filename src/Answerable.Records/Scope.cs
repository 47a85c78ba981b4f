using System.Text.Json;
using Answerable.Domain.Access;
using Answerable.Domain.History;
using Answerable.Records.Access;
using Answerable.Records.Databases;
using Answerable.Records.History;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Answerable.Records;

/// <summary>The records that one actor may see. Queries add <c>AsNoTracking()</c>; operations load tracked rows, ask the domain and save.</summary>
public sealed class Scope(RecordsContext context, Actor actor)
{
    private readonly Dictionary<Delegate, object> once = [];

    public Actor Actor { get; } = actor;

    /// <summary>Who is away and for whom the actor covers in what is done now; null otherwise. The history says "as cover" and no name: names stand where they can be forgotten.</summary>
    internal string? CoveringFor { get; set; }

    /// <summary>The body's today.</summary>
    public DateOnly Today => Actor.Today(context.Clock);

    /// <summary>The instant that the database will give back.</summary>
    public DateTime Now => InstantConverter.Stored(context.Clock.GetUtcNow().UtcDateTime);

    /// <summary>The rows of a kind that the actor may see: of the actor's body, and of restricted records only where named.</summary>
    public IQueryable<T> Rows<T>()
        where T : class, IOfBody
    {
        var rows = OfBody<T>();
        return Restriction.Of<T>(context.Model, this) is { } seen ? rows.Where(seen) : rows;
    }

    /// <summary>Nothing of the kind is hidden from the actor within the body.</summary>
    internal bool SeesAll<T>()
        where T : class, IOfBody => Restriction.Of<T>(context.Model, this) is null;

    /// <summary>All rows of the body, restricted records too: for a restriction's own question, what is hidden.</summary>
    internal IQueryable<T> OfBody<T>()
        where T : class, IOfBody =>
#pragma warning disable RS0030 // The one place where a set is reached.
        context.Set<T>().Where(row => row.BodyId == Actor.BodyId);
#pragma warning restore RS0030

    /// <summary>Worked out once and the same for all that this scope reads.</summary>
    internal T Once<T>(Func<Scope, T> work)
        where T : class
    {
        if (!once.TryGetValue(work, out var known))
        {
            once[work] = known = work(this);
        }

        return (T)known;
    }

    /// <inheritdoc cref="Once{T}"/>
    internal async Task<T> OnceAsync<T>(Func<Scope, CancellationToken, Task<T>> work, CancellationToken cancellation)
        where T : class
    {
        if (!once.TryGetValue(work, out var known))
        {
            once[work] = known = await work(this, cancellation);
        }

        return (T)known;
    }

    /// <summary>What the node remembers for all requests.</summary>
    internal T Service<T>()
        where T : class => context.GetService<T>();

    public void Add<T>(T row)
        where T : class, IOfBody => context.Add(row);

    public void Remove<T>(T row)
        where T : class, IOfBody => context.Remove(row);

    /// <summary>Saves rows, history and outbox in one transaction: in the one that is open, or in one of its own.</summary>
    /// <param name="act">The act in the past tense and kebab case, such as "closure-approved".</param>
    /// <param name="reason">Why, in the person's words; null where the act needs none.</param>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed a row since it was loaded.</exception>
    public Task SaveAsync(string act, string? reason, CancellationToken cancellation) => SaveAsync(act, reason, null, null, cancellation);

    /// <summary>As <see cref="SaveAsync(string, string?, CancellationToken)"/>.</summary>
    /// <param name="afterRows">Done in the transaction, when the rows are written and while nobody else adds to the history of the records that changed.</param>
    internal Task SaveAsync(string act, string? reason, Func<RecordsContext, Task> afterRows, CancellationToken cancellation) => SaveAsync(act, reason, null, afterRows, cancellation);

    /// <summary>Writes an act that changes no row, such as a reading, into the history of a record; and saves what was changed.</summary>
    public Task NoteAsync(RecordKey record, string act, string? reason, CancellationToken cancellation) => SaveAsync(act, reason, record, null, cancellation);

    /// <summary>Called where a restricted record is shown: an auditor's reading of it is an act.</summary>
    public Task NoteReadingAsync(RecordKey record, CancellationToken cancellation) =>
        Actor.IsAuditor ? NoteAsync(record, "restricted-record-read", null, cancellation) : Task.CompletedTask;

    /// <summary>Sends the message after the act is committed; with <see cref="SaveAsync(string, string?, CancellationToken)"/> it is saved.</summary>
    /// <param name="key">What the message is about: a second one with the same key fails the act.</param>
    public void Send(Mail mail, string key) => Later(SendMail.Job, key, JsonSerializer.Serialize(mail), Now);

    /// <summary>Has a job of the outbox done after the act is committed, and not before an instant.</summary>
    /// <param name="key">Unique within the job: a second one with the same key fails the act.</param>
    public void Later(string job, string key, string payload, DateTime notBefore) => context.Add(new OutboxItem
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(Now)),
        BodyId = Actor.BodyId,
        Job = job,
        Key = key,
        Payload = payload,
        CreatedAt = Now,
        NextAt = notBefore,
    });

    private async Task SaveAsync(string act, string? reason, RecordKey? noted, Func<RecordsContext, Task>? afterRows, CancellationToken cancellation)
    {
        var changed = context.ChangeTracker.Entries().Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)).ToList();
        foreach (var entry in changed)
        {
            RequireOwnBody(entry);
            CountVersion(entry);
        }

        using var turn = context.Database.CurrentTransaction is null ? await context.GetService<WriterQueue>().WaitAsync(cancellation) : null;
        await using var transaction = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(cancellation) : null;
        var writing = new EntryWriting(context, CoveringFor is null ? Actor : Actor with { Capacity = $"{Actor.Capacity}, as cover" }, Now, act, reason);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await writing.AddAsync(changed, noted, cancellation);
            KeepRequest();
            await context.SaveChangesAsync(cancellation);
            await (afterRows?.Invoke(context) ?? Task.CompletedTask);
            if (transaction is not null)
            {
                await transaction.CommitAsync(cancellation);
            }
        }
        finally
        {
            writing.Forget();
            context.ChangeTracker.AutoDetectChangesEnabled = true;
        }

        if (changed.Exists(entry => entry.Entity is OutboxItem))
        {
            context.GetService<OutboxSignal>().Raise();
        }
    }

    /// <summary>A request that is sent again is answered again: that is written with what it did.</summary>
    private void KeepRequest()
    {
        if (context.TakeRequest() is { } request)
        {
            context.Add(new RequestKey
            {
                Id = Guid.CreateVersion7(new DateTimeOffset(Now)),
                BodyId = Actor.BodyId,
                PersonId = request.PersonId,
                Key = request.Key,
                Digest = request.Digest,
                Status = request.Status,
                Answer = request.Answer(context),
                CreatedAt = Now,
            });
        }
    }

    /// <summary>Writing is possible within the actor's body only, whatever an operation does wrong.</summary>
    private void RequireOwnBody(EntityEntry entry)
    {
        if (entry.Entity is IOfBody row && row.BodyId != Actor.BodyId)
        {
            throw new InvalidOperationException($"A row of {entry.Metadata.GetTableName()} belongs to another body than the actor's");
        }
    }

    private static void CountVersion(EntityEntry entry)
    {
        if (entry.State is EntityState.Added or EntityState.Modified && entry.Metadata.FindProperty("Version") is { } version)
        {
            var property = entry.Property(version);
            property.CurrentValue = (int)property.OriginalValue! + 1;
        }
    }
}

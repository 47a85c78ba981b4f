using Answerable.Domain.Access;
using Answerable.Domain.History;

namespace Answerable.Records;

/// <summary>The records that one actor may see. Queries add <c>AsNoTracking()</c>; operations load tracked rows, ask the domain and save.</summary>
public sealed class Scope(RecordsContext context, Actor actor)
{
    public Actor Actor { get; } = actor;

    /// <summary>The rows of a kind that the actor may see: of the actor's body, and of restricted plans only where named.</summary>
    public IQueryable<T> Rows<T>()
        where T : class, IOfBody =>
#pragma warning disable RS0030 // The one place where a set is reached.
        context.Set<T>().Where(row => row.BodyId == Actor.BodyId);
#pragma warning restore RS0030

    public void Add<T>(T row)
        where T : class, IOfBody => context.Add(row);

    public void Remove<T>(T row)
        where T : class, IOfBody => context.Remove(row);

    /// <summary>Saves rows, history and outbox in one transaction.</summary>
    /// <param name="act">The act in the past tense and kebab case, such as "closure-approved".</param>
    /// <param name="reason">Why, in the person's words; null where the act needs none.</param>
    public async Task SaveAsync(string act, string? reason, CancellationToken cancellation)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}

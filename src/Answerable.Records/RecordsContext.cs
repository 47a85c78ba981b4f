using Answerable.Domain.Access;
using Answerable.Records.Access;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records;

/// <summary>The one context. Each area brings its own mapping; rows are reached through <see cref="For"/> only.</summary>
public sealed class RecordsContext(DbContextOptions<RecordsContext> options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>The records that the actor may see, and the only way to change them.</summary>
    public Scope For(Actor actor) => new(this, actor);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RecordsContext).Assembly);
    }
}

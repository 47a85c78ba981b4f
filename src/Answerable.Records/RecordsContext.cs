using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Records.Cases;
using Answerable.Records.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Records;

/// <summary>The one context. Each area brings its own mapping; rows are reached through <see cref="For"/> only.</summary>
public sealed class RecordsContext(DbContextOptions<RecordsContext> options) : IdentityUserContext<Account, Guid>(options)
{
    private string? reach;
    private int reachLease = -1;

    /// <summary>Which body's rows PostgreSQL may show. Contexts are pooled: what an earlier lease was told does not hold for this one.</summary>
    internal string? Reach => reachLease == ContextId.Lease ? reach : null;

    /// <summary>Whose key is written with the next act that is saved.</summary>
    private (RequestInHand Request, int Lease)? inHand;

    internal TimeProvider Clock => this.GetService<TimeProvider>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>The records that the actor may see, and the only way to change them.</summary>
    public Scope For(Actor actor)
    {
        ReachFor(actor.BodyId.ToString());
        return new(this, actor);
    }

    internal void Begin(RequestInHand request) => inHand = (request, ContextId.Lease);

    /// <summary>The request in hand, once.</summary>
    internal RequestInHand? TakeRequest()
    {
        var taken = inHand is { } request && request.Lease == ContextId.Lease ? request.Request : null;
        inHand = null;
        return taken;
    }

    /// <summary>Rows of every body: for migrate, verify, sweep and for signing in, before the body is known.</summary>
    internal RecordsContext ForAllBodies()
    {
        ReachFor("all");
        return this;
    }

    /// <summary>The rows of a kind past the scope: for the ground's own tables (history, outbox, keys), and where the body is not known yet.</summary>
    internal DbSet<T> Ground<T>()
#pragma warning disable RS0030 // The one other place where a set is reached; the architecture test names both.
        where T : class => Set<T>();
#pragma warning restore RS0030

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<OffsetConverter>();
        configurationBuilder.Conventions.Add(_ => new NameConvention());
        configurationBuilder.Conventions.Replace<ForeignKeyIndexConvention>(services => new StatedIndexes(services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RecordsContext).Assembly);
    }

    /// <summary>The connection stays open until the context goes back to the pool: opening one anew for each query costs more than the query.</summary>
    private void ReachFor(string bodies)
    {
        if (reachLease != ContextId.Lease)
        {
            Database.OpenConnection();

            // An act that fails is given up as a whole: nobody goes back to the middle of it.
            Database.AutoSavepointsEnabled = false;
        }

        reach = bodies;
        reachLease = ContextId.Lease;
    }
}

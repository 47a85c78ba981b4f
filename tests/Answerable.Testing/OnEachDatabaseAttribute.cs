using System.Reflection;
using Answerable.Records.Databases;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Answerable.Testing;

/// <summary>Runs a theory once on SQLite and once on PostgreSQL: <c>[Theory, OnEachDatabase]</c>. Where PostgreSQL is absent its case shows as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachDatabaseAttribute : DataAttribute
{
    /// <summary>For what only PostgreSQL has.</summary>
    public bool PostgresOnly { get; set; }

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. TestDatabase.Kinds.Where(row => !PostgresOnly || row.Data is DatabaseKind.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

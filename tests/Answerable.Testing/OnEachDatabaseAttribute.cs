using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Answerable.Testing;

/// <summary>Runs a theory once on SQLite and once on PostgreSQL: <c>[Theory, OnEachDatabase]</c>. Where PostgreSQL is absent its case shows as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new(TestDatabase.Kinds);

    public override bool SupportsDiscoveryEnumeration() => true;
}

using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Procedures;

namespace Answerable.Records.Cases;

/// <summary>The procedures under which this program works on cases: without any others, those that ship.</summary>
public sealed class CaseProcedures(IReadOnlyList<CaseRules> all)
{
    private readonly FrozenDictionary<(string Key, string Version), CaseRules> rules = all.ToFrozenDictionary(rules => (rules.Key, rules.Version));

    public CaseProcedures()
        : this(CasePacks.Shipped)
    {
    }

    public CaseRules Find(string key, string version) =>
        rules.TryGetValue((key, version), out var found) ? found : throw new InvalidOperationException($"The procedure {key} {version} did not ship with this program.");

    /// <summary>The version under which a case is opened on a day.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public CaseRules InForce(string key, DateOnly on) =>
        rules.TryGetValue((key, ProcedurePack.Shipped.InForce(key, on).Version), out var found)
            ? found
            : throw new RefusedException(new("case.procedure", "No cases are worked on under this procedure here"));
}

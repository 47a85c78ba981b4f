using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Domain.Procedures;
using Answerable.Records.Bodies;
using Answerable.Records.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>One procedure: what a version says, where that comes from, what is not confirmed, how it differs from the version before, and which open cases stand on it.</summary>
public sealed class ProcedurePage(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="Changes">From the version before it; none on the first.</param>
    /// <param name="OpenCases">They stay on this version, whatever comes after it.</param>
    public sealed record Version(Procedure Procedure, bool IsInForce, IReadOnlyList<ProcedureFact> Facts, IReadOnlyList<ProcedureChange> Changes, string? Before, int OpenCases);

    /// <summary>What is different for the bodies of some sectors.</summary>
    /// <param name="IsOurs">The body works by it.</param>
    /// <param name="Changes">From the procedure as it is for all others.</param>
    public sealed record Variant(Procedure Procedure, bool IsOurs, IReadOnlyList<ProcedureChange> Changes);

    /// <param name="Versions">By which this body works or worked, and on which open cases of it stand; the latest first.</param>
    public sealed record View(string Key, string Name, IReadOnlyList<Version> Versions, IReadOnlyList<Variant> Variants);

    /// <returns>Null where there is no such procedure.</returns>
    public async Task<View?> ReadAsync(string key, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(ChangeBody.WhyNot(by));
        var scope = records.For(by);
        var sector = await scope.Rows<Body>().Select(body => body.Sector).SingleAsync(cancellation);
        var all = ProcedurePack.Shipped.All.Where(procedure => procedure.Key == key).ToList();
        var ours = ProcedurePack.Shipped.VersionsFor(key, sector);
        if (ours.Count == 0 || !procedures.IsKnown(key))
        {
            return null;
        }

        var open = await scope.Rows<Case>().AsNoTracking()
            .Where(about => about.State != CaseState.Closed && about.ProcedureKey == key)
            .GroupBy(about => about.ProcedureVersion)
            .Select(same => new { Version = same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Version, same => same.Count, StringComparer.Ordinal, cancellation);
        var versions = all
            .Where(procedure => ours.Contains(procedure) || open.ContainsKey(procedure.Version))
            .OrderBy(procedure => procedure.EffectiveFromOn ?? DateOnly.MinValue).ThenBy(ours.Contains)
            .ToList();
        var facts = versions.ConvertAll(procedure => FactsOf(procedure));
        return new(
            key,
            versions[^1].Name,
            [
                .. versions.Select((procedure, index) => new Version(
                    procedure,
                    ours.Contains(procedure) && procedure.IsEffectiveOn(scope.Today),
                    facts[index],
                    index == 0 ? [] : ProcedureFacts.Between(facts[index - 1], facts[index]),
                    index == 0 ? null : versions[index - 1].Version,
                    open.GetValueOrDefault(procedure.Version))).Reverse(),
            ],
            [
                .. from variant in all.Where(procedure => procedure.Variant is not null).OrderBy(procedure => procedure.Variant, StringComparer.Ordinal)
                   from whole in all
                   where whole.Variant is null && variant.Version == $"{whole.Version}-{variant.Variant}"
                   select new Variant(variant, ours.Contains(variant), ProcedureFacts.Between(FactsOf(whole), FactsOf(variant, whole))),
            ]);

        IReadOnlyList<ProcedureFact> FactsOf(Procedure procedure, Procedure? like = null) => ProcedureFacts.Of(procedure, procedures.TryFind(procedure.Key, procedure.Version), like);
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Domain.Procedures;
using Answerable.Records.Bodies;
using Answerable.Records.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>The procedures that the program knows, each in its versions: which the body uses, and how many of its open cases stand on which.</summary>
public sealed class ProcedureList(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="OpenCases">Of this body, on this version.</param>
    public sealed record Version(Procedure Procedure, bool IsInForce, int OpenCases);

    /// <param name="Place">In the body's choice, from 0; null where the body does not use it.</param>
    /// <param name="Versions">The latest first.</param>
    public sealed record Row(string Key, string Name, int? Place, IReadOnlyList<Version> Versions);

    /// <param name="HasChosen">The body has chosen them; otherwise they are those that are usual in its sector.</param>
    public sealed record View(IReadOnlyList<Row> Rows, bool HasChosen);

    public async Task<View> ReadAsync(Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(ChangeBody.WhyNot(by));
        var scope = records.For(by);
        var body = await scope.Rows<Body>().AsNoTracking().SingleAsync(cancellation);
        var used = procedures.KeysOf(body).ToList();
        var open = await scope.Rows<Case>().AsNoTracking()
            .Where(about => about.State != CaseState.Closed)
            .GroupBy(about => new { about.ProcedureKey, about.ProcedureVersion })
            .Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => (same.Key.ProcedureKey, same.Key.ProcedureVersion), same => same.Count, cancellation);
        var rows = ProcedurePack.Shipped.All
            .Where(procedure => procedures.IsKnown(procedure.Key))
            .GroupBy(procedure => procedure.Key, StringComparer.Ordinal)
            .Select(same =>
            {
                var ours = ProcedurePack.Shipped.VersionsFor(same.Key, body.Sector);
                var versions = same
                    .Where(procedure => ours.Contains(procedure) || open.ContainsKey((procedure.Key, procedure.Version)))
                    .OrderByDescending(procedure => procedure.EffectiveFromOn ?? DateOnly.MinValue)
                    .Select(procedure => new Version(procedure, ours.Contains(procedure) && procedure.IsEffectiveOn(scope.Today), open.GetValueOrDefault((procedure.Key, procedure.Version))))
                    .ToList();
                return new Row(same.Key, versions[0].Procedure.Name, used.IndexOf(same.Key) is >= 0 and var place ? place : null, versions);
            });
        return new([.. rows.OrderBy(row => row.Place ?? int.MaxValue).ThenBy(row => row.Name, StringComparer.Ordinal)], body.Procedures is not null);
    }
}

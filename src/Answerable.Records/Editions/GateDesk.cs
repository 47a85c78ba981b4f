using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions;

/// <param name="Content">What may go out as it stands: without what is not for publication, and with what was decided done.</param>
public sealed record GateReading(EditionMatter Matter, IReadOnlyList<GateResult> Results, EditionContent Content)
{
    /// <summary>Nothing stands in the way of publication.</summary>
    public bool IsClear => Results.All(result => !result.IsOpen);

    /// <param name="key">As <see cref="GateFindingKey.Of"/> says it.</param>
    public GateResult? Find(string key) => Results.FirstOrDefault(result => string.Equals(GateFindingKey.Of(result.Finding, Matter.Draft.Whole), key, StringComparison.Ordinal));
}

/// <summary>A record that could be published, what the gate finds in it, and what may go out.</summary>
public sealed class GateDesk(RecordsContext records, IEnumerable<IEditionSource> sources, LastPublished last)
{
    /// <returns>Null where the actor may not see the record or there is none.</returns>
    public async Task<GateReading?> ReadAsync(GateMatter matter, Actor by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(matter);
        return await ReadAsync(matter.Kind, matter.Key, matter.Period, await last.ReadAsync(matter.Kind, matter.Key, by, cancellation), by, cancellation);
    }

    /// <summary>The address at which a person puts right what the gate found, or the record's own page for no finding; null where there is none.</summary>
    public string? CorrectAt(GateMatter matter, GateFinding? finding)
    {
        ArgumentNullException.ThrowIfNull(matter);
        return sources.SingleOrDefault(source => string.Equals(source.Kind, matter.Kind, StringComparison.Ordinal))?.CorrectAt(matter.Key, finding);
    }

    /// <param name="told">The last version that the public saw, or null.</param>
    /// <returns>Null where the actor may not see the record or there is none.</returns>
    public async Task<GateReading?> ReadAsync(string kind, string key, string period, EditionContent? told, Actor by, CancellationToken cancellation)
    {
        var source = sources.SingleOrDefault(source => string.Equals(source.Kind, kind, StringComparison.Ordinal));
        if (source is null || await source.ReadAsync(key, period, by, cancellation) is not { } matter)
        {
            return null;
        }

        var decisions = await records.For(by).Rows<GateDecision>().AsNoTracking().Where(decision => decision.RecordKind == kind && decision.RecordId == matter.RecordId).ToListAsync(cancellation);
        var results = Gate.Check(matter.Draft, told, decisions);
        return new(matter, results, Gate.Clean(matter.Draft, results));
    }
}

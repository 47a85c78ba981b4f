using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;

namespace Answerable.Records.Editions;

/// <summary>Settles a finding of the gate: the words are replaced, left out, or go out as they stand for a reason.</summary>
public sealed class DecideFinding(RecordsContext records, GateDesk desk)
{
    /// <param name="FindingKey">As <see cref="GateFindingKey.Of"/> says it.</param>
    /// <param name="Replacement">For redacting: what the words become.</param>
    public sealed record Input(GateMatter Matter, string FindingKey, GateAnswer Answer, string? Replacement, string? Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var reading = await desk.OpenAsync(input.Matter, by, cancellation);
        var finding = reading.Find(input.FindingKey) is { IsOpen: true } result ? result.Finding : throw new RefusedException(GateSettling.Changed);
        RefusedException.ThrowIf(input.Answer switch
        {
            GateAnswer.Waived => GateDecision.WhyNotWaived(finding.Kind, input.Reason, by, await scope.IsGateAuthorAsync(reading.Matter.RecordId, cancellation)),
            GateAnswer.Redacted when string.IsNullOrWhiteSpace(input.Replacement) => new("gate.replacement", "Enter what the words become"),
            GateAnswer.Redacted when finding.Place.Column is null => new("gate.whole", "A whole row or table cannot be replaced by words. Leave it out, or correct the record."),
            GateAnswer.Dropped when finding.Place is { Table: not null, Column: null, Row: null } => new("gate.whole", "A whole table is not left out here. Correct the record."),
            _ => null,
        });
        scope.Settle(input.Matter.Kind, reading, finding, input.Answer, input.Replacement?.Trim(), string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim());
        await scope.SaveAsync("gate-finding-settled", input.Reason, cancellation);
    }
}

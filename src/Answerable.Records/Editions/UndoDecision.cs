using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions;

/// <summary>Takes back what was decided about a finding: it is open again.</summary>
public sealed class UndoDecision(RecordsContext records, GateDesk desk)
{
    public sealed record Input(GateMatter Matter, string FindingKey);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var reading = await desk.OpenAsync(input.Matter, by, cancellation);
        var decided = reading.Find(input.FindingKey)?.Decision;
        RefusedException.ThrowIf(decided is null ? GateSettling.Changed : null);
        var alike = await scope.Rows<GateDecision>()
            .Where(decision => decision.RecordKind == input.Matter.Kind && decision.RecordId == reading.Matter.RecordId && decision.Code == decided!.Code && decision.WordsDigest == decided.WordsDigest
                && decision.Table == decided.Table && decision.Row == decided.Row && decision.Column == decided.Column)
            .ToListAsync(cancellation);
        alike.ForEach(scope.Remove);
        await scope.SaveAsync("gate-decision-undone", null, cancellation);
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Editions;

namespace Answerable.Records.Editions;

/// <summary>Takes what the gate offers, for every open finding or for those of one code: words are replaced or left out. What only a person can put right stays open.</summary>
public sealed class TakeOffers(RecordsContext records, GateDesk desk)
{
    /// <param name="Code">Null for all.</param>
    public sealed record Input(GateMatter Matter, string? Code = null);

    /// <returns>How many findings were settled.</returns>
    public async Task<int> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var reading = await desk.OpenAsync(input.Matter, by, cancellation);
        List<GateFinding> taken = [.. reading.Results.Where(result => result.IsOpen && result.Finding.Offer.Act is not GateAct.Correct && (input.Code is null || result.Finding.Code == input.Code)).Select(result => result.Finding)];
        foreach (var finding in taken)
        {
            scope.Settle(input.Matter.Kind, reading, finding, finding.Offer.Act is GateAct.Redact ? GateAnswer.Redacted : GateAnswer.Dropped, finding.Offer.Replacement, null);
        }

        if (taken.Count > 0)
        {
            await scope.SaveAsync("gate-offers-taken", null, cancellation);
        }

        return taken.Count;
    }
}

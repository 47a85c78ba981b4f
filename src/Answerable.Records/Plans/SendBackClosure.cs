using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Refuses a proposed closure, with the reason. The person who proposed it is told.</summary>
public sealed class SendBackClosure(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        var proposedBy = row.ProposedById;
        row.SendBack(Words.Of(input.Reason), by);
        await ClosureNotices.SentBackAsync(scope, input.At.Plan, row, proposedBy, Words.Of(input.Reason), cancellation);
        await scope.SaveAsync("closure-sent-back", input.Reason, cancellation);
    }
}

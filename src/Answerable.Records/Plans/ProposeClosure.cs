using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Says that an activity is done and asks for it to be closed. The approvers are told.</summary>
public sealed class ProposeClosure(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, string Reason, string? Evidence, DateOnly CompletedOn);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        await scope.RequireOwnAsync([row], cancellation);
        row.ProposeClosure(Words.Of(input.Reason), Words.OrNull(input.Evidence), input.CompletedOn, by);
        await ClosureNotices.ProposedAsync(scope, input.At.Plan, row, cancellation);
        await scope.SaveAsync("closure-proposed", input.Reason, cancellation);
    }
}

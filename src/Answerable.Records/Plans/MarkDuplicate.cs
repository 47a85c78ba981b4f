using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Closes an activity as a duplicate of another one of the same plan.</summary>
public sealed class MarkDuplicate(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, int Of, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        var original = await scope.FindActivityAsync(new(input.At.Plan, input.Of), cancellation);
        row.MarkDuplicate(original, Words.Of(input.Reason), by);
        await scope.SaveAsync("activity-marked-duplicate", input.Reason, cancellation);
    }
}

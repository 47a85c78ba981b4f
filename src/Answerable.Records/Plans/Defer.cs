using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Puts an activity off beyond the plan. What it answers stays open.</summary>
public sealed class Defer(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        row.Defer(Words.Of(input.Reason), by);
        await scope.SaveAsync("activity-deferred", input.Reason, cancellation);
    }
}

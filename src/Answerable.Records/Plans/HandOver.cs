using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Hands an activity over to business as usual.</summary>
public sealed class HandOver(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        row.HandOver(Words.Of(input.Reason), by);
        await scope.SaveAsync("activity-handed-over", input.Reason, cancellation);
    }
}

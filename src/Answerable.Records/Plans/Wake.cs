using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Wakes a hibernated activity: it goes on where it was.</summary>
public sealed class Wake(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        row.Wake(Words.Of(input.Reason), by);
        await scope.SaveAsync("activity-woken", input.Reason, cancellation);
    }
}

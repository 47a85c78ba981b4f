using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Ends an activity without doing it.</summary>
public sealed class Discontinue(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        row.Discontinue(Words.Of(input.Reason), by);
        await scope.SaveAsync("activity-discontinued", input.Reason, cancellation);
    }
}

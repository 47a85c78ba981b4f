using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Opens a closed activity again.</summary>
public sealed class Reopen(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        row.Reopen(Words.Of(input.Reason), by);
        await scope.SaveAsync("activity-reopened", input.Reason, cancellation);
    }
}

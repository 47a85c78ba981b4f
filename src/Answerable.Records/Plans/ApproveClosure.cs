using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Agrees that an activity is done. Never by the person who proposed it.</summary>
public sealed class ApproveClosure(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, string? Note = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        row.ApproveClosure(by);
        await scope.SaveAsync("closure-approved", Words.OrNull(input.Note), cancellation);
    }
}

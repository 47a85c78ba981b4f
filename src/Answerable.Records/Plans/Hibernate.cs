using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Puts an activity to sleep until something happens.</summary>
public sealed class Hibernate(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, string Reason, string WakeCondition, DateOnly? WakeOn = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        row.Hibernate(Words.Of(input.Reason), Words.Of(input.WakeCondition), input.WakeOn, by);
        await scope.SaveAsync("activity-hibernated", input.Reason, cancellation);
    }
}

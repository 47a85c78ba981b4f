using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Says that a link read out of the words is not meant.</summary>
public sealed class DismissLink(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, Guid Link);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var link = await scope.FindPartAsync<ActivityLink>(await scope.FindActivityAsync(input.At, cancellation), input.Link, cancellation);
        link.State = LinkState.Dismissed;
        await scope.SaveAsync("link-dismissed", null, cancellation);
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Says that a link read out of the words is meant, and to which activity.</summary>
public sealed class ConfirmLink(RecordsContext records)
{
    /// <param name="To">The activity meant, by its reference; null to keep the one that was found.</param>
    public sealed record Input(ActivityAddress At, Guid Link, int? To = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        var link = await scope.FindPartAsync<ActivityLink>(row, input.Link, cancellation);
        if (input.To is { } to)
        {
            link.ToId = (await scope.FindActivityAsync(new(input.At.Plan, to), cancellation)).Id;
        }

        RefusedException.ThrowIf(
            link.ToId is null ? new("link.to", "Choose the activity that is meant")
            : link.ToId == row.Id ? new("link.itself", "An activity cannot link to itself")
            : null);
        link.State = LinkState.Confirmed;
        await scope.SaveAsync("link-confirmed", null, cancellation);
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions;

/// <summary>Publishes an edition whose embargo has come to its time. Done by scheduled work, once however many nodes there are.</summary>
public sealed class ReleaseEmbargo(RecordsContext records)
{
    /// <summary>Does nothing where it is published already, was sent back, or is kept back longer by now.</summary>
    public async Task RunAsync(Guid edition, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var found = await scope.Rows<Edition>().SingleOrDefaultAsync(one => one.Id == edition, cancellation);
        if (found is not { State: EditionState.Embargoed, EmbargoUntilAt: { } until } || until > scope.Now)
        {
            return;
        }

        found.ReleaseEmbargo(by, scope.Now);
        await scope.SupersedeEarlierAsync(found, cancellation);
        await EditionNotices.PublishedAsync(scope, found, cancellation);
        await scope.SaveAsync("embargo-released", null, cancellation);
    }
}

/// <summary>The work that an embargo until a time leaves in the outbox.</summary>
public sealed class ReleaseEmbargoJob(ReleaseEmbargo release) : IOutboxJob
{
    public const string Job = "release-embargo";

    public string Name => Job;

    public Task RunAsync(OutboxItem item, CancellationToken cancellation) =>
        release.RunAsync(Guid.Parse(item.Payload), Actor.Operator(item.BodyId!.Value, "UTC") with { Name = "Answerable", Capacity = "scheduled work" }, cancellation);
}

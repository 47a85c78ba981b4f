using Answerable.Domain.Access;

namespace Answerable.Records.Editions;

/// <summary>Publishes an approved edition now. It takes the place of the current one, or of the one that it corrects.</summary>
public sealed class PublishEdition(RecordsContext records)
{
    public sealed record Input(Guid Edition, int? Version = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var edition = await scope.FindEditionAsync(input.Edition, input.Version, cancellation);
        edition.Publish(by, scope.Now);
        await scope.SupersedeEarlierAsync(edition, cancellation);
        await EditionNotices.PublishedAsync(scope, edition, cancellation);
        await scope.SaveAsync("edition-published", null, cancellation);
    }
}

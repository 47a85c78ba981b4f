using Answerable.Domain.Access;

namespace Answerable.Records.Editions;

/// <summary>Says that the event has happened until which an edition was kept back, or ends its embargo early: it is published.</summary>
public sealed class LiftEmbargo(RecordsContext records)
{
    public sealed record Input(Guid Edition, int? Version, string? Note = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var edition = await scope.FindEditionAsync(input.Edition, input.Version, cancellation);
        edition.LiftEmbargo(by, scope.Now);
        await scope.SupersedeEarlierAsync(edition, cancellation);
        await EditionNotices.PublishedAsync(scope, edition, cancellation);
        await scope.SaveAsync("embargo-lifted", input.Note, cancellation);
    }
}

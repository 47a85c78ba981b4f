using Answerable.Domain.Access;

namespace Answerable.Records.Editions;

/// <summary>Approves an edition that someone else has prepared. No byte of it changes.</summary>
public sealed class ApproveEdition(RecordsContext records)
{
    public sealed record Input(Guid Edition, int? Version, string? Note = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var edition = await scope.FindEditionAsync(input.Edition, input.Version, cancellation);
        edition.Approve(by, scope.Now);
        await EditionNotices.TellPreparerAsync(scope, edition, "approved", "approved", $"{by.Name} approved it. It can be published now, or kept back until a time or an event.", cancellation);
        await scope.SaveAsync("edition-approved", input.Note, cancellation);
    }
}

using Answerable.Domain.Access;

namespace Answerable.Records.Editions;

/// <summary>Does not approve an edition, or takes the approval back before it is published, with the reason. Who prepared it is told.</summary>
public sealed class SendBackEdition(RecordsContext records)
{
    public sealed record Input(Guid Edition, int? Version, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var edition = await scope.FindEditionAsync(input.Edition, input.Version, cancellation);
        edition.SendBack(input.Reason ?? "", by);
        await EditionNotices.TellPreparerAsync(scope, edition, "sent-back", "sent back", $"{by.Name} sent it back.\n\nReason: {edition.SentBackReason}\n\nPut right what is wrong and prepare it again.", cancellation);
        await scope.SaveAsync("edition-sent-back", input.Reason, cancellation);
    }
}

using Answerable.Domain.Access;

namespace Answerable.Records.Editions;

/// <summary>Says that a published edition should no longer be relied on, and why. It stays to be seen, with the reason.</summary>
public sealed class WithdrawEdition(RecordsContext records)
{
    /// <param name="Reason">For the public.</param>
    public sealed record Input(Guid Edition, int? Version, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var edition = await scope.FindEditionAsync(input.Edition, input.Version, cancellation);
        edition.Withdraw(input.Reason ?? "", by, scope.Now);
        await scope.SaveAsync("edition-withdrawn", input.Reason, cancellation);
    }
}

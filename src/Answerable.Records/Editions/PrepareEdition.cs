using Answerable.Domain.Access;

namespace Answerable.Records.Editions;

/// <summary>Builds a new edition of a record and asks for it to be approved. The approvers are told.</summary>
public sealed class PrepareEdition(RecordsContext records, EditionPress press, EditionNotices notices)
{
    /// <param name="Kind">Such as "plan".</param>
    /// <param name="Key">The record's key.</param>
    public sealed record Input(string Kind, string Key, string Period, bool OffersQuickExit = false);

    /// <returns>The edition's id.</returns>
    public async Task<Guid> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var edition = await press.PrepareAsync(new(input.Kind, input.Key, input.Period, input.OffersQuickExit), scope, cancellation);
        await notices.PreparedAsync(scope, edition, cancellation);
        await scope.SaveAsync("edition-prepared", null, cancellation);
        return edition.Id;
    }
}

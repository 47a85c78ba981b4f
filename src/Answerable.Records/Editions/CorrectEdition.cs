using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions;

/// <summary>Prepares a new edition that puts a published one right. The published one stays as it is, to the byte.</summary>
public sealed class CorrectEdition(RecordsContext records, EditionPress press, EditionNotices notices)
{
    /// <param name="Correction">What was wrong and is right now, for the public.</param>
    public sealed record Input(Guid Edition, string Correction);

    /// <returns>The new edition's id.</returns>
    public async Task<Guid> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var wrong = await scope.Rows<Edition>().AsNoTracking().SingleOrDefaultAsync(edition => edition.Id == input.Edition, cancellation)
            ?? throw new RefusedException(new("edition.not-found", "There is no such version."));
        RefusedException.ThrowIf(wrong.WhyNotCorrect(by));
        RefusedException.ThrowIf(string.IsNullOrWhiteSpace(input.Correction) ? new("edition.correction", "Say what was wrong and is right now") : null);
        var edition = await press.PrepareAsync(
            new(wrong.RecordKind, wrong.Series, wrong.PeriodKey, wrong.OffersQuickExit, wrong.Number, input.Correction.Trim()), scope, cancellation);
        await notices.PreparedAsync(scope, edition, cancellation);
        await scope.SaveAsync("correction-prepared", input.Correction, cancellation);
        return edition.Id;
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions;

/// <summary>A member of the public asks for a published edition in another format.</summary>
public sealed class AskForFormat(RecordsContext records)
{
    /// <param name="Contact">Where to send it; may be left out.</param>
    public sealed record Input(Guid Edition, string Format, string? Contact);

    /// <returns>The day by which there will be an answer.</returns>
    public async Task<DateOnly> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(FormatRequest.WhyNotAsk(input.Format));
        var scope = records.For(by);
        var edition = await scope.Rows<Edition>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == input.Edition, cancellation);
        RefusedException.ThrowIf(edition is { IsPublic: true } ? null : new("edition.not-found", "There is no such version."));
        var request = new FormatRequest
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(scope.Now)),
            BodyId = by.BodyId,
            EditionId = edition!.Id,
            Format = input.Format.Trim(),
            Contact = string.IsNullOrWhiteSpace(input.Contact) ? null : input.Contact.Trim(),
            AskedAt = scope.Now,
            DueOn = scope.Today.AddDays(FormatRequest.DaysToAnswer),
        };
        scope.Add(request);
        await scope.SaveAsync("format-asked", null, cancellation);
        return request.DueOn;
    }
}

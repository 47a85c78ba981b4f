using System.Globalization;
using Answerable.Domain.Access;

namespace Answerable.Records.Editions;

/// <summary>Keeps an approved edition back until a time, at which it is published by itself, or until an event that someone will say has happened.</summary>
public sealed class EmbargoEdition(RecordsContext records)
{
    public sealed record Input(Guid Edition, int? Version, DateTime? UntilAt, string? UntilEvent);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var edition = await scope.FindEditionAsync(input.Edition, input.Version, cancellation);
        edition.Embargo(input.UntilAt, input.UntilEvent, by, scope.Now);
        if (edition.EmbargoUntilAt is { } until)
        {
            scope.Later(ReleaseEmbargoJob.Job, string.Create(CultureInfo.InvariantCulture, $"{edition.Id}/{edition.Version + 1}"), edition.Id.ToString(), until);
        }

        await scope.SaveAsync("edition-embargoed", null, cancellation);
    }
}

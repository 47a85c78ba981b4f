using Answerable.Domain.Access;

namespace Answerable.Records.Plans;

/// <summary>Keeps a later day that was agreed beside the official one, which stays, and who agreed it.</summary>
public sealed class AgreeLaterDate(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, DateOnly DueOn, string AgreedBy, string? Reason = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans, Permission.DecideOnPlans);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        RefusedException.ThrowIf(
            Words.OrNull(input.AgreedBy) is null ? new("activity.agreed-by", "Say who agreed the later date")
            : row.Target.DueOn is { } official && input.DueOn <= official ? new("activity.agreed-earlier", "The agreed date must be later than the official one")
            : null);
        row.AgreedDueOn = input.DueOn;
        row.AgreedBy = Words.OrNull(input.AgreedBy);
        await scope.SaveAsync("later-date-agreed", input.Reason, cancellation);
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Meetings;

/// <summary>Moves a meeting or renames it, as long as no papers have gone out for it.</summary>
public sealed class ChangeMeeting(RecordsContext records)
{
    public sealed record Input(string Plan, int Number, string Title, DateOnly HeldOn, string? Place);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans, Permission.RunRounds);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var meeting = await scope.FindNumberAsync<Meeting>(plan, input.Number, cancellation);
        RefusedException.ThrowIf(meeting.WhyNotChange() ?? ArrangeMeeting.WhyNot(input.Title));
        meeting.Title = Words.LineOrNull(input.Title)!;
        meeting.HeldOn = input.HeldOn;
        meeting.Place = Words.LineOrNull(input.Place);
        await scope.SaveAsync("meeting-changed", null, cancellation);
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Meetings;

/// <summary>Says when a meeting will look at the plan.</summary>
public sealed class ArrangeMeeting(RecordsContext records)
{
    public sealed record Input(string Plan, string Title, DateOnly HeldOn, string? Place = null);

    /// <returns>The number of the meeting in the plan.</returns>
    public async Task<int> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans, Permission.RunRounds);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        RefusedException.ThrowIf(WhyNot(input.Title));
        var meeting = new Meeting
        {
            Id = RowId.Next(scope.Now), BodyId = plan.BodyId, PlanId = plan.Id, Position = await scope.NextNumberAsync<Meeting>(plan, cancellation),
            Title = Words.LineOrNull(input.Title)!, HeldOn = input.HeldOn, Place = Words.LineOrNull(input.Place),
        };
        scope.Add(meeting);
        await scope.SaveAsync("meeting-arranged", null, cancellation);
        return meeting.Position;
    }

    internal static Refusal? WhyNot(string title) =>
        Words.LineOrNull(title) is not { Length: <= 200 } ? new("meeting.title", "Say what the meeting is called, in at most 200 characters") : null;
}

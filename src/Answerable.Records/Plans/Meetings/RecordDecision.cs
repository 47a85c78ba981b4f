using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Meetings;

/// <summary>Keeps a decision in words: about one activity or the whole plan. Who takes it writes it down, or the one who keeps the plan does for a meeting.</summary>
public sealed class RecordDecision(RecordsContext records)
{
    /// <param name="Activity">The activity's reference, or null for the whole plan.</param>
    /// <param name="Meeting">The number of the meeting in which it was taken, or null.</param>
    public sealed record Input(string Plan, int? Activity, int? Meeting, string Words, string? Follows, DateOnly DecidedOn);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        RefusedException.ThrowIf(by.May(Permission.DecideOnPlans) || (by.May(Permission.EditPlans) && input.Meeting is not null)
            ? null
            : new("decision.permission", "You can write down the decisions of a meeting, not take one yourself"));
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var row = input.Activity is { } reference ? await scope.FindActivityAsync(new(input.Plan, reference), cancellation) : null;
        await AddAsync(scope, plan, row, input.Meeting, null, input.Words, input.Follows, input.DecidedOn, cancellation);
        await scope.SaveAsync("decision-recorded", null, cancellation);
    }

    /// <summary>Adds the decision to what the next save keeps.</summary>
    internal static async Task AddAsync(
        Scope scope, Plan plan, Activity? row, int? meeting, CommitmentAct? act, string words, string? follows, DateOnly decidedOn, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(
            Plans.Words.OrNull(words) is null ? new("decision.words", "Write what was decided and why")
            : decidedOn > scope.Today ? new("decision.future", "A decision cannot have been taken in the future")
            : null);
        scope.Add(new PlanDecision
        {
            Id = RowId.Next(scope.Now), BodyId = plan.BodyId, PlanId = plan.Id, Position = await scope.NextNumberAsync<PlanDecision>(plan, cancellation),
            ActivityId = row?.Id, MeetingId = meeting is { } number ? (await scope.FindNumberAsync<Meeting>(plan, number, cancellation)).Id : null,
            Act = act is { } done ? Word.Of(done) : null, Words = Plans.Words.Of(words), Follows = Plans.Words.OrNull(follows),
            DecidedOn = decidedOn, ById = scope.Actor.PersonId, RecordedAt = scope.Now,
        });
    }
}

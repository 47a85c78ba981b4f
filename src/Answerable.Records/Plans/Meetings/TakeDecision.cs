using Answerable.Domain.Access;
using Answerable.Domain.Commitments;

namespace Answerable.Records.Plans.Meetings;

/// <summary>
/// Decides on an activity and does what was decided, in one transaction: the decision stands in the plan's history, the act in the activity's own,
/// by the same operation as from the activity's page.
/// </summary>
public sealed class TakeDecision(RecordsContext records)
{
    /// <param name="Act">What is done with the row; null for a later date, which changes no status.</param>
    /// <param name="LaterDueOn">The later day that is agreed.</param>
    public sealed record Input(
        ActivityAddress At, CommitmentAct? Act, string Words, string? Follows = null, int? Meeting = null,
        DateOnly? LaterDueOn = null, string? WakeCondition = null, DateOnly? WakeOn = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.DecideOnPlans);
        var plan = await scope.FindPlanAsync(input.At.Plan, cancellation);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        RefusedException.ThrowIf(Plans.Words.OrNull(input.Words) is null ? new("decision.words", "Write what was decided and why") : null);
        var words = input is { Act: null, LaterDueOn: { } later } ? $"A later date is agreed: {DayWords.Of(later)}.\n{input.Words}" : input.Words;
        await RecordDecision.AddAsync(scope, plan, row, input.Meeting, input.Act, words, input.Follows, scope.Today, cancellation);

        // The operation's own save takes the decision with it, or neither is kept.
        await (input.Act switch
        {
            null when input.LaterDueOn is { } due => new AgreeLaterDate(records).RunAsync(new(input.At, due, by.Name, input.Words), by, cancellation),
            CommitmentAct.ApproveClosure => new ApproveClosure(records).RunAsync(new(input.At, input.Words), by, cancellation),
            CommitmentAct.SendBack => new SendBackClosure(records).RunAsync(new(input.At, input.Words), by, cancellation),
            CommitmentAct.Hibernate => new Hibernate(records).RunAsync(new(input.At, input.Words, input.WakeCondition ?? "", input.WakeOn), by, cancellation),
            CommitmentAct.Wake => new Wake(records).RunAsync(new(input.At, input.Words), by, cancellation),
            CommitmentAct.HandOver => new HandOver(records).RunAsync(new(input.At, input.Words), by, cancellation),
            CommitmentAct.Defer => new Defer(records).RunAsync(new(input.At, input.Words), by, cancellation),
            CommitmentAct.Discontinue => new Discontinue(records).RunAsync(new(input.At, input.Words), by, cancellation),
            _ => throw new RefusedException(new("decision.act", "Choose what is to happen with the activity")),
        });
    }
}

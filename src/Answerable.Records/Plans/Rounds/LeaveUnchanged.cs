using Answerable.Domain.Access;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Rounds;

/// <summary>Says of all one's rows that have no answer yet that status and comment still hold, and sends what was answered. What was sent back needs an answer of its own.</summary>
public sealed class LeaveUnchanged(RecordsContext records)
{
    /// <param name="AsOfOn">The day on which they still hold; null for the day of which the round speaks.</param>
    public sealed record Input(string Plan, string Period, DateOnly? AsOfOn = null);

    /// <param name="Unchanged">How many rows it was said of.</param>
    /// <param name="Waiting">How many were sent back and wait for another answer.</param>
    public sealed record Outcome(int Unchanged, int Waiting);

    public async Task<Outcome> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.UpdateOwnActivities);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var round = await scope.FindRoundAsync(plan, input.Period, cancellation);
        var asOfOn = input.AsOfOn ?? round.SpeaksOf(scope.Today);
        RefusedException.ThrowIf(round.WhyNotWritten(asOfOn, scope.Today));
        var own = await scope.OwnRows(plan.Id).AsNoTracking().ToListAsync(cancellation);
        var answers = await scope.Rows<RoundRow>().Where(answer => answer.RoundId == round.Id).ToDictionaryAsync(answer => answer.ActivityId, cancellation);
        var rest = own.Where(row => RoundLife.IsAsked(row.Status) && !answers.ContainsKey(row.Id)).ToList();
        foreach (var row in rest)
        {
            var answer = scope.AnswerFor(round, row);
            answer.AnswerWith(RoundAnswer.Unchanged, asOfOn, scope.Now, by.PersonId);
            answers.Add(row.Id, answer);
            scope.Add(answer);
        }

        var waiting = own.Count(row => RoundLife.IsAsked(row.Status) && !answers[row.Id].IsAnswered);
        if (waiting == 0)
        {
            WriteUpdates.Send(own.Select(row => answers.GetValueOrDefault(row.Id)), scope.Now);
        }

        await scope.SaveAsync("left-unchanged", null, cancellation);
        return new(rest.Count, waiting);
    }
}

using Answerable.Domain.Access;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans.Screens;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Rounds;

/// <summary>Closes a round: rows without an answer are closed as "no update", and how every row stands is frozen.</summary>
public sealed class CloseRound(RecordsContext records)
{
    public sealed record Input(string Plan, string Period);

    /// <returns>The references of the rows that had no answer.</returns>
    public async Task<IReadOnlyList<int>> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.RunRounds);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var round = await scope.FindRoundAsync(plan, input.Period, cancellation);
        RefusedException.ThrowIf(round.WhyNotActed());
        var waiting = await scope.WaitingRows(round).OrderBy(row => row.Position).ToListAsync(cancellation);
        var answers = await scope.Rows<RoundRow>().Where(answer => answer.RoundId == round.Id).ToDictionaryAsync(answer => answer.ActivityId, cancellation);
        foreach (var row in waiting.Where(row => !answers.ContainsKey(row.Id)))
        {
            var answer = scope.AnswerFor(round, row);
            answer.AnswerWith(RoundAnswer.NoUpdate, null, scope.Now, by.PersonId);
            scope.Add(answer);
        }

        round.Close(await PlanMovement.StandingAsync(scope, plan.Id, cancellation), scope.Now, by);
        await scope.SaveAsync("round-closed", null, cancellation);
        return waiting.ConvertAll(row => row.Reference);
    }
}

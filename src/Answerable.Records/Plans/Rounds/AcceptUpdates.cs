using Answerable.Domain.Access;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Rounds;

/// <summary>Accepts answers of a round: those chosen, or in one act all the rest that nothing about asks for a look.</summary>
public sealed class AcceptUpdates(RecordsContext records)
{
    /// <param name="Rows">References; null for every answer that is no exception.</param>
    public sealed record Input(string Plan, string Period, IReadOnlyCollection<int>? Rows = null);

    /// <returns>How many answers were accepted.</returns>
    public async Task<int> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.RunRounds);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var round = await scope.FindRoundAsync(plan, input.Period, cancellation);
        RefusedException.ThrowIf(round.WhyNotActed() ?? (input.Rows is { Count: 0 } ? new("round.choose", "Choose at least one answer to accept") : null));
        var review = await scope.ReviewAsync(records, plan, round, cancellation);
        var chosen = review.Where(row => input.Rows?.Contains(row.Row.Reference) ?? row.IsPlain).Select(row => row.Row.Id).ToHashSet();
        var answers = await scope.Rows<RoundRow>().Where(answer => answer.RoundId == round.Id).ToListAsync(cancellation);
        var accepted = answers.FindAll(answer => chosen.Contains(answer.ActivityId) && answer.AcceptedAt is null);
        accepted.ForEach(answer => answer.Accept(scope.Now, by.PersonId));
        await scope.SaveAsync("updates-accepted", null, cancellation);
        return accepted.Count;
    }
}

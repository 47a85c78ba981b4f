using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Says why a finding is as it should be: it leaves the work list until what it speaks of changes.</summary>
public sealed class AnswerFinding(RecordsContext records)
{
    public sealed record Input(string Plan, string FindingKey, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        RefusedException.ThrowIf(Words.OrNull(input.Reason) is null ? new("finding.reason", "Say why it is as it should be") : null);
        var answers = await scope.Rows<FindingAnswer>().Where(answer => answer.PlanId == plan.Id).ToListAsync(cancellation);
        if (answers.Find(answer => answer.FindingKey == input.FindingKey) is { } before)
        {
            before.Reason = Words.Of(input.Reason);
        }
        else
        {
            scope.Add(new FindingAnswer
            {
                Id = RowId.Next(scope.Now), BodyId = by.BodyId, PlanId = plan.Id, Position = answers.Count + 1,
                FindingKey = input.FindingKey, Reason = Words.Of(input.Reason), ById = by.PersonId, AnsweredAt = scope.Now,
            });
        }

        await scope.SaveAsync("finding-answered", input.Reason, cancellation);
    }
}

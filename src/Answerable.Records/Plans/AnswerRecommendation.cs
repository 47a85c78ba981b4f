using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Closes a recommendation, with the reason, or opens it again. An activity that is closed by deferral never does this by itself.</summary>
public sealed class AnswerRecommendation(RecordsContext records)
{
    /// <param name="ClosedOn">Null to open it again.</param>
    public sealed record Input(string Plan, Guid Recommendation, DateOnly? ClosedOn, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var found = await scope.FindPartAsync<Recommendation>(plan, input.Recommendation, cancellation);
        RefusedException.ThrowIf(
            Words.OrNull(input.Reason) is null ? new("recommendation.reason", "Give the reason")
            : input.ClosedOn > scope.Today ? new("recommendation.closed-future", "The day cannot be in the future")
            : null);
        found.ClosedOn = input.ClosedOn;
        found.ClosedReason = input.ClosedOn is null ? null : Words.OrNull(input.Reason);
        await scope.SaveAsync(input.ClosedOn is null ? "recommendation-opened" : "recommendation-closed", input.Reason, cancellation);
    }
}

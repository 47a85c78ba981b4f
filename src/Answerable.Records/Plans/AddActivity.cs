using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Adds an activity at the end of a section. Work added in the year says what it displaced.</summary>
public sealed class AddActivity(RecordsContext records)
{
    public sealed record Input(string Plan, Guid Section, IReadOnlyDictionary<PlanField, string?> Fields, string? Displaced = null);

    /// <returns>The reference of the new activity.</returns>
    public async Task<int> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var section = await scope.FindPartAsync<PlanSection>(plan, input.Section, cancellation);
        RefusedException.ThrowIf(
            Words.OrNull(input.Fields.GetValueOrDefault(PlanField.Activity)) is null ? new("activity.text", "Say what the activity is")
            : section.HoldsAdditions && Words.OrNull(input.Displaced) is null ? new("activity.displaced", "Say what the added work displaced, or that it displaced nothing")
            : null);
        var row = new Activity
        {
            Id = RowId.Next(scope.Now), BodyId = by.BodyId, PlanId = plan.Id, SectionId = section.Id, Reference = ++plan.LastReference, Text = "",
            Position = await scope.Rows<Activity>().Where(one => one.PlanId == plan.Id).MaxAsync(one => (int?)one.Position, cancellation) + 1 ?? 1,
            Status = CommitmentStatus.NotStarted, Displaced = Words.OrNull(input.Displaced),
        };
        ActivityFields.Set(row, input.Fields, plan.PeriodStartOn);
        scope.Add(row);
        foreach (var part in ActivityFields.Owners(row, scope.Now).Concat<ActivityPart>(ActivityFields.Measures(row, scope.Now)))
        {
            scope.Add(part);
        }

        await scope.SaveAsync("activity-added", row.Displaced, cancellation);
        return row.Reference;
    }
}

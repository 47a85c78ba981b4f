using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Changes fields of an activity. What was read out of the old words is read anew out of the new ones.</summary>
public sealed class EditActivity(RecordsContext records)
{
    /// <param name="Fields">Only the fields to change, as a person types them; empty for nothing.</param>
    public sealed record Input(ActivityAddress At, IReadOnlyDictionary<PlanField, string?> Fields, string? Reason = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        var plan = await scope.FindPlanAsync(input.At.Plan, cancellation);
        var (owner, measure) = (row.Owner, row.Measure);
        ActivityFields.Set(row, input.Fields, plan.PeriodStartOn);
        if (row.Owner != owner)
        {
            await ReplaceOwnersAsync(scope, row, cancellation);
        }

        if (row.Measure != measure)
        {
            await ReplaceMeasuresAsync(scope, row, cancellation);
        }

        await scope.SaveAsync("activity-changed", Words.OrNull(input.Reason), cancellation);
    }

    private static async Task ReplaceOwnersAsync(Scope scope, Activity row, CancellationToken cancellation)
    {
        var before = await scope.Rows<ActivityOwner>().Where(owner => owner.ActivityId == row.Id).ToListAsync(cancellation);
        var after = ActivityFields.Owners(row, scope.Now).ToList();
        foreach (var gone in before.Where(owner => !owner.IsDelegate && !after.Exists(one => one.Name == owner.Name)))
        {
            scope.Remove(gone);
        }

        foreach (var named in after.Where(owner => !before.Exists(one => one.Name == owner.Name && !one.IsDelegate)))
        {
            scope.Add(named);
        }
    }

    private static async Task ReplaceMeasuresAsync(Scope scope, Activity row, CancellationToken cancellation)
    {
        foreach (var gone in await scope.Rows<ActivityMeasure>().Where(measure => measure.ActivityId == row.Id).ToListAsync(cancellation))
        {
            scope.Remove(gone);
        }

        foreach (var measure in ActivityFields.Measures(row, scope.Now))
        {
            scope.Add(measure);
        }
    }
}

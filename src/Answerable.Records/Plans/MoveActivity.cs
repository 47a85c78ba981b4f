using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Moves an activity to a section and a place in it. Its reference stays.</summary>
public sealed class MoveActivity(RecordsContext records)
{
    /// <param name="After">The activity that it stands behind afterwards; null for the first place of the section.</param>
    public sealed record Input(ActivityAddress At, Guid Section, int? After);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var moved = await scope.FindActivityAsync(input.At, cancellation);
        var plan = await scope.FindPlanAsync(input.At.Plan, cancellation);
        var section = await scope.FindPartAsync<PlanSection>(plan, input.Section, cancellation);
        var rows = await scope.Rows<Activity>().Where(row => row.PlanId == plan.Id).OrderBy(row => row.Position).ToListAsync(cancellation);
        rows.Remove(moved);
        RefusedException.ThrowIf(input.After is { } named && rows.Find(row => row.Reference == named)?.SectionId != section.Id
            ? new("activity.after", "The activity to stand behind is not in that section")
            : null);
        moved.SectionId = section.Id;
        rows.Insert(await PlaceAsync(scope, rows, section, input.After, cancellation), moved);
        for (var place = 0; place < rows.Count; place++)
        {
            rows[place].Position = place + 1;
        }

        await scope.SaveAsync("activity-moved", null, cancellation);
    }

    private static async Task<int> PlaceAsync(Scope scope, List<Activity> rows, PlanSection section, int? after, CancellationToken cancellation)
    {
        if (after is { } reference)
        {
            return rows.FindIndex(row => row.Reference == reference) + 1;
        }

        var first = rows.FindIndex(row => row.SectionId == section.Id);
        if (first >= 0)
        {
            return first;
        }

        var earlier = await scope.Rows<PlanSection>().Where(one => one.PlanId == section.PlanId && one.Position < section.Position).Select(one => one.Id).ToListAsync(cancellation);
        return rows.FindLastIndex(row => earlier.Contains(row.SectionId)) + 1;
    }
}

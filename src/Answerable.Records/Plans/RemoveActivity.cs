using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Takes out an activity that was entered by mistake. One of which progress was reported is closed instead: what was said of it stays.</summary>
public sealed class RemoveActivity(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        RefusedException.ThrowIf(
            Words.OrNull(input.Reason) is null ? new("activity.reason", "Give the reason")
            : await scope.Rows<ProgressUpdateOf>().AnyAsync(of => of.ActivityId == row.Id, cancellation) ? new("activity.has-progress", "Progress was reported on this activity: discontinue it, so that what was said stays")
            : await scope.Rows<RoundRow>().AnyAsync(answer => answer.ActivityId == row.Id, cancellation) ? new("activity.has-progress", "This activity was in a round of updates: discontinue it, so that what was answered stays")
            : await scope.Rows<Activity>().AnyAsync(one => one.DuplicateOfId == row.Id || one.CarriedFromId == row.Id, cancellation) ? new("activity.pointed-at", "Another activity is a duplicate of this one or was carried on from it")
            : await scope.Rows<PlanDecision>().AnyAsync(decision => decision.ActivityId == row.Id, cancellation) || await scope.Rows<PlanChallenge>().AnyAsync(challenge => challenge.ActivityId == row.Id, cancellation)
                ? new("activity.decided-on", "A decision or a question stands against this activity: discontinue it, so that what was said stays")
            : null);
        foreach (var link in await scope.Rows<ActivityLink>().Where(link => link.ToId == row.Id).ToListAsync(cancellation))
        {
            link.ToId = null;
        }

        foreach (var note in await scope.Rows<PlanFootnote>().Where(note => note.ActivityId == row.Id).ToListAsync(cancellation))
        {
            note.ActivityId = null;
        }

        await RemoveAsync<ActivityOwner>(scope, row, cancellation);
        await RemoveAsync<ActivityMeasure>(scope, row, cancellation);
        await RemoveAsync<ActivityItem>(scope, row, cancellation);
        await RemoveAsync<ActivityLink>(scope, row, cancellation);
        await RemoveAsync<ActivityDocument>(scope, row, cancellation);
        await RemoveAsync<ActivityRecommendation>(scope, row, cancellation);
        scope.Remove(row);
        await scope.SaveAsync("activity-removed", input.Reason, cancellation);
    }

    private static async Task RemoveAsync<T>(Scope scope, Activity row, CancellationToken cancellation)
        where T : ActivityPart
    {
        foreach (var part in await scope.Rows<T>().Where(part => part.ActivityId == row.Id).ToListAsync(cancellation))
        {
            scope.Remove(part);
        }
    }
}

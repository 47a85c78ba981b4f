using Answerable.Domain.History;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Rounds;

/// <summary>How often the day by which a row is to be done has moved, as its history says.</summary>
internal static class DateMoves
{
    /// <summary>By the row's id; rows whose day has never moved are left out.</summary>
    public static async Task<Dictionary<Guid, int>> DateMovesAsync(this Scope scope, Guid plan, CancellationToken cancellation)
    {
        var entries = await (
            from entry in scope.Rows<HistoryEntry>()
            join row in scope.Rows<Activity>() on entry.RecordId equals row.Id
            where row.PlanId == plan && entry.RecordKind == "activity" && entry.Number > 1 && entry.Changes.Contains("due_on\"")
            select new { entry.RecordId, entry.Changes }).ToListAsync(cancellation);
        var moves = entries.Where(entry => HistoryJson.ReadChanges(entry.Changes).Exists(IsMove)).CountBy(entry => entry.RecordId).ToDictionary();

        // Moved before it came into the system: the plan itself says so.
        var before = await scope.Rows<Activity>().AsNoTracking()
            .Where(row => row.PlanId == plan && row.OriginalDueOn != null && row.Target.DueOn != null && row.OriginalDueOn != row.Target.DueOn)
            .Select(row => row.Id).ToListAsync(cancellation);
        foreach (var row in before)
        {
            moves.TryAdd(row, 1);
        }

        return moves;
    }

    /// <summary>The official day replaced by another, or a later one agreed.</summary>
    internal static bool IsMove(FieldChange change) =>
        change.Table == "activities" && ((change.Field == "due_on" && change.Old.Text is not null) || (change.Field == "agreed_due_on" && change.New.Text is not null));
}

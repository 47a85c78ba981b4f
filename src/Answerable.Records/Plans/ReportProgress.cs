using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Says how far one or several activities have come: one text for all of them, appended to what was said before.</summary>
public sealed class ReportProgress(RecordsContext records)
{
    /// <param name="Declared">The status in the owner's words; null for the words of the status itself.</param>
    public sealed record Input(IReadOnlyList<ActivityAddress> At, CommitmentStatus Status, string? Declared, string? Comment, DateOnly AsOfOn);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        RefusedException.ThrowIf(
            input.At.Count == 0 ? new("progress.no-activity", "Choose at least one activity")
            : input.AsOfOn > scope.Today ? new("progress.as-of-future", "The day of which the update speaks cannot be in the future")
            : null);
        List<Activity> rows = [];
        foreach (var at in input.At)
        {
            rows.Add(await scope.FindActivityAsync(at, cancellation));
        }

        await scope.RequireOwnAsync(rows, cancellation);
        var update = new ProgressUpdate
        {
            Id = RowId.Next(scope.Now), BodyId = by.BodyId, PlanId = rows[0].PlanId, Text = Words.OrNull(input.Comment), DeclaredStatus = Words.OrNull(input.Declared),
            Status = input.Status, AsOfOn = input.AsOfOn, ById = by.PersonId, RecordedAt = scope.Now,
        };
        scope.Add(update);
        foreach (var row in rows)
        {
            row.Report(update.DeclaredStatus, input.Status, update.Text, input.AsOfOn, by);
            scope.Add(new ProgressUpdateOf
            {
                Id = RowId.Next(scope.Now), BodyId = by.BodyId, PlanId = row.PlanId, ActivityId = row.Id, UpdateId = update.Id,
                Position = await scope.Rows<ProgressUpdateOf>().CountAsync(of => of.ActivityId == row.Id, cancellation) + 1,
            });
        }

        await scope.SaveAsync("progress-reported", null, cancellation);
    }
}

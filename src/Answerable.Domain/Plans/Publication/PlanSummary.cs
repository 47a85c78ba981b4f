using System.Globalization;
using Answerable.Domain.Commitments;
using static Answerable.Domain.Plans.Findings.PlanFacts;

namespace Answerable.Domain.Plans.Publication;

/// <summary>What a plan comes to, in at most five sentences, each worked out from its rows.</summary>
internal static class PlanSummary
{
    public static IReadOnlyList<string> Of(PlanContents contents, PublicationPeriod period, DateOnly asOf)
    {
        var rows = contents.Activities;
        var late = rows.Count(row => CommitmentLife.IsOpen(row.Status) && row.CompletedOn is null && row.Target.IsLate(asOf, null, row.AgreedDueOn));
        List<string> said =
        [
            $"The plan has {Say(rows.Count, "activity", "activities")}{(contents.Sections.Count > 1 ? $" in {Say(contents.Sections.Count, "section", "sections")}" : "")}.",
            $"Status on {Say(asOf)}{(period.LastOn < asOf ? $", after the end of the period on {Say(period.LastOn.Value)}" : "")}: {Listed([.. rows.CountBy(row => row.Status).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => $"{Number(pair.Value)} {Status(pair.Key)}")])}.",
            late == 0 ? "None is past its end and still open." : $"{Say(late, "activity is", "activities are")} past {(late == 1 ? "its" : "their")} end and still open.",
        ];
        if (period is { FirstOn: { } first, LastOn: { } last })
        {
            var done = rows.Count(row => row.CompletedOn >= first && row.CompletedOn <= last);
            said.Add(done == 0 ? "No completion is dated in the period." : $"{Say(done, "activity was", "activities were")} completed in the period.");
            if (Moved(contents, first, last) is { } moved)
            {
                said.Add(moved == 0 ? "No status changed in the period." : $"{Say(moved, "activity", "activities")} changed status in the period.");
            }
        }

        return said;
    }

    /// <summary>Rows whose last status of the period is another than the one before it; null where no update says what was before.</summary>
    private static int? Moved(PlanContents contents, DateOnly first, DateOnly last)
    {
        var updates = contents.Updates.ToDictionary(update => update.Id);
        List<(CommitmentStatus Before, CommitmentStatus After)> pairs = [];
        foreach (var row in contents.UpdatesOf.GroupBy(of => of.ActivityId))
        {
            List<ProgressUpdate> said = [.. row.Select(of => updates[of.UpdateId]).Where(update => update.AsOfOn <= last).OrderBy(update => update.AsOfOn).ThenBy(update => update.RecordedAt)];
            if (said.FindLast(update => update.AsOfOn < first) is { } before && said[^1].AsOfOn >= first)
            {
                pairs.Add((before.Status, said[^1].Status));
            }
        }

        return pairs.Count == 0 ? null : pairs.Count(pair => pair.Before != pair.After);
    }

    /// <summary>In the words by which a reader can ask for these rows.</summary>
    private static string Status(CommitmentStatus status) =>
        PublishedActivities.StatusWords(status) is { Length: > 0 } words ? $"“{words}”" : "without a status";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Listed(List<string> parts) => parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
}

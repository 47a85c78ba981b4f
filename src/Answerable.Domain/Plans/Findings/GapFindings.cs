using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using static Answerable.Domain.Plans.Findings.PlanFacts;

namespace Answerable.Domain.Plans.Findings;

/// <summary>What most rows have and one has not, and values that the plan's own legend does not know.</summary>
internal static class GapFindings
{
    public static IEnumerable<Finding> Of(PlanFacts facts) => Missing(facts).Concat(Aims(facts)).Concat(NotInLegend(facts));

    private static IEnumerable<Finding> Missing(PlanFacts facts)
    {
        var hasPriority = facts.IsUsual(row => !string.IsNullOrWhiteSpace(row.Priority));
        var hasOwner = facts.IsUsual(row => !string.IsNullOrWhiteSpace(row.Owner));
        var hasStatus = facts.IsUsual(row => !string.IsNullOrWhiteSpace(row.DeclaredStatus) || row.Status != CommitmentStatus.Unstated);
        foreach (var row in facts.Rows)
        {
            if (hasPriority && string.IsNullOrWhiteSpace(row.Priority))
            {
                yield return On(row, "priority-missing", "It has no priority: choose one.");
            }

            if (hasOwner && string.IsNullOrWhiteSpace(row.Owner))
            {
                yield return On(row, "owner-missing", "Nobody answers for it: name an owner.");
            }

            if (hasStatus && string.IsNullOrWhiteSpace(row.DeclaredStatus) && row.Status == CommitmentStatus.Unstated)
            {
                yield return On(row, "status-missing", string.IsNullOrWhiteSpace(row.Comment) ? "It does not say how far it has come: ask the owner for a status." : "Its comment says no status: choose one, or ask the owner.");
            }
            else if (row.Status == CommitmentStatus.Unstated && !string.IsNullOrWhiteSpace(row.DeclaredStatus))
            {
                yield return On(row, "status-not-understood", $"The status \"{row.DeclaredStatus.Trim()}\" was not understood: choose what it means.");
            }
        }
    }

    private static IEnumerable<Finding> Aims(PlanFacts facts)
    {
        var hasAims = facts.IsUsual(row => row.Aims.Length > 0);
        HashSet<string> known = [.. facts.Contents.Aims.Select(aim => aim.Number)];
        foreach (var row in facts.Rows)
        {
            if (hasAims && row.Aims.Length == 0)
            {
                yield return On(row, "aims-missing", "It serves no aim of the plan: mark the aims that it serves.");
            }

            foreach (var aim in row.Aims.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(aim => known.Count > 0 && !known.Contains(aim)))
            {
                yield return On(row, "aim-unknown", $"It says that it serves aim {aim}, which the plan does not list: correct the aim or add it.");
            }
        }
    }

    /// <summary>One finding for each value that the legend lacks, at the first row that has it. A legend that knows few of the values is not about them.</summary>
    private static IEnumerable<Finding> NotInLegend(PlanFacts facts)
    {
        var legend = new LegendWords(facts.Contents.Legend);
        return Outside("priority-not-in-legend", "priority", row => row.Priority, legend.HasPriority).Concat(Outside("owner-not-in-legend", "owner", row => row.Owner, legend.HasOwner));

        IEnumerable<Finding> Outside(string code, string what, Func<Activity, string?> value, Func<string, bool> isKnown)
        {
            var given = facts.Rows.Where(row => !string.IsNullOrWhiteSpace(value(row))).ToLookup(row => isKnown(value(row)!));
            if (given[true].Count() <= given[false].Count())
            {
                return [];
            }

            return given[false].GroupBy(row => value(row)!.Trim(), StringComparer.OrdinalIgnoreCase).Select(group =>
                On(group.First(), code, $"The {what} \"{group.Key}\" ({Say(group.Count(), "row", "rows")}) is not in the plan's legend: correct it, or add it to the legend."));
        }
    }
}

using System.Globalization;
using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using static Answerable.Domain.Plans.Findings.PlanFacts;

namespace Answerable.Domain.Plans.Findings;

/// <summary>What the year brought with it: work carried forward late, work added without saying what it displaced, a budget that does not add up.</summary>
internal static class YearFindings
{
    public static IEnumerable<Finding> Of(PlanFacts facts) => Budget(facts).Concat(Additions(facts)).Concat(CarriedForward(facts));

    private static IEnumerable<Finding> Budget(PlanFacts facts)
    {
        var lines = facts.Contents.Budget;
        var sum = lines.Where(line => !line.IsTotal).Sum(line => line.Amount);
        return lines.Count(line => !line.IsTotal) < 2 ? [] : lines.Where(line => line.IsTotal && line.Amount != sum).Select(total =>
            OnPlan("budget-does-not-add-up", string.Create(CultureInfo.InvariantCulture, $"The lines of the budget add up to {sum:N0} and \"{total.Label}\" says {total.Amount:N0}: correct the line that is wrong.")));
    }

    private static IEnumerable<Finding> Additions(PlanFacts facts)
    {
        foreach (var section in facts.Contents.Sections.Where(section => section.HoldsAdditions))
        {
            List<Activity> silent = [.. facts.Rows.Where(row => row.SectionId == section.Id && string.IsNullOrWhiteSpace(row.Displaced))];
            if (silent.Count > 0)
            {
                yield return On(silent[0], "additions-without-displaced", $"{Say(silent.Count, "row was", "rows were")} added in the year ({Names(silent)}), and nothing says what the new work displaced: ask for it, as it explains what slipped elsewhere.");
            }
        }
    }

    private static IEnumerable<Finding> CarriedForward(PlanFacts facts)
    {
        var day = facts.IsOver ? facts.Contents.Plan.PeriodStartOn ?? facts.LastOn!.Value : facts.Today;
        foreach (var row in facts.Rows.Where(row => facts.IsCarriedForward(row) && !CommitmentLife.IsClosed(row.Status)))
        {
            if ((row.OriginalDueOn ?? row.Target.DueOn) is { } due && due < day)
            {
                yield return On(row, "carried-forward-late", $"It was first due on {Say(due)} and was carried forward unfinished: agree a new date, or close it.");
            }
        }
    }
}

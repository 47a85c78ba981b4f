using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using static Answerable.Domain.Plans.Findings.PlanFacts;

namespace Answerable.Domain.Plans.Findings;

/// <summary>A status that the dates contradict. The status stays as the owner declared it.</summary>
internal static class StatusFindings
{
    public static IEnumerable<Finding> Of(PlanFacts facts)
    {
        var open = facts.Rows.Where(row => CommitmentLife.IsOpen(row.Status) && row.Status != CommitmentStatus.Unstated).ToList();
        if (facts.IsOver && open.Count > 0)
        {
            yield return OnPlan("plan-over", $"The plan ended on {Say(facts.LastOn!.Value)} and {Say(open.Count, "row is", "rows are")} still open: close them or carry them forward.");
        }

        foreach (var finding in OfRows(facts))
        {
            yield return finding;
        }
    }

    public static IEnumerable<Finding> OfRows(PlanFacts facts)
    {
        foreach (var row in facts.Rows)
        {
            // A plan that is over is looked at as it was when its rows were written; where no row says when that was, the finding above says all.
            var day = facts.SpeaksOf(row) ?? (facts.IsOver ? null : facts.Today);
            if (day is { } on && row.Status is CommitmentStatus.OnTarget or CommitmentStatus.NotStarted && row.Target.LateFrom(row.AgreedDueOn) <= day)
            {
                yield return On(row, "status-contradicts-dates", $"It is said to be {(row.Status == CommitmentStatus.OnTarget ? "on target" : "not started")}, but its end passed on {Say(row.Target.LateFrom(row.AgreedDueOn)!.Value.AddDays(-1))}: change the status, or agree a later date.");
            }
            else if (row.Status == CommitmentStatus.NotStarted && row.Target.StartOn < day)
            {
                yield return On(row, "status-contradicts-dates", $"It is said not to have started, but it was to start on {Say(row.Target.StartOn!.Value)}: change the status.");
            }

            if (row.Status == CommitmentStatus.Hibernated && string.IsNullOrWhiteSpace(row.WakeCondition) && row is { WakeOn: null, Target.Kind: not TargetKind.Event })
            {
                yield return On(row, "hibernated-without-wake-condition", "It sleeps, and nothing says what will wake it: enter the condition or a day on which to ask.");
            }
        }
    }
}

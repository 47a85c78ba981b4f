using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using static Answerable.Domain.Plans.Findings.PlanFacts;

namespace Answerable.Domain.Plans.Findings;

/// <summary>Dates that cannot be, or that do not fit the plan.</summary>
internal static class DateFindings
{
    /// <summary>So many years before or after the plan a day is more likely a slip of the pen than a plan.</summary>
    private const int ImprobableYears = 5;

    public static IEnumerable<Finding> Of(PlanFacts facts)
    {
        var hasDates = facts.IsUsual(row => row.Target.Kind != TargetKind.None);
        var (earliest, latest) = Bounds(facts);
        foreach (var row in facts.Rows)
        {
            var target = row.Target;
            if (target is { StartOn: { } start, DueOn: { } end } && end < start)
            {
                yield return On(row, "end-before-start", $"It ends on {Say(end)}, before it starts on {Say(start)}: correct one of the dates.");
            }

            if (hasDates && target.Kind == TargetKind.None)
            {
                yield return On(row, "no-dates", target.Text is null ? "It has no dates: say by when it is to be done, or that it is ongoing." : $"Its target says \"{target.Text.Trim()}\" and gives no date: say by when it is to be done.");
            }

            if (target.Kind == TargetKind.NotUnderstood)
            {
                yield return On(row, "target-not-understood", $"The target \"{target.Text?.Trim()}\" was not understood: enter a date, a period, or choose what kind of target it is.");
            }

            foreach (var day in new[] { target.StartOn, target.DueOn }.OfType<DateOnly>().Where(day => day < earliest || day > latest).Distinct())
            {
                yield return On(row, "year-improbable", $"The date {Say(day)} is far from the plan's own years: check the year.");
            }

            if (facts.Contents.Plan is { PeriodStartOn: { } from, PeriodEndOn: { } until } && !facts.IsCarriedForward(row) && target.StartOn is { } begins && begins <= latest)
            {
                var isBefore = target.DueOn is { } ends && ends < from && ends >= begins;
                if (begins > until || isBefore)
                {
                    yield return On(row, "outside-plan-period", $"Its dates lie wholly {(isBefore ? "before" : "after")} the plan's period: move it to the right plan, or correct the dates.");
                }
            }

            if (row is { AgreedBy: not null, AgreedDueOn: null })
            {
                yield return On(row, "agreed-date-without-day", $"A later date was agreed (\"{row.AgreedBy}\"), but no day is given: enter the day, or ask for one.");
            }
        }
    }

    private static (DateOnly Earliest, DateOnly Latest) Bounds(PlanFacts facts)
    {
        List<DateOnly> days = [.. facts.Rows.Select(row => row.Target.DueOn).OfType<DateOnly>().Order()];
        var middle = days.Count == 0 ? (DateOnly?)null : days[days.Count / 2];
        var first = facts.Contents.Plan.PeriodStartOn ?? middle;
        var last = facts.Contents.Plan.PeriodEndOn ?? middle;
        return first is null || last is null || first.Value.Year <= ImprobableYears ? (DateOnly.MinValue, DateOnly.MaxValue) : (first.Value.AddYears(-ImprobableYears), last.Value.AddYears(Math.Min(ImprobableYears, 9999 - last.Value.Year)));
    }
}

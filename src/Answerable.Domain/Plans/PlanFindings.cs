using Answerable.Domain.Imports;
using Answerable.Domain.Plans.Findings;

namespace Answerable.Domain.Plans;

/// <summary>The contradictions and gaps of a plan, computed from its rows whenever they are asked for: a work list, never an error. docs/findings.md lists the codes.</summary>
public static class PlanFindings
{
    /// <summary>All findings of the plan as it stands on a day: those of the whole plan first, then line by line.</summary>
    /// <param name="speaksOf">The day of which rows speak that do not say one themselves: that of a report for a period; null where there is none.</param>
    public static IReadOnlyList<Finding> Of(PlanContents contents, DateOnly today, DateOnly? speaksOf = null)
    {
        var facts = new PlanFacts(contents, today, speaksOf);
        return
        [
            .. DateFindings.Of(facts)
                .Concat(GapFindings.Of(facts))
                .Concat(NumberFindings.Of(facts))
                .Concat(StatusFindings.Of(facts))
                .Concat(CompletionFindings.Of(facts))
                .Concat(LinkFindings.Of(facts))
                .Concat(RecommendationFindings.Of(facts))
                .Concat(MeasureFindings.Of(facts))
                .Concat(TwiceFindings.Of(facts))
                .Concat(YearFindings.Of(facts))
                .OrderBy(finding => finding.Line ?? 0),
        ];
    }
}

using System.Globalization;
using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using static Answerable.Domain.Plans.Findings.PlanFacts;

namespace Answerable.Domain.Plans.Findings;

/// <summary>Recommendations that no row answers, and those whose rows are closed without answering them.</summary>
internal static class RecommendationFindings
{
    public static IEnumerable<Finding> Of(PlanFacts facts)
    {
        var cited = facts.Contents.Cited.ToLookup(one => one.RecommendationId);
        foreach (var source in facts.Contents.RecommendationSources)
        {
            var ofSource = facts.Contents.Recommendations.Where(one => one.SourceId == source.Id).ToList();
            foreach (var finding in NotCited(source, ofSource, cited).Concat(ofSource.SelectMany(one => StillOpen(facts, source, one, cited))))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Where the recommendations were supplied, each that no row cites; where not, the gaps in the run of numbers that rows cite.</summary>
    private static IEnumerable<Finding> NotCited(RecommendationSource source, List<Recommendation> recommendations, ILookup<Guid, ActivityRecommendation> cited)
    {
        if (source.IsSupplied)
        {
            return recommendations.Where(one => !cited.Contains(one.Id)).Select(one => Say(one.Number, "cite it where it is answered, or say why it is not."));
        }

        const string Unknown = "the recommendations themselves were not supplied with the plan: look it up, and cite it where it is answered.";
        HashSet<int> numbers = [.. recommendations.Where(one => cited.Contains(one.Id)).Select(one => int.TryParse(one.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0)];
        List<string> gaps = numbers.Count == 0 ? [] : [.. Enumerable.Range(1, Math.Min(numbers.Max(), 500)).Where(number => !numbers.Contains(number)).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        return gaps.Count <= numbers.Count
            ? gaps.Select(number => Say(number, Unknown))
            : [OnPlan("recommendation-not-cited", $"Of the recommendations of {source.Name}, only {string.Join(", ", numbers.Order())} are cited by a row, and the recommendations themselves were not supplied with the plan: look the others up.")];

        Finding Say(string number, string what) => OnPlan("recommendation-not-cited", $"Recommendation {number} of {source.Name} is cited by no row, and {what}");
    }

    private static IEnumerable<Finding> StillOpen(PlanFacts facts, RecommendationSource source, Recommendation recommendation, ILookup<Guid, ActivityRecommendation> cited)
    {
        List<Activity> rows = [.. cited[recommendation.Id].Select(one => facts.Row(one.ActivityId)).OfType<Activity>()];
        if (recommendation.ClosedOn is null && rows.Count > 0 && rows.TrueForAll(row => row.Status is CommitmentStatus.Deferred or CommitmentStatus.Discontinued or CommitmentStatus.Duplicate))
        {
            var how = rows[0].Status switch
            {
                CommitmentStatus.Deferred => "by deferring the work",
                CommitmentStatus.Discontinued => "by stopping the work",
                _ => "as a duplicate",
            };
            yield return On(rows[0], "recommendation-open", $"Recommendation {recommendation.Number} of {source.Name} stays open: {Names(rows)} was closed {how} and not by answering it. Answer it elsewhere, or close it with a reason.");
        }
    }
}

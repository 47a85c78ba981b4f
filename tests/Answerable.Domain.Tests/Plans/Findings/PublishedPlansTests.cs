using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;
using static Answerable.Domain.Commitments.CommitmentStatus;

namespace Answerable.Domain.Tests.Plans.Findings;

/// <summary>What a planning officer would say of three plans that real bodies published.</summary>
public sealed class PublishedPlansTests
{
    private static readonly DateOnly s_today = new(2026, 1, 1);

    [Fact]
    public void A_yearly_business_plan()
    {
        var plan = Seeds.Plan("000");
        var findings = PlanFindings.Of(plan, s_today);
        Assert.Equal([100, 276, 297], Lines(findings, "end-before-start"));
        Assert.Equal([94, 142], Lines(findings, "no-dates"));
        Assert.Equal([100, 114, 297], Lines(findings, "year-improbable"));
        Assert.Equal([294], Lines(findings, "number-repeated"));
        Assert.Equal([179], Lines(findings, "priority-missing"));
        Assert.Equal([179, 212], Lines(findings, "owner-missing"));
        Assert.Equal([195, 281], Lines(findings, "same-activity-twice"));
        Assert.Equal([91, 92], Lines(findings, "several-measures-one-actual"));
        Assert.Equal([142], Lines(findings, "actual-against-other-threshold"));
        Assert.Equal([104, 170], Lines(findings, "placeholder"));
        Assert.Equal([286], Lines(findings, "agreed-date-without-day"));
        Assert.Equal([96, 106, 161, 219, 219], Lines(findings, "link-offered"));
        Assert.Equal([185], Lines(findings, "link-questionable"));
        Assert.Equal([294], Lines(findings, "additions-without-displaced"));
        Assert.Equal([275, 276, 280, 281, 283, 285, 286, 288], Lines(findings, "carried-forward-late"));
        Assert.Empty(Lines(findings, "budget-does-not-add-up"));
        Assert.Empty(Lines(findings, "status-contradicts-dates"));
        Assert.InRange(Lines(PlanFindings.Of(plan, new DateOnly(2019, 9, 30)), "status-contradicts-dates").Count, 5, 15);
    }

    [Fact]
    public void An_action_plan_after_an_audit()
    {
        var plan = Seeds.Plan("003");
        var findings = PlanFindings.Of(plan, s_today);
        Assert.Equal(2, findings.Count(one => one.Code == "recommendation-not-cited"));
        Assert.All(new[] { " 3 ", " 4 " }, number => Assert.Contains(findings, one => one.Code == "recommendation-not-cited" && one.Message.Contains(number, StringComparison.Ordinal) && one.Message.Contains("not supplied", StringComparison.Ordinal)));
        Assert.Contains("Recommendation 8 ", Assert.Single(findings, one => one.Code == "recommendation-open").Message, StringComparison.Ordinal);
        Assert.Equal(["8.4"], Numbers(findings, "dependency-questionable"));
        Assert.Equal(["2.1", "2.2"], Numbers(findings, "updated-after-completion"));
        Assert.Equal(["3.5", "4.1", "8.5"], Numbers(findings, "completed-late"));
        Assert.Empty(Numbers(findings, "completion-day-missing"));
        Assert.Equal(["3.2", "3.4", "4.8", "6.3", "8.3", "8.4"], Numbers(findings, "status-missing"));
        Assert.Empty(Numbers(findings, "hibernated-without-wake-condition"));

        Assert.Equal("2.3 4.9", Having(plan, Hibernated));
        Assert.Equal("1.1 4.3 4.4 4.7 8.5", Having(plan, ProposedForClosure));
        Assert.Equal("2.4 2.6", Having(plan, BusinessAsUsual));
        Assert.Equal("6.2", Having(plan, Duplicate));
        Assert.Equal("8.1", Having(plan, Deferred));
        Assert.Equal("2.1 2.2 2.5 3.1 3.3 3.5 3.6 4.1 4.2 4.5 4.6 5.1 5.2 6.1 7.1 8.2", Having(plan, Completed));

        var duplicate = plan.Links.Find(link => link.Kind == LinkKind.DuplicateOf);
        Assert.Equal("3.6", plan.Activities.Find(row => row.Id == duplicate?.ToId)?.Number);
        Assert.Equal(9, plan.Activities.Count(row => row.Target.Anchor is not null && row.Target.Kind != TargetKind.Event));
        Assert.Single(plan.Items, item => item.IsNotApplicable);
        Assert.Equal(13, plan.Recommendations.Count);
        Assert.Equal(4, plan.Cited.Count(cited => plan.Recommendations.Find(one => one.Id == cited.RecommendationId)?.Number == "9"));
        Assert.Equal(32, plan.Updates.Count);
        Assert.Equal(33, plan.UpdatesOf.Count);
    }

    [Fact]
    public void A_progress_report_in_which_everything_is_completed()
    {
        var plan = Seeds.Plan("004");
        var findings = PlanFindings.Of(plan, s_today);
        Assert.Equal([56, 79, 93, 123, 166, 196], Lines(findings, "completed-not-finished"));
        Assert.Equal([30], Lines(findings, "completed-late"));
        Assert.Equal([56], Lines(findings, "comment-shared"));
        Assert.Equal([56, 148], Lines(findings, "checklist-not-answered"));
        Assert.Equal(10, findings.Count);
        Assert.Equal([TargetKind.Open, TargetKind.Window], plan.Activities.Select(row => row.Target.Kind).Distinct());
    }

    private static string Having(PlanContents plan, CommitmentStatus status) => string.Join(' ', plan.Activities.Where(row => row.Status == status).Select(row => row.Number));

    private static List<int> Lines(IReadOnlyList<Finding> findings, string code) => [.. findings.Where(one => one.Code == code).Select(one => one.Line ?? 0)];

    private static List<string?> Numbers(IReadOnlyList<Finding> findings, string code) => [.. findings.Where(one => one.Code == code).Select(one => one.Number)];
}

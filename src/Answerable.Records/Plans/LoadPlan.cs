using Answerable.Domain.Access;
using Answerable.Domain.History;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Finds a plan, and loads it with everything in it.</summary>
public static class LoadPlan
{
    public static async Task<Plan> FindPlanAsync(this Scope scope, string key, CancellationToken cancellation) =>
        await scope.Rows<Plan>().SingleOrDefaultAsync(plan => plan.Key == key, cancellation) ?? throw new RefusedException(new("plan.not-found", $"There is no plan \"{key}\" that you may see."));

    /// <summary>Everything in the plan; tracked, so that an operation may change it.</summary>
    public static async Task<PlanContents> LoadContentsAsync(this Scope scope, Plan plan, CancellationToken cancellation)
    {
        var id = plan.Id;
        Task<List<T>> Parts<T>()
            where T : PlanPart => scope.Rows<T>().Where(part => part.PlanId == id).OrderBy(part => part.Position).ToListAsync(cancellation);
        Task<List<T>> OfActivities<T>()
            where T : ActivityPart => scope.Rows<T>().Where(part => part.PlanId == id).OrderBy(part => part.ActivityId).ThenBy(part => part.Position).ToListAsync(cancellation);

        return new PlanContents
        {
            Plan = plan,
            Aims = await Parts<PlanAim>(),
            Statements = await Parts<PlanStatement>(),
            Legend = await Parts<LegendTerm>(),
            Budget = await Parts<BudgetLine>(),
            Columns = await Parts<PlanColumn>(),
            Sections = await Parts<PlanSection>(),
            Footnotes = await Parts<PlanFootnote>(),
            SideTables = await Parts<PlanSideTable>(),
            RecommendationSources = await Parts<RecommendationSource>(),
            Recommendations = await Parts<Recommendation>(),
            Imports = await Parts<PlanImport>(),
            Answers = await Parts<FindingAnswer>(),
            Activities = await scope.Rows<Activity>().Where(row => row.PlanId == id).OrderBy(row => row.Position).ToListAsync(cancellation),
            Owners = await OfActivities<ActivityOwner>(),
            Measures = await OfActivities<ActivityMeasure>(),
            Items = await OfActivities<ActivityItem>(),
            Links = await OfActivities<ActivityLink>(),
            Documents = await OfActivities<ActivityDocument>(),
            Cited = await OfActivities<ActivityRecommendation>(),
            Updates = await scope.Rows<ProgressUpdate>().Where(update => update.PlanId == id).ToListAsync(cancellation),
            UpdatesOf = await OfActivities<ProgressUpdateOf>(),
        };
    }

    /// <summary>Every row of the contents, the plan itself first.</summary>
    public static IEnumerable<IOfBody> Rows(this PlanContents contents) =>
    [
        contents.Plan, .. contents.Aims, .. contents.Statements, .. contents.Legend, .. contents.Budget, .. contents.Columns, .. contents.Sections,
        .. contents.SideTables, .. contents.RecommendationSources, .. contents.Recommendations, .. contents.Imports, .. contents.Answers,
        .. contents.Activities, .. contents.Footnotes, .. contents.Owners, .. contents.Measures, .. contents.Items, .. contents.Links, .. contents.Documents,
        .. contents.Cited, .. contents.Updates, .. contents.UpdatesOf,
    ];
}

namespace Answerable.Domain.Plans;

/// <summary>A plan with everything in it, loaded as a whole: for the import, the export and the findings.</summary>
public sealed class PlanContents
{
    public required Plan Plan { get; init; }

    public List<PlanAim> Aims { get; init; } = [];

    public List<PlanStatement> Statements { get; init; } = [];

    public List<LegendTerm> Legend { get; init; } = [];

    public List<BudgetLine> Budget { get; init; } = [];

    public List<PlanColumn> Columns { get; init; } = [];

    public List<PlanSection> Sections { get; init; } = [];

    public List<PlanFootnote> Footnotes { get; init; } = [];

    public List<PlanSideTable> SideTables { get; init; } = [];

    public List<RecommendationSource> RecommendationSources { get; init; } = [];

    public List<Recommendation> Recommendations { get; init; } = [];

    public List<Activity> Activities { get; init; } = [];

    public List<ActivityOwner> Owners { get; init; } = [];

    public List<ActivityMeasure> Measures { get; init; } = [];

    public List<ActivityItem> Items { get; init; } = [];

    public List<ActivityLink> Links { get; init; } = [];

    public List<ActivityDocument> Documents { get; init; } = [];

    public List<ActivityRecommendation> Cited { get; init; } = [];

    public List<ProgressUpdate> Updates { get; init; } = [];

    public List<ProgressUpdateOf> UpdatesOf { get; init; } = [];

    public List<PlanImport> Imports { get; init; } = [];

    public List<FindingAnswer> Answers { get; init; } = [];
}

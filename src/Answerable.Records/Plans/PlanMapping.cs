using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Plans;

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.OfBody("plans");
        builder.SeenWhere(PlanRestriction.Plans);
        builder.HasIndex(plan => new { plan.BodyId, plan.Key }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(plan => plan.CarriedFromPlanId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanReaderGrantMapping : IEntityTypeConfiguration<PlanReaderGrant>
{
    public void Configure(EntityTypeBuilder<PlanReaderGrant> builder)
    {
        builder.OfPlan("plan_reader_grants");
        // Who may see a plan is asked to find out which plans are seen.
        builder.SeenWhere(_ => null);
        builder.HasOne<Person>().WithMany().HasForeignKey(grant => grant.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(grant => new { grant.PlanId, grant.PersonId }).IsUnique();
    }
}

internal sealed class PlanAimMapping : IEntityTypeConfiguration<PlanAim>
{
    public void Configure(EntityTypeBuilder<PlanAim> builder) => builder.OfPlan("plan_aims");
}

internal sealed class PlanStatementMapping : IEntityTypeConfiguration<PlanStatement>
{
    public void Configure(EntityTypeBuilder<PlanStatement> builder) => builder.OfPlan("plan_statements");
}

internal sealed class LegendTermMapping : IEntityTypeConfiguration<LegendTerm>
{
    public void Configure(EntityTypeBuilder<LegendTerm> builder) => builder.OfPlan("plan_legend_terms");
}

internal sealed class BudgetLineMapping : IEntityTypeConfiguration<BudgetLine>
{
    public void Configure(EntityTypeBuilder<BudgetLine> builder) => builder.OfPlan("plan_budget_lines");
}

internal sealed class PlanColumnMapping : IEntityTypeConfiguration<PlanColumn>
{
    public void Configure(EntityTypeBuilder<PlanColumn> builder) => builder.OfPlan("plan_columns");
}

internal sealed class PlanSectionMapping : IEntityTypeConfiguration<PlanSection>
{
    public void Configure(EntityTypeBuilder<PlanSection> builder) => builder.OfPlan("plan_sections");
}

internal sealed class PlanFootnoteMapping : IEntityTypeConfiguration<PlanFootnote>
{
    public void Configure(EntityTypeBuilder<PlanFootnote> builder)
    {
        builder.OfPlan("plan_footnotes");
        builder.HasOne<PlanSection>().WithMany().HasForeignKey(note => note.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Activity>().WithMany().HasForeignKey(note => note.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanSideTableMapping : IEntityTypeConfiguration<PlanSideTable>
{
    public void Configure(EntityTypeBuilder<PlanSideTable> builder)
    {
        builder.OfPlan("plan_side_tables");
        builder.HasOne<PlanSection>().WithMany().HasForeignKey(table => table.SectionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanImportMapping : IEntityTypeConfiguration<PlanImport>
{
    public void Configure(EntityTypeBuilder<PlanImport> builder) => builder.OfPlan("plan_imports");
}

internal sealed class FindingAnswerMapping : IEntityTypeConfiguration<FindingAnswer>
{
    public void Configure(EntityTypeBuilder<FindingAnswer> builder)
    {
        builder.OfPlan("finding_answers");
        builder.HasOne<Person>().WithMany().HasForeignKey(answer => answer.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(answer => new { answer.PlanId, answer.FindingKey }).IsUnique();
    }
}

internal sealed class RecommendationSourceMapping : IEntityTypeConfiguration<RecommendationSource>
{
    public void Configure(EntityTypeBuilder<RecommendationSource> builder) => builder.OfPlan("recommendation_sources");
}

internal sealed class RecommendationMapping : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.OfPlan("recommendations");
        builder.HasOne<RecommendationSource>().WithMany().HasForeignKey(row => row.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

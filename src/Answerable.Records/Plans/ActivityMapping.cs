using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Plans;

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.OfBody("activities");
        builder.SeenWhere(PlanRestriction.Activities);
        builder.HasOne<Plan>().WithMany().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PlanSection>().WithMany().HasForeignKey(row => row.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.ProposedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Activity>().WithMany().HasForeignKey(row => row.DuplicateOfId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Activity>().WithMany().HasForeignKey(row => row.CarriedFromId).OnDelete(DeleteBehavior.Restrict);

        // The register page: one plan's rows in order.
        builder.HasIndex(row => new { row.PlanId, row.Position });
        // The row's page is found by it; two people adding a row at once cannot both be given it.
        builder.HasIndex(row => new { row.PlanId, row.Reference }).IsUnique();

        builder.ComplexProperty(row => row.Target, target =>
        {
            target.Property(to => to.Kind).HasColumnName("target_kind");
            target.Property(to => to.Text).HasColumnName("target_text");
            target.Property(to => to.StartOn).HasColumnName("start_on");
            target.Property(to => to.DueOn).HasColumnName("due_on");
            target.Property(to => to.Quantity).HasColumnName("target_quantity");
            target.Property(to => to.Offset).HasColumnName("target_offset");
            target.Property(to => to.Anchor).HasColumnName("target_anchor");
        });
    }
}

internal sealed class ActivityOwnerMapping : IEntityTypeConfiguration<ActivityOwner>
{
    public void Configure(EntityTypeBuilder<ActivityOwner> builder)
    {
        builder.OfActivity("activity_owners");
        // "My rows", over every plan: found by the person.
        builder.HasOne<Person>().WithMany().HasForeignKey(owner => owner.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActivityMeasureMapping : IEntityTypeConfiguration<ActivityMeasure>
{
    public void Configure(EntityTypeBuilder<ActivityMeasure> builder) => builder.OfActivity("activity_measures");
}

internal sealed class ActivityItemMapping : IEntityTypeConfiguration<ActivityItem>
{
    public void Configure(EntityTypeBuilder<ActivityItem> builder) => builder.OfActivity("activity_items");
}

internal sealed class ActivityLinkMapping : IEntityTypeConfiguration<ActivityLink>
{
    public void Configure(EntityTypeBuilder<ActivityLink> builder)
    {
        builder.OfActivity("activity_links");
        // The row's page shows who points at it.
        builder.HasOne<Activity>().WithMany().HasForeignKey(link => link.ToId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActivityDocumentMapping : IEntityTypeConfiguration<ActivityDocument>
{
    public void Configure(EntityTypeBuilder<ActivityDocument> builder) => builder.OfActivity("activity_documents");
}

internal sealed class ActivityRecommendationMapping : IEntityTypeConfiguration<ActivityRecommendation>
{
    public void Configure(EntityTypeBuilder<ActivityRecommendation> builder)
    {
        builder.OfActivity("activity_recommendations");
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(cited => cited.RecommendationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProgressUpdateMapping : IEntityTypeConfiguration<ProgressUpdate>
{
    public void Configure(EntityTypeBuilder<ProgressUpdate> builder)
    {
        builder.OfBody("progress_updates");
        builder.SeenWhere(PlanRestriction.Updates);
        builder.HasOne<Plan>().WithMany().HasForeignKey(update => update.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(update => update.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Round>().WithMany().HasForeignKey(update => update.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProgressUpdateOfMapping : IEntityTypeConfiguration<ProgressUpdateOf>
{
    public void Configure(EntityTypeBuilder<ProgressUpdateOf> builder)
    {
        builder.OfActivity("progress_updates_of");
        builder.HasOne<ProgressUpdate>().WithMany().HasForeignKey(of => of.UpdateId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Answerable.Domain.Bodies;
using Answerable.Domain.History;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Plans;

/// <summary>What every table of a plan has: its body, its plan, its place.</summary>
internal static class PlanPartMapping
{
    public static void OfBody<T>(this EntityTypeBuilder<T> builder, string table)
        where T : class, IOfBody
    {
        builder.ToTable(table);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(row => row.BodyId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>A plan is loaded as a whole and in order: hence the index by plan and place.</summary>
    public static void OfPlan<T>(this EntityTypeBuilder<T> builder, string table)
        where T : PlanPart
    {
        builder.OfBody(table);
        builder.HasOne<Plan>().WithMany().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.PlanId, row.Position });
        builder.SeenWhere(PlanRestriction.Parts<T>);
    }

    /// <summary>Loaded with the whole plan for the register, or with one row for its page.</summary>
    public static void OfActivity<T>(this EntityTypeBuilder<T> builder, string table)
        where T : ActivityPart
    {
        builder.OfBody(table);
        builder.HasOne<Plan>().WithMany().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Activity>().WithMany().HasForeignKey(row => row.ActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.PlanId, row.ActivityId, row.Position });
        builder.SeenWhere(PlanRestriction.ActivityParts<T>);
    }
}

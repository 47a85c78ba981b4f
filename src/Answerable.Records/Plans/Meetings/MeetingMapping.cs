using Answerable.Domain.Bodies;
using Answerable.Domain.Files;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Plans.Meetings;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.OfPlan("meetings");
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(meeting => meeting.PapersId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(meeting => meeting.IssuedById).OnDelete(DeleteBehavior.Restrict);
        builder.Numbered();
    }
}

internal sealed class PlanChallengeMapping : IEntityTypeConfiguration<PlanChallenge>
{
    public void Configure(EntityTypeBuilder<PlanChallenge> builder)
    {
        builder.OfPlan("plan_challenges");
        builder.HasOne<Activity>().WithMany().HasForeignKey(challenge => challenge.ActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(challenge => challenge.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(challenge => challenge.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(challenge => challenge.AnsweredById).OnDelete(DeleteBehavior.Restrict);
        builder.Numbered();
    }
}

internal sealed class PlanDecisionMapping : IEntityTypeConfiguration<PlanDecision>
{
    public void Configure(EntityTypeBuilder<PlanDecision> builder)
    {
        builder.OfPlan("plan_decisions");
        builder.HasOne<Activity>().WithMany().HasForeignKey(decision => decision.ActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(decision => decision.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(decision => decision.ById).OnDelete(DeleteBehavior.Restrict);
        builder.Numbered();
    }
}

internal static class Numbers
{
    /// <summary>Its place is its permanent number in addresses: two people at once cannot be given the same.</summary>
    public static void Numbered<T>(this EntityTypeBuilder<T> builder)
        where T : PlanPart => builder.HasIndex(row => new { row.PlanId, row.Position }).IsUnique();

    public static async Task<int> NextNumberAsync<T>(this Scope scope, Plan plan, CancellationToken cancellation)
        where T : PlanPart => await scope.Rows<T>().Where(row => row.PlanId == plan.Id).MaxAsync(row => (int?)row.Position, cancellation) + 1 ?? 1;

    public static async Task<T> FindNumberAsync<T>(this Scope scope, Plan plan, int number, CancellationToken cancellation)
        where T : PlanPart =>
        await scope.Rows<T>().SingleOrDefaultAsync(row => row.PlanId == plan.Id && row.Position == number, cancellation)
            ?? throw new Domain.Access.RefusedException(new("part.not-found", "What you chose is no longer there."));
}

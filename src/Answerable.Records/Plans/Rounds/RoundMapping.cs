using Answerable.Domain.Bodies;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Plans.Rounds;

internal sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.OfPlan("rounds");
        builder.HasOne<Person>().WithMany().HasForeignKey(round => round.OpenedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(round => round.ClosedById).OnDelete(DeleteBehavior.Restrict);
        // A period is asked about once; two coordinators cannot both open it.
        builder.HasIndex(round => new { round.PlanId, round.PeriodKey }).IsUnique();
    }
}

internal sealed class RoundRowMapping : IEntityTypeConfiguration<RoundRow>
{
    public void Configure(EntityTypeBuilder<RoundRow> builder)
    {
        builder.OfActivity("round_rows");
        builder.HasOne<Round>().WithMany().HasForeignKey(row => row.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.AnsweredById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.AcceptedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.RoundId, row.ActivityId }).IsUnique();
    }
}

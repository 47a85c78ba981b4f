using Answerable.Domain.Bodies;
using Answerable.Domain.Editions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Editions;

internal sealed class GateDecisionMapping : IEntityTypeConfiguration<GateDecision>
{
    public void Configure(EntityTypeBuilder<GateDecision> builder)
    {
        builder.ToTable("gate_decisions");
        builder.HasKey(decision => decision.Id);
        builder.Property(decision => decision.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(decision => decision.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(decision => decision.ById).OnDelete(DeleteBehavior.Restrict);

        // All decisions about one record are read whenever the gate looks at it.
        builder.HasIndex(decision => new { decision.BodyId, decision.RecordKind, decision.RecordId });
    }
}

using Answerable.Domain.Bodies;
using Answerable.Domain.Cases.Staffing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Cases.Staffing;

internal sealed class StaffingMapping : IEntityTypeConfiguration<SavedView>, IEntityTypeConfiguration<DeskSettings>, IEntityTypeConfiguration<Absence>, IEntityTypeConfiguration<InTrayDuty>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_views");
        builder.Property(view => view.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(view => view.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(view => view.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(view => view.TeamId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DeskSettings> builder)
    {
        builder.ToTable("desk_settings");
        builder.Property(settings => settings.Id).ValueGeneratedNever();
        builder.Property(settings => settings.IsWithoutDueMail).HasDefaultValue(false);
        builder.HasOne<Body>().WithMany().HasForeignKey(settings => settings.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(settings => settings.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SavedView>().WithMany().HasForeignKey(settings => settings.DefaultViewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(settings => settings.PersonId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("absences");
        builder.Property(absence => absence.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(absence => absence.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(absence => absence.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(absence => absence.CoverId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(absence => absence.EnteredById).OnDelete(DeleteBehavior.Restrict);
        // Those that are not over.
        builder.HasIndex(absence => new { absence.BodyId, absence.UntilOn });
    }

    public void Configure(EntityTypeBuilder<InTrayDuty> builder)
    {
        builder.ToTable("in_tray_duties");
        builder.Property(duty => duty.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(duty => duty.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(duty => duty.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(duty => new { duty.BodyId, duty.On }).IsUnique();
    }
}

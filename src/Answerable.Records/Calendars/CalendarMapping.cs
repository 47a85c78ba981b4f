using Answerable.Domain.Bodies;
using Answerable.Domain.Calendars;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Calendars;

internal sealed class CalendarMapping : IEntityTypeConfiguration<CalendarChange>, IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarChange> builder)
    {
        builder.ToTable("calendar_changes");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(change => change.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(change => change.MadeById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(change => change.PutBackById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(change => change.BodyId);
    }

    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ToTable("calendar_days");
        builder.Property(day => day.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(day => day.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CalendarChange>().WithMany().HasForeignKey(day => day.ChangeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(day => day.BodyId);
        builder.HasIndex(day => day.ChangeId);
    }
}

using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Bodies;

internal sealed class BodyMapping
    : IEntityTypeConfiguration<Body>, IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<RoleHeld>, IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Body> builder) => builder.HasIndex(body => body.Key).IsUnique();

    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.HasOne<Body>().WithMany().HasForeignKey(unit => unit.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(unit => unit.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(unit => new { unit.BodyId, unit.Key }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.HasOne<Body>().WithMany().HasForeignKey(person => person.BodyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RoleHeld> builder)
    {
        builder.ToTable("roles_held");
        builder.HasOne<Person>().WithMany().HasForeignKey(held => held.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(held => held.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.HasOne<Body>().WithMany().HasForeignKey(role => role.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(role => new { role.BodyId, role.Key }).IsUnique();
    }
}

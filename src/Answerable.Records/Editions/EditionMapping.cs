using Answerable.Domain.Bodies;
using Answerable.Domain.Editions;
using Answerable.Domain.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Editions;

internal sealed class EditionMapping : IEntityTypeConfiguration<Edition>, IEntityTypeConfiguration<EditionFile>, IEntityTypeConfiguration<FormatRequest>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        OfBody(builder, "editions");
        builder.HasOne<Person>().WithMany().HasForeignKey(edition => edition.PreparedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(edition => edition.ApprovedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(edition => new { edition.BodyId, edition.Series, edition.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EditionFile> builder)
    {
        OfBody(builder, "edition_files");
        builder.HasOne<Edition>().WithMany().HasForeignKey(file => file.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(file => new { file.EditionId, file.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FormatRequest> builder)
    {
        OfBody(builder, "format_requests");
        builder.HasOne<Edition>().WithMany().HasForeignKey(request => request.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.AnsweredById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(request => new { request.BodyId, request.DueOn });
    }

    private static void OfBody<T>(EntityTypeBuilder<T> builder, string table)
        where T : class, IOfBody
    {
        builder.ToTable(table);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(row => row.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}

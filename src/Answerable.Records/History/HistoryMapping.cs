using Answerable.Domain.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.History;

internal sealed class HistoryMapping
    : IEntityTypeConfiguration<HistoryEntry>, IEntityTypeConfiguration<HistoryWords>, IEntityTypeConfiguration<HistoryHead>, IEntityTypeConfiguration<Checkpoint>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.HasIndex(entry => new { entry.RecordId, entry.Number }).IsUnique();
        builder.HasIndex(entry => entry.Checkpoint);
        // The newest act of a body, which every screen asks for.
        builder.HasIndex(entry => new { entry.BodyId, entry.Id });
    }

    public void Configure(EntityTypeBuilder<HistoryWords> builder)
    {
        builder.ToTable("history_words");
        builder.Property(words => words.Id).HasColumnName("entry_id").ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<HistoryHead> builder) => builder.Property(head => head.Id).HasColumnName("record_id").ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<Checkpoint> builder)
    {
        builder.HasKey(checkpoint => checkpoint.Number);
        builder.Property(checkpoint => checkpoint.Number).ValueGeneratedNever();
    }
}

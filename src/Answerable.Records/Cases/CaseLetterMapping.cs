using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Domain.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Cases;

internal sealed class CaseLetterMapping : IEntityTypeConfiguration<CaseLetter>
{
    public void Configure(EntityTypeBuilder<CaseLetter> builder)
    {
        builder.OfCase("case_letters");
        builder.HasOne<Person>().WithMany().HasForeignKey(letter => letter.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(letter => letter.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(letter => new { letter.CaseId, letter.Number }).IsUnique();
    }
}

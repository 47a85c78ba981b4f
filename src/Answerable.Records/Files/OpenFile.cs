using Answerable.Domain.Access;
using Answerable.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Files;

/// <summary>A file to download, of the actor's body. It goes out as an attachment, never shown inside a page.</summary>
public sealed class OpenFile(RecordsContext records, FileStore store)
{
    public sealed record Download(string Name, string ContentType, byte[] Content);

    /// <returns>Null where the actor's body has no such file.</returns>
    public async Task<Download?> ReadAsync(Guid fileId, Actor by, CancellationToken cancellation)
    {
        var row = await records.For(by).Rows<StoredFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == fileId, cancellation);
        return row is null ? null : new(row.Name, row.ContentType, await store.ReadAsync(row.Digest, cancellation));
    }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<StoredFile> builder) =>
        builder.HasOne<Domain.Bodies.Body>().WithMany().HasForeignKey(file => file.BodyId).OnDelete(DeleteBehavior.Restrict);
}

using Answerable.Domain.History;

namespace Answerable.Domain.Files;

/// <summary>A file that someone gave us. Its content is kept once, under its digest; this row says whose it is and what it was called.</summary>
public sealed class StoredFile : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    /// <summary>SHA-256 of the content in lower-case hexadecimal: where it is kept, and the proof that it is still the same.</summary>
    public required string Digest { get; init; }

    [PrivateText]
    public required string Name { get; set; }

    /// <summary>Told by the content, never by the sender. None of them runs in a browser.</summary>
    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public long Length { get; init; }

    /// <summary>When the virus scanner found nothing in it; null where none was asked.</summary>
    public DateTime? ScannedAt { get; set; }

    public DateTime StoredAt { get; init; }

    public Guid? ById { get; init; }

    public RecordKey Record => new("file", Id);
}

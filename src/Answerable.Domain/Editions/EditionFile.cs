using Answerable.Domain.History;

namespace Answerable.Domain.Editions;

/// <summary>One file of an edition, as it was built when the edition was prepared. Its content is kept once, under its digest.</summary>
public sealed class EditionFile : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid EditionId { get; init; }

    public int Position { get; init; }

    /// <summary>The last part of its address.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds, as a link says it.</summary>
    public required string Title { get; init; }

    public EditionRendition Rendition { get; init; }

    /// <summary>SHA-256 of the content in lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>In bytes.</summary>
    public long Length { get; init; }

    public RecordKey Record => new("edition", EditionId);
}

public enum EditionRendition
{
    /// <summary>The data of the whole edition: what all others are made from.</summary>
    Json,

    /// <summary>The inner part of its page.</summary>
    Html,

    /// <summary>One table.</summary>
    Csv,

    /// <summary>All tables as one workbook.</summary>
    Xlsx,
}

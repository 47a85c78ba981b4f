using Answerable.Domain.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Access;

/// <summary>A request of another program under a key that the program chose, or a form with a word of its own: sent again, it is answered again and not done again.</summary>
public sealed class RequestKey : IOfBody
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid PersonId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of the request: method, address, body; of a form, its fields and files.</summary>
    public required string Digest { get; init; }

    public int Status { get; init; }

    /// <summary>JSON; of a form the address to which it led.</summary>
    public required string Answer { get; init; }

    public DateTime CreatedAt { get; init; }
}

/// <summary>A request that is being done. Its key is written with what the act writes, or not at all.</summary>
/// <param name="Answer">What is answered, read from what the act has changed.</param>
public sealed record RequestInHand(Guid PersonId, string Key, string Digest, int Status, Func<RecordsContext, string> Answer);

internal sealed class RequestKeyMapping : IEntityTypeConfiguration<RequestKey>
{
    public void Configure(EntityTypeBuilder<RequestKey> builder)
    {
        builder.ToTable("request_keys");
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.HasOne<Domain.Bodies.Body>().WithMany().HasForeignKey(key => key.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(key => new { key.BodyId, key.PersonId, key.Key }).IsUnique();
        // What is old is forgotten.
        builder.HasIndex(key => key.CreatedAt);
    }
}

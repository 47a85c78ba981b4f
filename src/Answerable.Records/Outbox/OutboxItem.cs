using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Outbox;

/// <summary>Work that was written in the transaction of an act and is done after it is committed. Done at least once; a job makes that once.</summary>
public sealed class OutboxItem
{
    public Guid Id { get; init; }

    /// <summary>Null for work over every body, such as the daily checkpoint.</summary>
    public Guid? BodyId { get; init; }

    /// <summary>Which <see cref="IOutboxJob"/> does it.</summary>
    public required string Job { get; init; }

    /// <summary>Unique within the job: the instant or the thing that it is about. The same work is not written twice.</summary>
    public required string Key { get; init; }

    /// <summary>JSON; emptied when the work is done, because it may hold what nobody needs any more.</summary>
    public required string Payload { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Not before this instant; later after each failure.</summary>
    public DateTime NextAt { get; set; }

    /// <summary>A node is at it until then; after that another one takes it.</summary>
    public DateTime? LeasedUntilAt { get; set; }

    public int Attempts { get; set; }

    public DateTime? DoneAt { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Error { get; set; }
}

/// <summary>Does one kind of work from the outbox. It may be called again for work that it did already, and must then do no harm.</summary>
public interface IOutboxJob
{
    string Name { get; }

    Task RunAsync(OutboxItem item, CancellationToken cancellation);
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxItem>
{
    public void Configure(EntityTypeBuilder<OutboxItem> builder)
    {
        builder.ToTable("outbox");
        builder.HasIndex(item => new { item.Job, item.Key }).IsUnique();
        builder.HasIndex(item => item.NextAt).HasFilter("done_at IS NULL");
    }
}

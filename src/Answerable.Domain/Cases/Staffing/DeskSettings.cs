using Answerable.Domain.History;

namespace Answerable.Domain.Cases.Staffing;

/// <summary>How one person likes to work with the queue, and what they are told of it.</summary>
public sealed class DeskSettings : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>The view with which the queue opens; null for the usual one.</summary>
    public Guid? DefaultViewId { get; set; }

    /// <summary>Single keys do something in the queue. WCAG 2.1.4: they can be turned off.</summary>
    public bool HasKeys { get; set; } = true;

    /// <summary>They do not want the message of each working morning about what is due.</summary>
    public bool IsWithoutDueMail { get; set; }

    public int Version { get; set; }

    public RecordKey Record => new("person", PersonId);
}

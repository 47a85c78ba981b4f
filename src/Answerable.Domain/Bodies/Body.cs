using Answerable.Domain.History;

namespace Answerable.Domain.Bodies;

/// <summary>A public body: a council, a police force, a health board, an ombudsman, a directorate.</summary>
public sealed class Body : IRecorded
{
    public Guid Id { get; init; }

    /// <summary>Short permanent name used in addresses and at the command line: lower-case letters, digits and hyphens.</summary>
    public required string Key { get; init; }

    public required string Name { get; set; }

    /// <summary>Such as council, health, police, housing, university, government, ombudsman.</summary>
    public string Sector { get; set; } = "other";

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; set; } = "Europe/London";

    /// <summary>The body's one colour, as #rrggbb.</summary>
    public string Colour { get; set; } = "#1d5b79";

    /// <summary>Keys of the procedures under which it works on cases, with a space between them, the usual one first; null where it has chosen none.</summary>
    public string? Procedures { get; set; }

    public DateTime CreatedAt { get; init; }

    public int Version { get; set; }

    /// <summary>A body belongs to itself.</summary>
    public Guid BodyId { get => Id; init => _ = value; }

    public RecordKey Record => new("body", Id);
}

/// <summary>A team, service or directorate of a body.</summary>
public sealed class Unit : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid? ParentId { get; set; }

    public required string Key { get; init; }

    public required string Name { get; set; }

    public RecordKey Record => new("body", BodyId);
}

using Answerable.Domain.History;

namespace Answerable.Domain.Bodies;

/// <summary>Someone who works in the system for a body, or reads and challenges from outside it for a term.</summary>
public sealed class Person : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    [PrivateText]
    public required string Name { get; set; }

    /// <summary>As written beside comments, such as "MK".</summary>
    [PrivateText]
    public string? Initials { get; set; }

    /// <summary>Rank or post title, such as "Director, Corporate Services" or "Chief Superintendent".</summary>
    public string? Post { get; set; }

    [PrivateText]
    public string? Email { get; set; }

    /// <summary>Not on the body's staff: an assurance group's member, an auditor.</summary>
    public bool IsExternal { get; set; }

    public int Version { get; set; }

    public RecordKey Record => new("person", Id);
}

/// <summary>A role that a person holds, in one unit or in the whole body, from a day and, where it ends, up to and including a day.</summary>
public sealed class RoleHeld : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid PersonId { get; init; }

    public Guid? UnitId { get; init; }

    public required string RoleKey { get; init; }

    public DateOnly FromOn { get; init; }

    /// <summary>Inclusive. An auditor's role always has one.</summary>
    public DateOnly? UntilOn { get; set; }

    public RecordKey Record => new("person", PersonId);

    public bool IsHeldOn(DateOnly day) => FromOn <= day && (UntilOn is null || day <= UntilOn);
}

/// <summary>A body's role and what it allows: data, seeded from <c>packs/access/roles.yaml</c>, changed by the body.</summary>
public sealed class Role : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public required string Key { get; init; }

    public required string Name { get; set; }

    /// <summary>Permission keys in kebab case, sorted, separated by one space.</summary>
    public required string Permissions { get; set; }

    public RecordKey Record => new("body", BodyId);
}

using System.Collections.Frozen;

namespace Answerable.Domain.Access;

/// <summary>Who acts, for which body, in which capacity. Passed to every operation and query; never ambient.</summary>
/// <param name="BodyId">The body whose records are in reach.</param>
/// <param name="PersonId">The person, or null for the operator at the command line and for scheduled work.</param>
/// <param name="Name">As the history shows it.</param>
/// <param name="Capacity">The role or post in which the person acts, as the history shows it.</param>
/// <param name="Permissions">What the roles held today allow.</param>
/// <param name="TimeZoneId">The body's time zone (IANA): every "today" is the body's today.</param>
/// <param name="UnitIds">Units in which the person holds a role.</param>
public sealed record Actor(
    Guid BodyId,
    Guid? PersonId,
    string Name,
    string Capacity,
    FrozenSet<Permission> Permissions,
    string TimeZoneId,
    FrozenSet<Guid> UnitIds)
{
    public bool May(Permission permission) => Permissions.Contains(permission);

    /// <summary>Reads everything of the body for a limited time, restricted records too, and each such reading is recorded.</summary>
    public bool IsAuditor => PersonId is not null && May(Permission.ReadEverything);

    /// <summary>The calendar day in the body's time zone.</summary>
    public DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
    }

    /// <summary>The operator at the command line, or the program's own scheduled work: every permission, for one body.</summary>
    public static Actor Operator(Guid bodyId, string timeZoneId) =>
        new(bodyId, null, "Operator", "command line", Enum.GetValues<Permission>().ToFrozenSet(), timeZoneId, FrozenSet<Guid>.Empty);

    /// <summary>Anyone at all: reads what is published, and may ask for it in another format.</summary>
    public static Actor Public(Guid bodyId, string timeZoneId) =>
        new(bodyId, null, "A member of the public", "public", FrozenSet<Permission>.Empty, timeZoneId, FrozenSet<Guid>.Empty);
}

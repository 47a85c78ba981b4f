using Answerable.Domain.Access;
using Answerable.Domain.History;

namespace Answerable.Domain.Cases.Staffing;

/// <summary>A filter of the queue under a name. It holds what is asked, never what was found: whoever opens it sees what they may see.</summary>
public sealed class SavedView : IRecorded
{
    public const int LongestName = 60;

    /// <summary>More of them are no help to one person.</summary>
    public const int MostOfOnePerson = 50;

    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    /// <summary>Who saved it.</summary>
    public Guid OwnerId { get; init; }

    [PrivateText]
    public required string Name { get; set; }

    /// <summary>The query of the queue's address, without the question mark. Words in it may be a person's.</summary>
    [PrivateText]
    public required string Query { get; init; }

    /// <summary>Others than its owner have it too.</summary>
    public bool IsShared { get; init; }

    /// <summary>The unit whose people have it, where it is shared; null for everyone who sees cases.</summary>
    public Guid? TeamId { get; init; }

    public DateTime SavedAt { get; init; }

    public int Version { get; set; }

    public RecordKey Record => new("person", OwnerId);

    /// <summary>It stands above the queue of this person.</summary>
    public bool IsFor(Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return OwnerId == by.PersonId || (IsShared && (TeamId is null || by.UnitIds.Contains(TeamId.Value)));
    }

    /// <summary>Why this person cannot rename or delete it.</summary>
    public Refusal? WhyNotChange(Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return OwnerId == by.PersonId || (IsShared && by.May(Permission.ManageCases)) ? null : new("view.permission", "Only who saved a view, or for a shared one who manages cases, can change it");
    }

    public static Refusal? WhyNotShare(Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.May(Permission.ManageCases) ? null : new("view.share-permission", "Only who manages cases can keep a view for others");
    }

    /// <param name="others">Views that the same person has saved.</param>
    public static Refusal? WhyNotName(string? name, IEnumerable<SavedView> others) =>
        string.IsNullOrWhiteSpace(name) ? new("view.name", "Give the view a name")
        : name.Length > LongestName ? new("view.name-long", $"The name must be {LongestName} characters or fewer")
        : others.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)) ? new("view.name-twice", $"You have a view named \"{name}\" already")
        : null;
}

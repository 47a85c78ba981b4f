using Answerable.Domain.History;

namespace Answerable.Domain.Cases;

/// <summary>What a case is to another one.</summary>
public enum CaseLinkKind
{
    RelatedTo,

    /// <summary>The same again: this one is worked on there.</summary>
    DuplicateOf,

    /// <summary>It takes up again what was closed there.</summary>
    Continues,

    ReviewOf,
    ReconsiderationOf,
    AppealOf,
}

/// <summary>That one case speaks of another. One that is taken back stays on record.</summary>
public sealed class CaseLink : CasePart
{
    public Guid OtherId { get; init; }

    public CaseLinkKind Kind { get; init; }

    [PrivateText]
    public string? Reason { get; init; }

    public DateTime LinkedAt { get; init; }

    public DateTime? TakenBackAt { get; set; }
}

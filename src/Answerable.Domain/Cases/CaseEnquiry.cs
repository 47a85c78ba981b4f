using Answerable.Domain.History;

namespace Answerable.Domain.Cases;

/// <summary>Something that is asked of another body about a case, and the day by which it is to answer. Its clock is its own: the case's runs on.</summary>
public sealed class CaseEnquiry : CasePart
{
    public Guid StageId { get; init; }

    /// <summary>From 1 within the case.</summary>
    public int Number { get; init; }

    /// <summary>Whom it was put to.</summary>
    public required string PutTo { get; init; }

    [PrivateText]
    public required string Question { get; init; }

    public DateOnly SentOn { get; init; }

    public DateOnly? DueOn { get; set; }

    /// <summary>The day on which more time was given; null where none was.</summary>
    public DateOnly? ExtendedOn { get; set; }

    [PrivateText]
    public string? ExtensionReason { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    [PrivateText]
    public string? Answer { get; set; }

    /// <summary>Answered on or before the last day; null while it is not answered.</summary>
    public bool? IsInTime { get; set; }
}

using Answerable.Domain.Access;
using Answerable.Domain.Clocks;
using Answerable.Domain.History;

namespace Answerable.Domain.Cases.Staffing;

/// <summary>
/// Someone who works on cases is away, and a colleague covers. Nothing moves: the cases stay theirs, and stand on the cover's desk too until the last day is over.
/// Why somebody is away is nobody's business here and has no field.
/// </summary>
public sealed class Absence : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid PersonId { get; init; }

    public DateOnly FromOn { get; init; }

    /// <summary>The last day away.</summary>
    public DateOnly UntilOn { get; init; }

    public Guid CoverId { get; init; }

    public Guid? EnteredById { get; init; }

    public DateTime EnteredAt { get; init; }

    /// <summary>When they were back before the last day, or it was taken back.</summary>
    public DateTime? EndedAt { get; set; }

    public RecordKey Record => new("person", PersonId);

    public bool IsOn(DateOnly day) => EndedAt is null && FromOn <= day && day <= UntilOn;

    /// <summary>Oneself, or anyone for who manages cases.</summary>
    public static Refusal? WhyNotFor(Guid personId, Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.May(Permission.ManageCases) || (by.May(Permission.HandleCases) && personId == by.PersonId)
            ? null
            : new("absence.permission", "Only they themselves, or who manages cases, can say that somebody is away");
    }

    /// <param name="others">What is known of absences that are not over: of anybody.</param>
    public Refusal? WhyNotEnter(DateOnly today, IReadOnlyCollection<Absence> others) =>
        UntilOn < FromOn ? new("absence.order", "The last day away cannot be before the first")
        : UntilOn < today ? new("absence.over", "The last day away is over already")
        : UntilOn > FromOn.AddYears(1) ? new("absence.long", "Somebody who is away for more than a year is not covered: assign the cases to others")
        : CoverId == PersonId ? new("absence.self", "Nobody covers for themselves: choose a colleague")
        : Among(others, PersonId) is { } own ? new("absence.twice", $"An absence from {ClockWords.Day(own.FromOn)} to {ClockWords.Day(own.UntilOn)} is on record already: end that one first")
        : Among(others, CoverId) is { } away ? new("absence.cover-away", $"The colleague is away too, from {ClockWords.Day(away.FromOn)} to {ClockWords.Day(away.UntilOn)}: choose another")
        : null;

    private Absence? Among(IReadOnlyCollection<Absence> others, Guid personId) =>
        others.FirstOrDefault(other => other.EndedAt is null && other.PersonId == personId && other.FromOn <= UntilOn && FromOn <= other.UntilOn);
}

using Answerable.Domain.History;

namespace Answerable.Domain.Calendars;

/// <summary>Where a change of the calendar comes from.</summary>
public enum CalendarSource
{
    /// <summary>Someone of the body entered it: a closure, a day that was proclaimed.</summary>
    Entered,

    /// <summary>A published list was brought in again: it also says up to when the days are known.</summary>
    Published,
}

/// <summary>What changed in a body's calendar in one act, and whether it was put back. What is in force is what is left of these, in order, on top of the list that ships.</summary>
public sealed class CalendarChange : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public CalendarSource Source { get; init; }

    /// <summary>The nation that the body is in, from now on; null where the change is one of days.</summary>
    public CalendarKey? Nation { get; init; }

    /// <summary>Where it was announced, or the name of the file.</summary>
    public string? Reason { get; init; }

    public DateTime MadeAt { get; init; }

    public Guid? MadeById { get; init; }

    /// <summary>It was put back: it counts no more, and stays on record.</summary>
    public DateTime? PutBackAt { get; set; }

    public Guid? PutBackById { get; set; }

    public int Version { get; set; }

    public RecordKey Record => new("calendar", Id);
}

/// <summary>One day of a change: a day that is not worked, or one that is worked after all.</summary>
public sealed class CalendarDay : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid ChangeId { get; init; }

    /// <summary>A nation's bank holidays; <see cref="CalendarKey.None"/> for a day on which the body itself is closed.</summary>
    public CalendarKey Calendar { get; init; }

    public DateOnly On { get; init; }

    public required string Title { get; init; }

    /// <summary>It was taken off the list again: a working day like any other.</summary>
    public bool IsWorked { get; init; }

    /// <summary>The day on which it became known.</summary>
    public DateOnly KnownOn { get; init; }

    public RecordKey Record => new("calendar", ChangeId);
}

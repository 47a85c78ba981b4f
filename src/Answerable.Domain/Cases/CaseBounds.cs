using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>So long after a day. Months run to the corresponding day; days are counted from the day after.</summary>
/// <param name="Calendar">Whose bank holidays are no working days.</param>
public sealed record TimeLimit(ClockSpan Span, CalendarKey Calendar)
{
    internal ClockRule Rule { get; } = new()
    {
        Key = "time-limit",
        Name = "Time limit",
        Limit = Span,
        Counting = Span.Unit is ClockUnit.CalendarMonths ? DayCounting.CorrespondingDate : DayCounting.DayAfter,
        NonWorkingReceipt = NonWorkingReceipt.AsIs,
        EndRoll = EndRoll.None,
        Calendar = Calendar,
    };

    internal DateOnly LastDay(DateOnly from, Func<ClockRule, WorkingDayCalendar> calendarOf) =>
        ClockReading.Of(Rule, calendarOf(Rule), [ClockEvent.Received(from)], from).DueOn!.Value;
}

/// <summary>How long someone has to bring a case.</summary>
/// <param name="OfKnowing">From the day on which they knew that there was a reason to.</param>
/// <param name="OfEvent">From the day on which it happened, whenever they came to know of it; null where that does not matter.</param>
/// <param name="Late">When it is taken all the same, in words: "in exceptional circumstances".</param>
public sealed record BringLimit(TimeLimit OfKnowing, TimeLimit? OfEvent, string? Late);

/// <summary>How long after its answer someone has to take a case to another stage.</summary>
/// <param name="OfAnswer">From the day of the answer.</param>
/// <param name="IsOrToBring">Or as long as it could still be brought, whichever is later.</param>
/// <param name="Late">When it is taken all the same, in words.</param>
public sealed record EscalateLimit(TimeLimit OfAnswer, bool IsOrToBring, string? Late);

/// <summary>What is no case under a procedure, and where it belongs.</summary>
/// <param name="SignpostKey">Null where there is no one place.</param>
public sealed record ScopeRule(string Key, string Name, string? SignpostKey);

/// <summary>Somewhere else to turn: an ombudsman, a regulator, an appeal.</summary>
/// <param name="For">For what, and by when.</param>
/// <param name="Contact">How to reach it.</param>
/// <param name="IsFinal">Named in the last answer under the procedure.</param>
public sealed record SignpostRule(string Key, string Name, string For, string Contact, bool IsFinal);

/// <summary>Who works on a case that is about a senior member of staff.</summary>
/// <param name="HandledBy">What its handler must be allowed to do.</param>
/// <param name="IsRestricted">It is restricted to people by name before an answer is written.</param>
public sealed record SeniorStaffRule(Permission HandledBy, bool IsRestricted);

/// <summary>A way of closing that is no outcome.</summary>
/// <param name="IsLate">It was brought too late.</param>
/// <param name="IsElsewhere">It belongs somewhere else: the person is told where.</param>
public sealed record ClosureRule(string Key, string Name, bool IsLate = false, bool IsElsewhere = false);

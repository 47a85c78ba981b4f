using Answerable.Domain.Access;
using Answerable.Domain.History;

namespace Answerable.Domain.Cases.Staffing;

/// <summary>Who looks after the in-tray on a day: the cases that nobody is responsible for yet, and the shared mailbox. One person a day.</summary>
public sealed class InTrayDuty : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public DateOnly On { get; init; }

    public Guid PersonId { get; set; }

    public RecordKey Record => new("body", BodyId);

    /// <summary>The days from Monday to Friday among them.</summary>
    public static IReadOnlyList<DateOnly> Weekdays(DateOnly from, DateOnly until) =>
        [.. Enumerable.Range(0, Math.Max(until.DayNumber - from.DayNumber + 1, 0)).Select(from.AddDays).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];

    /// <summary>Who manages cases changes the rota; whoever has the days gives them to a colleague.</summary>
    /// <param name="known">Who has which of the days.</param>
    public static Refusal? WhyNotSet(DateOnly from, DateOnly until, Guid? personId, IReadOnlyCollection<InTrayDuty> known, DateOnly today, Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return until < from ? new("rota.order", "The last day cannot be before the first")
            : from < today ? new("rota.past", "The days are over already: a rota is for today and later")
            : until > from.AddYears(1) ? new("rota.long", "Enter a year at most")
            : Weekdays(from, until) is not { Count: > 0 } days ? new("rota.weekend", "There is no day from Monday to Friday among them")
            : by.May(Permission.ManageCases) ? null
            : personId is not null && by.PersonId is { } me && days.All(day => known.Any(duty => duty.On == day && duty.PersonId == me)) ? null
            : new("rota.permission", "Who manages cases changes the rota; you can give days that are yours to a colleague");
    }
}

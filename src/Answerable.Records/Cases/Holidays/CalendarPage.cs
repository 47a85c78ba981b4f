using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Calendars;
using Answerable.Records.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Holidays;

/// <summary>The body's calendar: its nation, the days ahead that are not worked, up to when they are known, and what has changed.</summary>
public sealed class CalendarPage(RecordsContext records)
{
    /// <summary>So far ahead are days shown, and so early is it said that a new list must be brought in.</summary>
    private const int Months = 12;

    public sealed record Day(DateOnly On, string Title, bool IsClosure);

    /// <param name="Days">In the order of their dates.</param>
    public sealed record Change(Guid Id, CalendarSource Source, CalendarKey? Nation, IReadOnlyList<CalendarDay> Days, string? Reason, DateTime MadeAt, string? MadeBy, DateTime? PutBackAt, string? PutBackBy);

    /// <param name="EndsSoon">Within a year the list of bank holidays comes to its end.</param>
    public sealed record View(CalendarKey Nation, IReadOnlyList<Day> Ahead, DateOnly KnownFromOn, DateOnly KnownToOn, bool EndsSoon, IReadOnlyList<Change> Changes, DateOnly TodayOn);

    public async Task<View> ReadAsync(Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(CalendarMoves.WhyNot(by));
        var scope = records.For(by);
        var (calendars, today) = (await scope.CalendarsAsync(cancellation), scope.Today);
        var people = scope.Rows<Person>();
        var changes = await scope.Rows<CalendarChange>().AsNoTracking()
            .OrderByDescending(change => change.MadeAt).ThenByDescending(change => change.Id)
            .Select(change => new
            {
                Of = change,
                MadeBy = people.Where(person => person.Id == change.MadeById).Select(person => person.Name).FirstOrDefault(),
                PutBackBy = people.Where(person => person.Id == change.PutBackById).Select(person => person.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        var days = (await scope.Rows<CalendarDay>().AsNoTracking().ToListAsync(cancellation)).ToLookup(day => day.ChangeId);
        var until = today.AddMonths(Months);
        var ahead = calendars.Published.For(calendars.Nation).Between(today, until).Select(holiday => new Day(holiday.On, holiday.Title, false))
            .Concat(calendars.Closures.Where(holiday => holiday.On >= today && holiday.On <= until).Select(holiday => new Day(holiday.On, holiday.Title, true)));
        return new(
            calendars.Nation,
            [.. ahead.OrderBy(day => day.On)],
            calendars.Known.FromOn,
            calendars.Known.ToOn,
            calendars.Known.ToOn < until,
            [
                .. changes.Select(one => new Change(
                    one.Of.Id, one.Of.Source, one.Of.Nation, [.. days[one.Of.Id].OrderBy(day => day.On).ThenBy(day => day.Calendar)], one.Of.Reason, one.Of.MadeAt, one.MadeBy, one.Of.PutBackAt, one.PutBackBy)),
            ],
            today);
    }

    /// <summary>What a published list says otherwise than what the body has.</summary>
    public async Task<IReadOnlyList<DayChange>> DifferencesAsync(HolidayCalendars published, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        return (await scope.CalendarsAsync(cancellation)).Differences(published, scope.Today);
    }
}

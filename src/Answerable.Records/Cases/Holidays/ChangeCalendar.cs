using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;
using Answerable.Records.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Holidays;

/// <summary>Days become holidays or closures or are worked after all, or the body is in another nation: the open cases that run on that calendar move with it, in one act.</summary>
public sealed class ChangeCalendar(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="Nation">The nation that the body is in; then there are no days.</param>
    /// <param name="Reason">Where it was announced, or the name of the file.</param>
    /// <param name="Seen">What was shown before; null where it does not matter.</param>
    public sealed record Input(IReadOnlyList<DayChange> Days, CalendarKey? Nation = null, CalendarSource Source = CalendarSource.Entered, string? Reason = null, string? Seen = null);

    public async Task<CalendarPreview> PreviewAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var (_, _, to) = await PrepareAsync(scope, input, cancellation);
        return await scope.PreviewAsync(procedures, to, Touched(input), cancellation);
    }

    /// <returns>How many cases moved, of those that the person may know of.</returns>
    public async Task<int> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var (change, days, to) = await PrepareAsync(scope, input, cancellation);
        scope.Add(change);
        foreach (var day in days)
        {
            scope.Add(day);
        }

        return await scope.MoveAsync(procedures, to, Touched(input), Why(input), "calendar-changed", change.Reason, input.Seen, cancellation);
    }

    private static async Task<(CalendarChange Change, List<CalendarDay> Days, BodyCalendars To)> PrepareAsync(Scope scope, Input input, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(CalendarMoves.WhyNot(scope.Actor));
        var from = await scope.CalendarsAsync(cancellation);
        RefusedException.ThrowIf(input.Nation is { } nation
            ? nation is CalendarKey.None or CalendarKey.AnyUk ? new("calendar.nation", "Choose one of the nations")
            : nation == from.Nation ? new("calendar.nation-same", "That is the nation on record")
            : null
            : from.WhyNot(input.Days));
        var change = new CalendarChange
        {
            Id = scope.NextId(),
            BodyId = scope.Actor.BodyId,
            Source = input.Source,
            Nation = input.Nation,
            Reason = Typed.Text(input.Reason),
            MadeAt = scope.Now,
            MadeById = scope.Actor.PersonId,
        };
        List<CalendarDay> days =
        [
            .. input.Days.Select(day => new CalendarDay
            {
                Id = scope.NextId(),
                BodyId = change.BodyId,
                ChangeId = change.Id,
                Calendar = day.Calendar,
                On = day.On,
                Title = Typed.Line(day.Title) ?? "",
                IsWorked = day.IsWorked,
                KnownOn = day.KnownOn ?? scope.Today,
            }),
        ];
        var changes = await scope.Rows<CalendarChange>().AsNoTracking().ToListAsync(cancellation);
        var known = await scope.Rows<CalendarDay>().AsNoTracking().ToListAsync(cancellation);
        return (change, days, new(CalendarPack.Shipped, [.. changes, change], [.. known, .. days]));
    }

    private static IReadOnlyList<DateOnly>? Touched(Input input) => input.Nation is null ? [.. input.Days.Select(day => day.On)] : null;

    private static string Why(Input input) => input switch
    {
        { Nation: { } nation } => $"The bank holidays of {CalendarNames.Of(nation)} count.",
        { Source: CalendarSource.Published } => "The bank holidays were published anew.",
        { Days: [{ IsWorked: true } one] } => $"{ClockWords.Day(one.On)} is worked after all ({one.Title}).",
        { Days: [var one] } => $"{ClockWords.Day(one.On)} is not a working day: {one.Title}.",
        { Days: [var first, .., var last] } => $"The days from {ClockWords.Day(first.On)} to {ClockWords.Day(last.On)} are {(first.IsWorked ? "worked after all" : "not working days")}: {first.Title}.",
        _ => "The calendar has changed.",
    };
}

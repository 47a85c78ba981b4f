using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Procedures;

/// <summary>When a procedure's clocks end, for someone who asks without a case: each stage's clock from one day on.</summary>
public static class DueDates
{
    /// <summary>One clock of one stage, and what it says.</summary>
    public sealed record Row(ProcedureStage Stage, ClockRule Rule, ClockReading Reading);

    /// <summary>
    /// Every clock from the day given: a clock that starts with something else than receipt (all the information, a transfer) is read as though that had happened on this day.
    /// </summary>
    /// <exception cref="RefusedException">The nation is missing, or what happened cannot be right.</exception>
    public static IReadOnlyList<Row> Of(Procedure procedure, HolidayCalendars calendars, CalendarKey? nation, DateOnly received, IReadOnlyList<ClockEvent> events, DateOnly? asOf) =>
        Read(procedure, calendars, nation, received, events, asOf, out var whyNot) ?? throw new RefusedException(whyNot!);

    /// <summary>The same, or null and the reason.</summary>
    public static IReadOnlyList<Row>? Read(
        Procedure procedure, HolidayCalendars calendars, CalendarKey? nation, DateOnly received, IReadOnlyList<ClockEvent> events, DateOnly? asOf, out Refusal? whyNot)
    {
        whyNot = procedure.AsksForNation && nation is null
            ? new("procedure.nation", $"Say in which nation the body is: {procedure.Name} counts by its bank holidays")
            : null;
        List<Row> rows = [];
        foreach (var (stage, rule) in procedure.Stages.SelectMany(stage => stage.ClocksOn(received).Where(rule => rule.FixedBy is null).Select(rule => (stage, rule))))
        {
            // Of several clocks in a stage an extension is meant for those that can be extended.
            var meant = rule.Extension is null ? events.Where(given => given.Kind is not (ClockEventKind.Extended or ClockEventKind.ExtensionRemoved)) : events;
            var calendar = calendars.For(rule.Calendar ?? nation ?? CalendarKey.None);
            var reading = whyNot is null ? ClockReading.TryRead(rule, calendar, [ClockEvent.Received(received), .. Start(rule, received), .. meant], asOf, out whyNot) : null;
            if (reading is null)
            {
                return null;
            }

            rows.Add(new(stage, rule, reading));
        }

        whyNot ??= rows.Count > 0 && rows.TrueForAll(row => row.Rule.Extension is null) && events.Any(given => given.Kind is ClockEventKind.Extended)
            ? new("clock.no-extension", $"{procedure.Name}: no clock that was in force on {ClockWords.Day(received)} can be extended")
            : null;
        whyNot ??= rows.Count > 0 ? null : new("procedure.no-clock", $"{procedure.Name} has no clock for what was received on {ClockWords.Day(received)}");
        return whyNot is null ? rows : null;
    }

    private static IEnumerable<ClockEvent> Start(ClockRule rule, DateOnly on) => rule.Starts switch
    {
        ClockStart.AllInformationReceived => [new(ClockEventKind.AllInformationReceived, on)],
        ClockStart.FeePaid => [new(ClockEventKind.FeePaid, on)],
        ClockStart.Transfer => [new(ClockEventKind.Transferred, on)],
        _ => [],
    };
}

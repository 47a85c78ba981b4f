using System.Security.Cryptography;
using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Cases;
using Answerable.Records.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Holidays;

/// <summary>What a change of the calendar would do to the open cases that the person may know of.</summary>
/// <param name="Rows">The first of them, by the day on which they were due.</param>
/// <param name="Count">All of them.</param>
/// <param name="IsListed">The person may see cases: otherwise only how many there are is said.</param>
/// <param name="Seen">Given with the act: it is refused where other cases would move by then.</param>
public sealed record CalendarPreview(IReadOnlyList<CalendarPreview.Row> Rows, int Count, bool IsListed, string Seen)
{
    public const int Most = 200;

    public sealed record Row(string Reference, string Subject, string StageName, bool IsPaused, CaseMove Move);
}

/// <summary>Which open cases move when one calendar takes the place of another, and moving them.</summary>
internal static class CalendarMoves
{
    /// <summary>So many days before the first that changes may the last day of a case lie that is moved by it: a last day that went back over a row of holidays.</summary>
    private const int Margin = 31;

    public static Refusal? WhyNot(Actor by) =>
        by.May(Permission.ManageBody) || by.May(Permission.ManageCases) ? null : new("calendar.permission", "Only who manages the body or its cases can change its calendar");

    extension(Scope scope)
    {
        /// <summary>What the person is shown before: restricted cases only where they may know of them.</summary>
        public async Task<CalendarPreview> PreviewAsync(CaseProcedures procedures, BodyCalendars to, IReadOnlyList<DateOnly>? days, CancellationToken cancellation)
        {
            var moves = await scope.MovesAsync(procedures, scope.Rows<Case>().AsNoTracking(), to, days, tracked: false, cancellation);
            var isListed = scope.Actor.May(Permission.ReadCases);
            var rows = Rows(moves);
            return new(isListed ? [.. rows.Take(CalendarPreview.Most)] : [], rows.Count, isListed, Seen(rows));
        }

        /// <summary>Moves every open case of the body that the change moves, whoever may see it, with its timeline; saved with the change itself.</summary>
        /// <param name="seen">What the person was shown; null where nobody was shown anything.</param>
        /// <returns>How many of those that the person may know of have moved.</returns>
        public async Task<int> MoveAsync(CaseProcedures procedures, BodyCalendars to, IReadOnlyList<DateOnly>? days, string why, string act, string? reason, string? seen, CancellationToken cancellation)
        {
            // Every case of the body: a restricted one moves as well, and is shown to nobody by it.
            var moves = await scope.MovesAsync(procedures, scope.OfBody<Case>(), to, days, tracked: true, cancellation);
            var ids = moves.Select(one => one.File.Case.Id).ToList();
            var known = (await scope.Rows<Case>().Where(about => ids.Contains(about.Id)).Select(about => about.Id).ToListAsync(cancellation)).ToHashSet();
            var shown = Rows(moves.Where(one => known.Contains(one.File.Case.Id)));
            RefusedException.ThrowIf(seen is not null && seen != Seen(shown)
                ? new("calendar.moved", "Other cases would move now than were shown a moment ago: look again before you apply it")
                : null);
            foreach (var (file, move) in moves)
            {
                file.Moved(move, why, scope.Moment);
            }

            await scope.SaveCasesAsync([.. moves.Select(one => one.File)], act, reason, cancellation);
            return shown.Count;
        }

        /// <summary>Whose days differ between the calendar as it stands and the other one. The files that are returned count by the other one.</summary>
        private async Task<List<(CaseFile File, CaseMove Move)>> MovesAsync(
            CaseProcedures procedures, IQueryable<Case> cases, BodyCalendars to, IReadOnlyList<DateOnly>? days, bool tracked, CancellationToken cancellation)
        {
            var open = cases.Where(about => about.State != CaseState.Closed && about.State != CaseState.Answered);
            if (days is [_, ..])
            {
                var (first, last) = (days.Min().AddDays(-Margin), days.Max());
                open = open.Where(about => about.ReceivedOn <= last && (about.DueOn >= first || about.AcknowledgeDueOn >= first || about.PausedOn != null));
            }

            var abouts = await open.ToListAsync(cancellation);
            var stages = await Parts<CaseStage>(scope, open, tracked).ToListAsync(cancellation);
            var events = await Parts<CaseClockEvent>(scope, open, tracked).ToListAsync(cancellation);
            var (stagesOf, eventsOf) = (stages.ToLookup(stage => stage.CaseId), events.ToLookup(happened => happened.CaseId));
            var from = await scope.CalendarsAsync(cancellation);
            List<(CaseFile, CaseMove)> moves = [];
            foreach (var about in abouts)
            {
                CaseFile FileBy(BodyCalendars calendars) => new(about, procedures.Find(about.ProcedureKey, about.ProcedureVersion), calendars.Of)
                {
                    Stages = [.. stagesOf[about.Id].OrderBy(stage => stage.Number)],
                    Events = [.. eventsOf[about.Id].OrderBy(happened => happened.Number)],
                };
                if (FileBy(from).MoveBy(to.Of, scope.Today) is { } move)
                {
                    moves.Add((FileBy(to), move));
                }
            }

            return moves;
        }
    }

    private static IQueryable<T> Parts<T>(Scope scope, IQueryable<Case> of, bool tracked)
        where T : CasePart
    {
        var parts = scope.OfBody<T>().Where(part => of.Any(about => about.Id == part.CaseId));
        return tracked ? parts : parts.AsNoTracking();
    }

    private static List<CalendarPreview.Row> Rows(IEnumerable<(CaseFile File, CaseMove Move)> moves) =>
    [
        .. moves.OrderBy(one => one.Move.DueFromOn ?? one.Move.AcknowledgeFromOn).ThenBy(one => one.File.Case.Reference, StringComparer.Ordinal)
            .Select(one => new CalendarPreview.Row(one.File.Case.Reference, one.File.Case.Subject, one.File.StageRules.Name, one.File.Case.PausedOn is not null, one.Move)),
    ];

    private static string Seen(IEnumerable<CalendarPreview.Row> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{row.Reference} {row.Move.DueFromOn:O} {row.Move.DueOn:O} {row.Move.AcknowledgeFromOn:O} {row.Move.AcknowledgeDueOn:O}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}

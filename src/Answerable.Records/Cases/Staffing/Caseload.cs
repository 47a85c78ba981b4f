using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Records.Calendars;
using Answerable.Records.Files;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

/// <summary>
/// How much each person and each team has to do: what was carried into a month, came, was closed and is carried out of it; and what is open and due today.
/// A case counts for who is responsible now, or was when it was closed, for the whole month. What the reader may not know of is not counted.
/// </summary>
public sealed class Caseload(RecordsContext records)
{
    /// <param name="AtStart">Carried forward: open when the month began. With what was received, less what was closed, it makes <paramref name="AtEnd"/>.</param>
    /// <param name="AtEnd">Open when the month ended; of the current month, open now.</param>
    /// <param name="Soon">Due within five working days, and not late.</param>
    public sealed record Counts(int AtStart, int Received, int Closed, int AtEnd, int OpenNow, int Late, int Soon)
    {
        public static Counts None { get; } = new(0, 0, 0, 0, 0, 0, 0);

        public Counts Plus(Counts more) => new(
            AtStart + more.AtStart, Received + more.Received, Closed + more.Closed, AtEnd + more.AtEnd, OpenNow + more.OpenNow, Late + more.Late, Soon + more.Soon);
    }

    /// <param name="Id">Null for what nobody is responsible for, or no team has.</param>
    public sealed record Row(Guid? Id, string? Name, Counts Counts)
    {
        /// <summary>That they are away today, until when, and who covers; null where they are here.</summary>
        public string? Away { get; init; }
    }

    /// <param name="MonthOn">Its first day.</param>
    /// <param name="IsWhole">Everybody's; else the reader's own and those of their teams, and no total.</param>
    public sealed record View(DateOnly MonthOn, bool IsCurrent, bool IsWhole, IReadOnlyList<Row> People, IReadOnlyList<Row> Teams, Counts Total, DateOnly AsOfOn);

    /// <param name="monthOn">A day of the month; null, or a day to come, for the current one.</param>
    public async Task<View> ReadAsync(DateOnly? monthOn, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var (today, day) = (scope.Today, monthOn is { } asked && asked < scope.Today ? asked : scope.Today);
        var start = new DateOnly(day.Year, day.Month, 1);
        var cases = scope.Cases().AsNoTracking();
        List<Part> parts =
        [
            .. await PartsAsync(cases.Where(about => about.State != CaseState.Closed), start, today, (await scope.CalendarsAsync(cancellation)).SoonOn(today), cancellation),
            .. await PartsAsync(cases.Where(about => about.State == CaseState.Closed && about.ClosedOn >= start), start, today, today, cancellation),
        ];
        var isWhole = by.May(Permission.ManageCases) || by.IsAuditor;
        var people = await scope.Rows<Person>().AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var units = await scope.Rows<Unit>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        var staff = await scope.StaffAsync(cancellation);
        return new(
            start, start.Year == today.Year && start.Month == today.Month, isWhole,
            Rows(parts.Where(part => isWhole || (part.HandlerId is not null && part.HandlerId == by.PersonId)).GroupBy(part => part.HandlerId), people).ConvertAll(row => row with { Away = staff.AwayOn(row.Id, today)?.Words }),
            Rows(parts.Where(part => isWhole || (part.TeamId is { } team && by.UnitIds.Contains(team))).GroupBy(part => part.TeamId), units),
            isWhole ? parts.Aggregate(Counts.None, (sum, part) => sum.Plus(part.Counts)) : Counts.None,
            today);
    }

    /// <summary>The same as a file.</summary>
    public static byte[] Csv(View view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var month = view.MonthOn.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        List<IReadOnlyList<string>> lines = [["month", "of", "name", "open_at_start", "received", "closed", "open_at_end", "open_now", "late_now", "due_within_5_working_days", "as_of"]];
        lines.AddRange(view.People.Select(row => Line("person", row, "nobody yet")));
        lines.AddRange(view.Teams.Select(row => Line("team", row, "no team")));
        return CsvText.Write(lines);

        IReadOnlyList<string> Line(string of, Row row, string none) =>
        [
            month, of, row.Name ?? none,
            .. new[] { row.Counts.AtStart, row.Counts.Received, row.Counts.Closed, row.Counts.AtEnd, row.Counts.OpenNow, row.Counts.Late, row.Counts.Soon }.Select(count => count.ToString(CultureInfo.InvariantCulture)),
            view.AsOfOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];
    }

    private static async Task<List<Part>> PartsAsync(IQueryable<Case> cases, DateOnly start, DateOnly today, DateOnly soonOn, CancellationToken cancellation)
    {
        var next = start.AddMonths(1);
        return await cases
            .GroupBy(about => new { about.HandlerId, about.TeamId })
            .Select(same => new Part(same.Key.HandlerId, same.Key.TeamId, new Counts(
                same.Sum(about => about.ReceivedOn < start ? 1 : 0),
                same.Sum(about => about.ReceivedOn >= start && about.ReceivedOn < next ? 1 : 0),
                same.Sum(about => about.ClosedOn != null && about.ClosedOn < next ? 1 : 0),
                same.Sum(about => about.ReceivedOn < next && (about.ClosedOn == null || about.ClosedOn >= next) ? 1 : 0),
                same.Sum(about => about.State != CaseState.Closed ? 1 : 0),
                same.Sum(about => about.State != CaseState.Closed && about.QueueOn < today ? 1 : 0),
                same.Sum(about => about.State != CaseState.Closed && about.QueueOn >= today && about.QueueOn <= soonOn ? 1 : 0))))
            .ToListAsync(cancellation);
    }

    private static List<Row> Rows(IEnumerable<IGrouping<Guid?, Part>> groups, Dictionary<Guid, string> names) =>
    [
        .. groups
            .Select(same => new Row(same.Key, same.Key is { } id ? names.GetValueOrDefault(id) : null, same.Aggregate(Counts.None, (sum, part) => sum.Plus(part.Counts))))
            .OrderBy(row => row.Name is null).ThenBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase),
    ];

    private sealed record Part(Guid? HandlerId, Guid? TeamId, Counts Counts);
}

using System.Globalization;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Records.Access;
using Answerable.Records.Calendars;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

/// <summary>
/// Every working morning of a body: tells each handler once of the cases on their desk that are late, due today or due soon, and who manages cases how many are late.
/// A message is found again by its day and person: the work can be done anew and says nothing twice.
/// </summary>
public sealed class DueMails(RecordsContext records, RecordsSettings settings) : IOutboxJob
{
    public const string Job = "case-due-mails";

    public string Name => Job;

    public async Task RunAsync(OutboxItem item, CancellationToken cancellation)
    {
        records.ForAllBodies();
        var bodies = await records.Ground<Body>().AsNoTracking().OrderBy(body => body.Id).Select(body => new { body.Id, body.TimeZone }).ToListAsync(cancellation);
        foreach (var body in bodies)
        {
            await RunAsync(Actor.Operator(body.Id, body.TimeZone), cancellation);
        }
    }

    private async Task RunAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var (today, calendars) = (scope.Today, await scope.CalendarsAsync(cancellation));
        if (!calendars.For(null, withClosures: true).IsWorking(today) || await DueAsync(scope, calendars.SoonOn(today), cancellation) is not [_, ..] due)
        {
            return;
        }

        var people = await PeopleAsync(scope, cancellation);
        var keys = people.ToDictionary(person => person.Id, person => string.Create(CultureInfo.InvariantCulture, $"case-due/{today:O}/{person.Id}"));
        var sent = await records.Ground<OutboxItem>().Where(item => item.Job == SendMail.Job && keys.Values.Contains(item.Key)).Select(item => item.Key).ToListAsync(cancellation);
        var staff = await scope.StaffAsync(cancellation);
        var managed = await ManagedAsync(scope, cancellation);
        var secrets = await SecretsAsync(scope, due, cancellation);
        foreach (var person in people.Where(person => !sent.Contains(keys[person.Id]) && staff.Settings.GetValueOrDefault(person.Id) is not { IsWithoutDueMail: true } && IsToldToday(person, staff, today)))
        {
            List<DueCase> known = [.. due.Where(about => secrets.IsOpen(about, person.Id))];
            var lists = Lists(person, known, staff, today);
            var totals = managed.TryGetValue(person.Id, out var teams) ? Totals(known, teams, today) : null;
            if (lists.Count > 0 || totals is not null)
            {
                scope.Send(DueMailText.Of(person.Email!, lists, totals, today, settings), keys[person.Id]);
            }
        }

        await scope.SaveAsync("due-mails-sent", null, cancellation);
    }

    private static Task<List<DueCase>> DueAsync(Scope scope, DateOnly soonOn, CancellationToken cancellation) =>
        scope.Cases().AsNoTracking()
            .Where(about => about.State != CaseState.Closed && about.QueueOn <= soonOn)
            .OrderBy(about => about.QueueOn).ThenBy(about => about.Reference)
            .Select(about => new DueCase(about.Id, about.Reference, about.QueueOn, about.QueueOn == about.AcknowledgeDueOn, about.HandlerId, about.TeamId, about.RestrictedAt != null, about.HasSubjects))
            .ToListAsync(cancellation);

    /// <summary>Who may see cases today and can be written to.</summary>
    private static async Task<List<Person>> PeopleAsync(Scope scope, CancellationToken cancellation) =>
        await (await scope.HoldersOfAsync(Permission.ReadCases, cancellation)).Where(person => person.Email != null).OrderBy(person => person.Id).ToListAsync(cancellation);

    /// <summary>Who manages cases, with the teams in which they do; empty for all of the body.</summary>
    private static async Task<Dictionary<Guid, HashSet<Guid>>> ManagedAsync(Scope scope, CancellationToken cancellation)
    {
        var (today, key) = (scope.Today, Word.Of(Permission.ManageCases));
        var roles = (await scope.Rows<Role>().AsNoTracking().ToListAsync(cancellation)).Where(role => role.Permissions.Split(' ').Contains(key, StringComparer.Ordinal)).Select(role => role.Key).ToList();
        var held = await scope.Rows<RoleHeld>().AsNoTracking()
            .Where(held => roles.Contains(held.RoleKey) && held.FromOn <= today && (held.UntilOn == null || held.UntilOn >= today))
            .Select(held => new { held.PersonId, held.UnitId }).ToListAsync(cancellation);
        return held.GroupBy(one => one.PersonId).ToDictionary(
            same => same.Key,
            same => same.Any(one => one.UnitId is null) ? [] : same.Select(one => one.UnitId!.Value).ToHashSet());
    }

    /// <summary>Who is away is not written to as long as somebody is here who covers.</summary>
    private static bool IsToldToday(Person person, Staff staff, DateOnly today) => staff.AwayOn(person.Id, today) is not { } own || staff.AwayOn(own.CoverId, today) is not null;

    /// <summary>Their own cases, and those of whom they cover for.</summary>
    private static List<DueList> Lists(Person person, List<DueCase> known, Staff staff, DateOnly today)
    {
        List<DueList> lists =
        [
            new(null, [.. known.Where(about => about.HandlerId == person.Id)]),
            .. staff.CoveredBy(person.Id, today).Select(away => new DueList(away, [.. known.Where(about => about.HandlerId == away.PersonId)])),
        ];
        return [.. lists.Where(list => list.Cases.Count > 0)];
    }

    /// <summary>Null where nothing is late.</summary>
    private static DueTotals? Totals(List<DueCase> known, HashSet<Guid> teams, DateOnly today)
    {
        var mine = known.Where(about => teams.Count == 0 || (about.TeamId is { } team && teams.Contains(team))).ToList();
        var late = mine.Count(about => about.QueueOn < today);
        return late == 0 ? null : new(late, mine.Count(about => about.QueueOn == today), mine.Count(about => about.QueueOn > today), teams.Count > 0);
    }

    private static async Task<Secrets> SecretsAsync(Scope scope, List<DueCase> due, CancellationToken cancellation)
    {
        var (restricted, about) = (due.Where(one => one.IsRestricted).Select(one => one.Id).ToList(), due.Where(one => one.HasSubjects).Select(one => one.Id).ToList());
        var readers = await scope.Rows<CaseReader>().AsNoTracking().Where(reader => restricted.Contains(reader.CaseId) && reader.EndedAt == null).Select(reader => new { reader.CaseId, reader.PersonId }).ToListAsync(cancellation);
        var subjects = await scope.Rows<CaseSubject>().AsNoTracking().Where(subject => about.Contains(subject.CaseId) && subject.EndedAt == null && subject.PersonId != null).Select(subject => new { subject.CaseId, subject.PersonId }).ToListAsync(cancellation);
        return new([.. readers.Select(reader => (reader.CaseId, reader.PersonId))], [.. subjects.Select(subject => (subject.CaseId, subject.PersonId!.Value))]);
    }

    /// <summary>Who may know of which restricted case, and whom a case is about: they are told nothing of it.</summary>
    private sealed record Secrets(HashSet<(Guid Case, Guid Person)> Readers, HashSet<(Guid Case, Guid Person)> Subjects)
    {
        public bool IsOpen(DueCase about, Guid person) => (!about.IsRestricted || Readers.Contains((about.Id, person))) && !Subjects.Contains((about.Id, person));
    }
}

using System.Collections.Concurrent;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Domain.Cases.Staffing;
using Answerable.Domain.Clocks;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

/// <summary>Who is away, and what stands above whose queue, remembered for some seconds: every look at the queue and every act asks.</summary>
public sealed class StaffMemory
{
    internal static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);

    internal ConcurrentDictionary<Guid, (Staff Staff, DateTime At)> Known { get; } = [];

    public void Forget(Guid bodyId) => Known.TryRemove(bodyId, out _);
}

/// <summary>An absence that is not over, with the names.</summary>
public sealed record AwayRow(Guid Id, Guid PersonId, string Person, DateOnly FromOn, DateOnly UntilOn, Guid CoverId, string Cover)
{
    public string Words => $"away until {ClockWords.Day(UntilOn)}, {Cover} covers";

    public bool IsOn(DateOnly day) => FromOn <= day && day <= UntilOn;
}

/// <summary>Who looks after the in-tray on a day.</summary>
public sealed record DutyRow(DateOnly On, Guid PersonId, string Person);

/// <param name="Views">By name.</param>
/// <param name="Away">Absences that are not over, the first first.</param>
/// <param name="Duties">Of this week and later, by day.</param>
internal sealed record Staff(IReadOnlyList<SavedView> Views, IReadOnlyDictionary<Guid, DeskSettings> Settings, IReadOnlyList<AwayRow> Away, IReadOnlyList<DutyRow> Duties)
{
    public DutyRow? DutyOn(DateOnly day) => Duties.FirstOrDefault(duty => duty.On == day);

    /// <summary>The first day after this one on which somebody else has it.</summary>
    public DutyRow? NextDuty(DateOnly day) => DutyOn(day) is var now ? Duties.FirstOrDefault(duty => duty.On > day && duty.PersonId != now?.PersonId) : null;

    public AwayRow? AwayOn(Guid? personId, DateOnly day) => Away.FirstOrDefault(away => away.PersonId == personId && away.IsOn(day));

    /// <summary>Whose cases stand on this person's desk too.</summary>
    public IEnumerable<AwayRow> CoveredBy(Guid? personId, DateOnly day) => Away.Where(away => away.CoverId == personId && away.IsOn(day));
}

internal static class StaffReading
{
    extension(Scope scope)
    {
        public async Task<Staff> StaffAsync(CancellationToken cancellation)
        {
            var memory = scope.Service<StaffMemory>().Known;
            if (memory.TryGetValue(scope.Actor.BodyId, out var known) && scope.Now - known.At < StaffMemory.Remembered && scope.Now >= known.At)
            {
                return known.Staff;
            }

            var (today, people) = (scope.Today, scope.Rows<Person>());
            var views = await scope.Rows<SavedView>().AsNoTracking().ToListAsync(cancellation);
            var settings = await scope.Rows<DeskSettings>().AsNoTracking().ToDictionaryAsync(settings => settings.PersonId, cancellation);
            var away = await (
                from absence in scope.Rows<Absence>().AsNoTracking()
                join person in people on absence.PersonId equals person.Id
                join cover in people on absence.CoverId equals cover.Id
                where absence.EndedAt == null && absence.UntilOn >= today
                orderby absence.FromOn, absence.Id
                select new AwayRow(absence.Id, absence.PersonId, person.Name, absence.FromOn, absence.UntilOn, absence.CoverId, cover.Name)).ToListAsync(cancellation);
            var week = today.AddDays(-7);
            var duties = await (
                from duty in scope.Rows<InTrayDuty>().AsNoTracking()
                join person in people on duty.PersonId equals person.Id
                where duty.On > week
                orderby duty.On
                select new DutyRow(duty.On, duty.PersonId, person.Name)).ToListAsync(cancellation);
            var staff = new Staff([.. views.OrderBy(view => view.Name, StringComparer.CurrentCultureIgnoreCase)], settings, away, duties);
            memory[scope.Actor.BodyId] = (staff, scope.Now);
            return staff;
        }

        /// <summary>The person's own cases, and those of whom they cover for today.</summary>
        public async Task<IReadOnlyList<Guid>> HandlersOnDeskAsync(CancellationToken cancellation) =>
            scope.Actor.PersonId is { } me ? [me, .. (await scope.StaffAsync(cancellation)).CoveredBy(me, scope.Today).Select(away => away.PersonId)] : [];

        /// <summary>The name of who is responsible, where they are away and the actor covers for them today.</summary>
        public async Task<string?> AbsentHandlerAsync(Case about, CancellationToken cancellation) =>
            about.HandlerId is { } handler && handler != scope.Actor.PersonId
                ? (await scope.StaffAsync(cancellation)).CoveredBy(scope.Actor.PersonId, scope.Today).FirstOrDefault(away => away.PersonId == handler)?.Person
                : null;

        /// <summary>Saves what stands on desks, and looks anew.</summary>
        public async Task SaveStaffAsync(string act, CancellationToken cancellation)
        {
            await scope.SaveAsync(act, null, cancellation);
            scope.Service<StaffMemory>().Forget(scope.Actor.BodyId);
        }
    }
}

using Answerable.Domain.Access;
using Answerable.Records.Cases.Screens;

namespace Answerable.Records.Cases.Staffing;

/// <summary>Who looks after the in-tray, week by week.</summary>
public sealed class InTrayRota(RecordsContext records)
{
    public const int Weeks = 8;

    private const int Weekdays = 5;

    /// <param name="Person">Null where nobody is entered.</param>
    /// <param name="Absence">They are away on the day; null where they are here.</param>
    public sealed record Day(DateOnly On, string? Person, AwayRow? Absence);

    /// <param name="Weeks">Monday to Friday each, this week first.</param>
    /// <param name="MayGiveOwn">The reader has days that they can give away, without managing cases.</param>
    public sealed record View(IReadOnlyList<IReadOnlyList<Day>> Weeks, IReadOnlyList<CaseChoices.Choice> Handlers, bool MayManage, bool MayGiveOwn, DateOnly AsOfOn);

    public async Task<View> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var (staff, today) = (await scope.StaffAsync(cancellation), scope.Today);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var handlers = (await scope.PeopleWhoMayAsync(Permission.HandleCases, cancellation)).Select(person => new CaseChoices.Choice(person.Id, person.Name)).ToList();
        return new(
            [.. Enumerable.Range(0, Weeks).Select(week => Enumerable.Range(0, Weekdays).Select(day => Of(monday.AddDays((week * 7) + day))).ToList())],
            handlers, by.May(Permission.ManageCases), staff.Duties.Any(duty => duty.On >= today && duty.PersonId == by.PersonId), today);

        Day Of(DateOnly on) => staff.DutyOn(on) is { } duty ? new(on, duty.Person, staff.AwayOn(duty.PersonId, on)) : new(on, null, null);
    }
}

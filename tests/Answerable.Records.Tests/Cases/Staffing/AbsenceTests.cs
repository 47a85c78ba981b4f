using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Cases.Staffing;
using Answerable.Records.Databases;
using Answerable.Records.History;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases.Staffing;

/// <summary>On Monday 2 March 2026: the handler is away this week, and the colleague covers.</summary>
public sealed class AbsenceTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly DateOnly Friday = new(2026, 3, 6);

    [Theory, OnEachDatabase]
    public async Task The_cover_has_the_cases_on_their_desk_until_the_last_day_and_nothing_moves(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        Assert.Empty((await QueueAsync(on, on.Colleague)).Rows);
        var own = await on.LogAsync(on.Intake() with { HandlerId = on.Colleague.PersonId });
        await EnterAsync(on, on.Handler);
        Assert.Contains(await on.MailAsync(), mail => mail.Contains("colleague@example.org", StringComparison.Ordinal) && mail.Contains("you cover for handler", StringComparison.Ordinal));

        Assert.Equal([(on.At.Reference, true), (own, false)], (await QueueAsync(on, on.Colleague)).Rows.OrderBy(row => row.Reference, StringComparer.Ordinal).Select(row => (row.Reference, row.IsCovered)));
        Assert.Equal([(on.At.Reference, "handler"), (own, null)], (await TodayAsync(on, on.Colleague)).Rows.OrderBy(row => row.Reference, StringComparer.Ordinal).Select(row => (row.Reference, row.For)));
        Assert.Equal(on.At.Reference, Assert.Single((await QueueAsync(on, on.Handler)).Rows).Reference);
        Assert.Empty((await QueueAsync(on, on.Manager)).Rows);
        Assert.Equal("away until Friday 6 March 2026, colleague covers", (await ChoicesAsync(on)).Single(person => person.Name == "handler").Away);

        on.Database.Clock.Set(new(2026, 3, 6, 20, 0, 0, TimeSpan.Zero));
        Assert.Equal(2, (await QueueAsync(on, on.Colleague)).Rows.Count);
        on.Database.Clock.Set(new(2026, 3, 7, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(own, Assert.Single((await QueueAsync(on, on.Colleague)).Rows).Reference);
        Assert.Null((await ChoicesAsync(on)).Single(person => person.Name == "handler").Away);
        Assert.Equal(on.Handler.PersonId, (await on.RowsAsync<Case>()).Single(about => about.Reference == on.At.Reference).HandlerId);
    }

    [Theory, OnEachDatabase]
    public async Task What_the_cover_does_is_their_own_and_says_for_whom_and_mail_reaches_both(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await EnterAsync(on, on.Manager);
        await on.Run<AddCaseEntry>(act => act.RunAsync(new(on.At, CaseEntryKind.Note, "Rang them"), on.Colleague, Cancellation));
        on.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await on.Run<AddCaseEntry>(act => act.RunAsync(new(on.At, CaseEntryKind.Note, "Rang again"), on.Manager, Cancellation));
        var view = await on.ViewAsync();
        Assert.Equal(["manager", "colleague, covering for handler"], view.Timeline.Take(2).Select(entry => entry.ByName));
        var history = await on.Database.Within<RecordHistory, IReadOnlyList<RecordHistory.Entry>>(read => read.ReadAsync(view.About.Record, on.Operator with { PersonId = on.Manager.PersonId }, Cancellation));
        Assert.Equal(["colleague"], history.Where(entry => entry.Capacity.EndsWith(", as cover", StringComparison.Ordinal)).Select(entry => entry.By));

        var other = await on.LogAsync(on.Intake() with { HandlerId = null });
        await on.Run<AssignCases>(act => act.RunAsync(new([new(other)], on.Handler.PersonId), on.Manager, Cancellation));
        var told = (await on.MailAsync()).Where(mail => mail.Contains(other, StringComparison.Ordinal)).ToList();
        Assert.Contains(told, mail => mail.Contains("handler@example.org", StringComparison.Ordinal));
        Assert.Contains(told, mail => mail.Contains("colleague@example.org", StringComparison.Ordinal) && mail.Contains("for whom you cover", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Covering_opens_no_restricted_case_and_whoever_enters_the_absence_sees_how_many_stay_closed(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.Run<RestrictCase>(act => act.RunAsync(new(on.At, [on.Handler.PersonId!.Value], "It is about a senior officer"), on.Manager, Cancellation));
        await EnterAsync(on, on.Handler);
        Assert.Empty((await QueueAsync(on, on.Colleague)).Rows);
        Assert.Empty((await TodayAsync(on, on.Colleague)).Rows);
        Assert.Equal("case.not-found", await on.Refused<AddCaseEntry>(act => act.RunAsync(new(on.At, CaseEntryKind.Note, "Hello"), on.Colleague, Cancellation)));
        foreach (var (by, hidden) in new[] { (on.Handler, 1), (on.Manager, 1), (on.Colleague, 0) })
        {
            Assert.Equal((by.Name, hidden), (by.Name, (await ListAsync(on, by)).Rows.Single().Hidden));
        }

        await on.Run<RestrictCase>(act => act.RunAsync(new(on.At, [on.Handler.PersonId!.Value, on.Colleague.PersonId!.Value], "The cover too"), on.Manager, Cancellation));
        Assert.Equal(on.At.Reference, Assert.Single((await QueueAsync(on, on.Colleague)).Rows).Reference);
        Assert.Equal(0, (await ListAsync(on, on.Handler)).Rows.Single().Hidden);
    }

    [Theory, OnEachDatabase]
    public async Task Only_what_can_be_is_entered_and_it_ends_early(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var input = new EnterAbsence.Input(on.Handler.PersonId!.Value, Monday, Friday, on.Colleague.PersonId!.Value);
        Assert.Equal("absence.permission", await RefusedAsync(on, input, on.Colleague));
        Assert.Equal("absence.handler", await RefusedAsync(on, input with { CoverId = on.Director.PersonId!.Value }, on.Handler));
        Assert.Equal("absence.order", await RefusedAsync(on, input with { UntilOn = Monday.AddDays(-1) }, on.Handler));
        Assert.Equal("absence.over", await RefusedAsync(on, input with { FromOn = Monday.AddDays(-3), UntilOn = Monday.AddDays(-1) }, on.Handler));
        Assert.Equal("absence.long", await RefusedAsync(on, input with { UntilOn = Monday.AddYears(1).AddDays(1) }, on.Handler));
        Assert.Equal("absence.self", await RefusedAsync(on, input with { CoverId = input.PersonId }, on.Handler));
        var absence = await EnterAsync(on, on.Handler);
        Assert.Equal("absence.twice", await RefusedAsync(on, input with { FromOn = Friday, UntilOn = Friday.AddDays(3) }, on.Handler));
        Assert.Equal("absence.cover-away", await RefusedAsync(on, new(on.Manager.PersonId!.Value, Friday, Friday, on.Handler.PersonId!.Value), on.Manager));

        // The cover falls ill on Wednesday: that is entered, and said beside the absence that nobody covers.
        await on.Database.Within<EnterAbsence, Guid>(act => act.RunAsync(new(on.Colleague.PersonId!.Value, Monday.AddDays(2), Friday, on.Manager.PersonId!.Value), on.Manager, Cancellation));
        var list = await ListAsync(on, on.Handler);
        Assert.Equal([("handler", true, Monday.AddDays(2), true), ("colleague", false, null, false)], list.Rows.Select(row => (row.Away.Person, row.IsNow, row.CoverAway?.FromOn, row.MayEnd)));
        Assert.Equal("handler", Assert.Single(list.People).Name);
        Assert.Equal(3, list.Handlers.Count);

        Assert.Equal("absence.permission", await on.Refused<EndAbsence>(act => act.RunAsync(absence, on.Colleague, Cancellation)));
        await on.Run<EndAbsence>(act => act.RunAsync(absence, on.Handler, Cancellation));
        Assert.Empty((await QueueAsync(on, on.Colleague)).Rows);
        Assert.Equal("absence.ended", await on.Refused<EndAbsence>(act => act.RunAsync(absence, on.Handler, Cancellation)));
    }

    private static Task<Guid> EnterAsync(CaseOnRecord on, Actor by) =>
        on.Database.Within<EnterAbsence, Guid>(act => act.RunAsync(new(on.Handler.PersonId!.Value, Monday, Friday, on.Colleague.PersonId!.Value), by, Cancellation));

    private static Task<string> RefusedAsync(CaseOnRecord on, EnterAbsence.Input input, Actor by) => on.Refused<EnterAbsence>(act => act.RunAsync(input, by, Cancellation));

    private static Task<AbsenceList.View> ListAsync(CaseOnRecord on, Actor by) => on.Database.Within<AbsenceList, AbsenceList.View>(list => list.ReadAsync(by, Cancellation));

    private static Task<CaseQueue.Page> QueueAsync(CaseOnRecord on, Actor by) => on.Database.Within<CaseQueue, CaseQueue.Page>(queue => queue.ReadAsync(new(QueueOf.Mine), null, by, Cancellation));

    private static Task<CaseToday.View> TodayAsync(CaseOnRecord on, Actor by) => on.Database.Within<CaseToday, CaseToday.View>(today => today.ReadAsync(by, Cancellation));

    private static async Task<IReadOnlyList<CaseChoices.Choice>> ChoicesAsync(CaseOnRecord on) =>
        (await on.Database.Within<CaseChoices, CaseChoices.Choices>(choices => choices.ReadAsync(Procedure, on.Manager, Cancellation))).Handlers;
}

using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Holidays;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Records.History;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases;

public sealed class RestrictingTests
{
    [Theory, OnEachDatabase]
    public async Task A_restricted_case_is_there_for_nobody_who_is_not_named(DatabaseKind kind)
    {
        await using var on = await RestrictedAsync(kind);
        foreach (var (by, cases) in new[] { (on.Manager, 1), (on.Handler, 1), (on.Operator, 1), (on.Colleague, 0), (on.Director, 0) })
        {
            Assert.Equal(cases, await CountAsync<Case>(on, by));
            Assert.Equal(cases, await CountAsync<CasePerson>(on, by));
            Assert.Equal(cases, await CountAsync<CaseStage>(on, by));
            Assert.Equal(2 * cases, await CountAsync<CaseEntry>(on, by));
            Assert.Equal(cases, (await on.Database.Within<CaseQueue, CaseQueue.Page>(queue => queue.ReadAsync(new(QueueOf.All), null, by, Cancellation))).Count);
            Assert.Equal(cases > 0, await on.Database.Within<CasePage, CasePage.View?>(page => page.ReadAsync(on.At.Reference, by, Cancellation)) is not null);
            Assert.Equal(cases, (await on.Database.Within<PeopleFound, IReadOnlyList<PeopleFound.Row>>(people => people.ReadAsync("ann other", by, Cancellation))).Count);
            Assert.Equal(cases, (await on.Database.Within<LogDuplicates, IReadOnlyList<LogDuplicates.Row>>(look => look.ReadAsync(new("Ann Óther", null, null, on.Intake().Subject, on.Service, new(2026, 3, 2)), by, Cancellation))).Count);
        }

        Assert.Equal(0, (await on.Database.Within<CaseToday, CaseToday.View>(today => today.ReadAsync(on.Colleague, Cancellation))).Team.Open);
        Assert.Equal("case.not-found", await on.Refused<AddCaseEntry>(act => act.RunAsync(new(on.At, CaseEntryKind.Note, "Hello"), on.Colleague, Cancellation)));
        Assert.Equal("case.not-found", await on.Refused<TakeCase>(act => act.RunAsync(new(on.At), on.Colleague, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task A_holiday_moves_it_and_shows_it_only_to_those_who_may_know_of_it(DatabaseKind kind)
    {
        await using var on = await RestrictedAsync(kind);
        var other = on.Manager with { PersonId = on.Colleague.PersonId };
        var input = new ChangeCalendar.Input([new(CalendarKey.Scotland, new(2026, 3, 4), "Gala day")]);
        Assert.Equal(0, (await on.Database.Within<ChangeCalendar, CalendarPreview>(act => act.PreviewAsync(input, other, Cancellation))).Count);
        Assert.Equal(1, (await on.Database.Within<ChangeCalendar, CalendarPreview>(act => act.PreviewAsync(input, on.Manager, Cancellation))).Count);
        Assert.Equal(0, await on.Database.Within<ChangeCalendar, int>(act => act.RunAsync(input, other, Cancellation)));
        Assert.Equal(new(2026, 3, 9), (await on.ViewAsync()).About.DueOn);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_else_is_told_of_it_and_an_auditors_reading_is_recorded(DatabaseKind kind)
    {
        await using var on = await RestrictedAsync(kind);
        var mail = (await on.MailAsync()).Count;
        await on.Run<EscalateCase>(act => act.RunAsync(new(on.At, "The customer asks for it", new(2026, 3, 2)), on.Handler, Cancellation));
        await on.Run<AddPoint>(act => act.RunAsync(new(on.At, "The bin was left"), on.Handler, Cancellation));
        await on.Run<DecidePoint>(act => act.RunAsync(new(on.At, 1, "upheld", "The lorry did not come"), on.Handler, Cancellation));
        await on.WriteAsync("Dear Ann", on.Handler);
        await on.Run<SendForSignOff>(act => act.RunAsync(new(on.At), on.Handler, Cancellation));
        Assert.Equal(["manager@example.org"], (await on.MailAsync()).Skip(mail).Select(sent => System.Text.Json.JsonDocument.Parse(sent).RootElement.GetProperty("To").GetString()));

        var auditor = on.Colleague with { Permissions = [Permission.ReadCases, Permission.ReadEverything] };
        Assert.NotNull(await on.Database.Within<CasePage, CasePage.View?>(page => page.ReadAsync(on.At.Reference, auditor, Cancellation)));
        var about = Assert.Single(await on.RowsAsync<Case>());
        var history = await on.Database.Within<RecordHistory, IReadOnlyList<RecordHistory.Entry>>(history => history.ReadAsync(about.Record, on.Operator, Cancellation));
        Assert.Contains(history, entry => entry.Act == "restricted-record-read");
    }

    [Theory, OnEachDatabase]
    public async Task Lifted_everybody_finds_it_again(DatabaseKind kind)
    {
        await using var on = await RestrictedAsync(kind);
        Assert.Equal("case.not-found", await on.Refused<LiftRestriction>(act => act.RunAsync(new(on.At, "No need"), on.Manager with { PersonId = on.Colleague.PersonId }, Cancellation)));
        await on.Run<LiftRestriction>(act => act.RunAsync(new(on.At, "The director has left"), on.Manager, Cancellation));
        Assert.Equal(1, await CountAsync<Case>(on, on.Colleague));
        Assert.Empty(await on.Database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verify => verify.VerifyAsync(null, Cancellation)));
    }

    private static async Task<CaseOnRecord> RestrictedAsync(DatabaseKind kind)
    {
        var on = await CaseOnRecord.CreateAsync(kind);
        Assert.Equal("case.restrict-permission", await on.Refused<RestrictCase>(act => act.RunAsync(new(on.At, [on.Handler.PersonId!.Value], "It is about a director"), on.Handler, Cancellation)));
        Assert.Equal("case.restrict-outsider", await on.Refused<RestrictCase>(act => act.RunAsync(new(on.At, [on.Stranger.PersonId!.Value], "It is about a director"), on.Manager, Cancellation)));
        await on.Run<RestrictCase>(act => act.RunAsync(new(on.At, [on.Handler.PersonId!.Value], "It is about a director"), on.Manager, Cancellation));
        return on;
    }

    private static Task<int> CountAsync<T>(CaseOnRecord on, Actor by)
        where T : class, Domain.History.IOfBody => on.Database.Within<RecordsContext, int>(records => records.For(by).Rows<T>().CountAsync(Cancellation));
}

using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Testing;

namespace Answerable.Records.Tests.Cases;

/// <summary>Time limits, signposts, complaints about staff, and a child's own views, on record.</summary>
public sealed class BoundsTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    public static IReadOnlyList<TheoryDataRow<DatabaseKind>> Kinds => TestDatabase.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_came_too_late_is_taken_for_a_reason_or_closed_with_a_place_to_turn(DatabaseKind kind)
    {
        await using var made = await CaseOnRecord.CreateAsync(kind);
        var late = made.Intake() with { HappenedOn = new(2025, 8, 1), IsAboutChild = true };
        Assert.Equal("case.late", await made.Refused<LogCase>(log => log.RunAsync(new(CaseOnRecord.Procedure, late), made.Handler, Cancellation)));
        var taken = await ViewAsync(made, await made.LogAsync(late with { LateReason = " He was ill " }));
        Assert.Equal((new DateOnly(2026, 2, 1), "He was ill"), (taken.Stages[0].AskedByOn!.Value, taken.Stages[0].LateReason));
        Assert.Contains(CaseField.ChildViews, taken.Missing);
        var away = await ViewAsync(made, await made.LogAsync(late with { TurnedAway = new("Nothing kept him", new("ombudsman", null)) }));
        Assert.Equal((CaseState.Closed, "out-of-time", "Scottish Public Services Ombudsman"), (away.About.State, away.About.ClosureKey, away.Signposts.Single().Name));
        Assert.Equal(new DateOnly(2026, 2, 1), await made.Database.Within<LastDayToBring, DateOnly?>(last => last.ReadAsync(away.Rules, new(2025, 8, 1), null, made.Handler, Cancellation)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_asked_too_late_is_not_taken_further_and_they_are_told_where_to_turn(DatabaseKind kind)
    {
        await using var made = await CaseOnRecord.CreateAsync(kind);
        await made.Run<SendAnswer>(act => act.RunAsync(new(made.At, AnswerChannel.Told, new(2026, 3, 2), "upheld", "Emptied"), made.Handler, Cancellation));
        Assert.Equal("case.in-time", await made.Refused<RefuseEscalation>(act => act.RunAsync(new(made.At, new("Too late", new("ombudsman", null)), new(2026, 3, 2)), made.Handler, Cancellation)));
        made.Database.Clock.Advance(TimeSpan.FromDays(80));
        Assert.Equal("case.late", await made.Refused<EscalateCase>(act => act.RunAsync(new(made.At, "She asks", new(2026, 5, 20)), made.Handler, Cancellation)));
        await made.Run<RefuseEscalation>(act => act.RunAsync(new(made.At, new("Nothing kept her", new("ombudsman", null)), new(2026, 5, 20)), made.Handler, Cancellation));
        await made.Run<SignpostCustomer>(act => act.RunAsync(new(made.At, new(null, " Shelter  Scotland "), "For advice", new(2026, 5, 20)), made.Handler, Cancellation));
        var view = await made.ViewAsync();
        Assert.Equal((CaseState.Answered, new DateOnly(2026, 5, 2)), (view.About.State, view.EscalateByOn!.Value));
        Assert.Equal([("Scottish Public Services Ombudsman", SignpostBecause.OutOfTime), ("Shelter Scotland", SignpostBecause.Besides)], view.Signposts.Select(signpost => (signpost.Name, signpost.Because)));
        await made.Run<EscalateCase>(act => act.RunAsync(new(made.At, "She was ill", new(2026, 5, 20), LateReason: "She was ill"), made.Handler, Cancellation));
        Assert.Equal("She was ill", (await made.ViewAsync()).Stages[1].LateReason);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Whom_a_complaint_is_about_works_on_it_no_more(DatabaseKind kind)
    {
        await using var made = await CaseOnRecord.CreateAsync(kind);
        var staff = await made.Database.Within<CaseStaff, IReadOnlyList<CaseChoices.Choice>>(read => read.ReadAsync(made.Handler, Cancellation));
        await made.Run<NameSubject>(act => act.RunAsync(new(made.At, staff.Single(person => person.Name == "colleague").Id, null, IsSenior: true), made.Handler, Cancellation));
        Assert.Equal("case.assign-subject", await made.Refused<AssignCases>(act => act.RunAsync(new([made.At], made.Colleague.PersonId), made.Manager, Cancellation)));
        await made.Run<NameSubject>(act => act.RunAsync(new(made.At, null, "The chief executive", IsSenior: false), made.Handler, Cancellation));
        Assert.Null((await made.ViewAsync()).About.HandlerId);
        Assert.Equal("case.assign-senior", await made.Refused<AssignCases>(act => act.RunAsync(new([made.At], made.Handler.PersonId), made.Manager, Cancellation)));
        await made.Run<AssignCases>(act => act.RunAsync(new([made.At], made.Manager.PersonId), made.Manager, Cancellation));
        Assert.Equal("case.senior-open", await made.Refused<SendAnswer>(act => act.RunAsync(new(made.At, AnswerChannel.Told, new(2026, 3, 2), "upheld", "Sorry"), made.Manager, Cancellation)));
        Assert.Equal("case.restrict-subject", await made.Refused<RestrictCase>(act => act.RunAsync(new(made.At, [made.Colleague.PersonId!.Value], "Senior"), made.Manager, Cancellation)));
        await made.Run<RestrictCase>(act => act.RunAsync(new(made.At, [], "Senior"), made.Manager, Cancellation));
        Assert.Null(await made.Database.Within<CasePage, CasePage.View?>(page => page.ReadAsync(made.At.Reference, made.Colleague, Cancellation)));
        var named = (await made.ViewAsync(made.Manager)).Subjects;
        await made.Run<UnnameSubject>(act => act.RunAsync(new(made.At, named.Single(subject => subject.IsSenior).Id, "It is about the chief executive alone"), made.Manager, Cancellation));
        await made.Run<SendAnswer>(act => act.RunAsync(new(made.At, AnswerChannel.Told, new(2026, 3, 2), "upheld", "Sorry"), made.Manager, Cancellation));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Said_while_it_is_logged_it_holds_from_the_first_moment(DatabaseKind kind)
    {
        await using var made = await CaseOnRecord.CreateAsync(kind);
        Task<string> LogAsync(SubjectIntake about) => made.Database.Within<LogCase, string>(log => log.RunAsync(new(CaseOnRecord.Procedure, made.Intake(), about), made.Handler, Cancellation));
        Assert.Equal("case.subject-self", await made.Refused<LogCase>(log => log.RunAsync(new(CaseOnRecord.Procedure, made.Intake(), new(made.Handler.PersonId, null, false)), made.Handler, Cancellation)));
        Assert.Equal("case.person-not-found", await made.Refused<LogCase>(log => log.RunAsync(new(CaseOnRecord.Procedure, made.Intake(), new(made.Service, null, false)), made.Handler, Cancellation)));
        Assert.Single(await made.RowsAsync<Case>());

        var senior = await ViewAsync(made, await LogAsync(new(made.Colleague.PersonId, null, IsSenior: true)));
        Assert.Equal((CaseState.Logged, null, "colleague"), (senior.About.State, senior.About.HandlerId, Assert.Single(senior.Subjects).Name));
        Assert.Contains(senior.Timeline, entry => entry.Act is CaseAct.NameSubject && entry.Text.Contains("handler is no longer responsible for it", StringComparison.Ordinal));
        Assert.Equal("case.assign-subject", await made.Refused<AssignCases>(act => act.RunAsync(new([new(senior.About.Reference)], made.Colleague.PersonId), made.Manager, Cancellation)));
        var junior = await ViewAsync(made, await LogAsync(new(null, " The  driver ", IsSenior: false)));
        Assert.Equal((made.Handler.PersonId, "The driver"), (junior.About.HandlerId, Assert.Single(junior.Subjects).Name));
        Assert.Equal("case.senior-open", await made.Refused<LogAndCloseCase>(log => log.RunAsync(
            new(CaseOnRecord.Procedure, made.Intake(), "upheld", "Sorry", "A mistake", null, true, new(null, "The chief executive", IsSenior: true)), made.Manager, Cancellation)));
    }

    private static async Task<CasePage.View> ViewAsync(CaseOnRecord made, string reference) =>
        (await made.Database.Within<CasePage, CasePage.View?>(page => page.ReadAsync(reference, made.Handler, Cancellation)))!;
}

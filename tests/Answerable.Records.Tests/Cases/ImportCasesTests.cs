using System.Text;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Exchange;
using Answerable.Records.Databases;
using Answerable.Records.History;
using Answerable.Records.Imports;
using Answerable.Testing;

namespace Answerable.Records.Tests.Cases;

public sealed class ImportCasesTests
{
    private const string Header = "reference,received_on,service,nature,channel,handler,contractor,stage1_opened_on,stage1_closed_on,stage1_outcome,stage1_extended,stage1_action,"
        + "stage2_acknowledged_on,stage2_opened_on,stage2_direct,stage2_closed_on,stage2_outcome,stage2_extended,stage2_action,cause,remedial_action,ombudsman_outcome,withdrawn";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task What_happened_elsewhere_is_on_record_with_facts_that_the_clocks_here_have_counted(DatabaseKind kind)
    {
        await using var cases = await CaseOnRecord.CreateAsync(kind);
        var outcome = await ImportAsync(cases, Header,
            "M/1,2026-01-05,service,Delay,Phone,handler,,2026-01-05,2026-01-09,Upheld,no,Said sorry,,,,,,,,The lorry,none needed,,no",
            "M/2,2026-01-05,service,staff,post,handler,Bins Ltd,2026-01-05,2026-01-14,not-upheld,yes,Explained,2026-01-20,2026-01-14,no,2026-02-11,Partially upheld,no,Refund,The rota,A new rota,Not taken up,no");
        Assert.Equal((2, 0, 2, true), (outcome.Rows, outcome.Open, outcome.Closed, outcome.IsWritten));
        Assert.Empty(outcome.Problems);

        var first = (await ViewAsync(cases, "M/1"))!;
        Assert.Equal((CaseState.Closed, "upheld", CaseChannel.Telephone, true), (first.About.State, first.About.OutcomeKey, first.About.Channel, first.About.NeedsNoRemedy));
        var stage = Assert.Single(first.Stages);

        // Monday to Friday, where the day of receipt is day 1.
        Assert.Equal((5, 5, true, true), (stage.DaysUsed, stage.LimitDays, stage.IsWithinLimit, stage.IsInTime));
        Assert.Contains("Taken over from cases.csv, line 2", first.Timeline.Single().Text, StringComparison.Ordinal);

        var second = (await ViewAsync(cases, "M/2"))!;
        Assert.Equal(2, second.Stages.Count);

        // Extended, and the file does not say to which day: whether it was in time is not known.
        Assert.Equal((8, false, (bool?)null, true), (second.Stages[0].DaysUsed, second.Stages[0].IsWithinLimit!.Value, second.Stages[0].IsInTime, second.Stages[0].IsExtended));

        // From 14 January: the acknowledgement on the fifth working day of three, the answer on the 21st of 20.
        Assert.Equal((false, 21, false), (second.Stages[1].IsAcknowledgedInTime, second.Stages[1].DaysUsed, second.Stages[1].IsWithinLimit));
        Assert.Equal("Not taken up", second.About.OmbudsmanOutcome);
        Assert.Empty(await cases.Database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verifier => verifier.VerifyAsync(null, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task What_the_file_does_not_say_stays_unknown(DatabaseKind kind)
    {
        await using var cases = await CaseOnRecord.CreateAsync(kind);
        await ImportAsync(cases, "ref;Date received", "A-1;2026-02-27");
        var view = (await ViewAsync(cases, "A-1"))!;
        Assert.Equal((CaseChannel.Unknown, "", null, null, null), (view.About.Channel, view.About.Subject, view.About.NatureKey, view.About.ServiceId, view.About.HandlerId));
        Assert.Equal((Asked.NotAsked, Asked.NotAsked), (view.People.Single().NameAsked, view.People.Single().ContactAsked));
        Assert.Equal((CaseState.Logged, new DateOnly(2026, 3, 5)), (view.About.State, view.About.DueOn!.Value));
        Assert.Contains(CaseField.Subject, view.Missing);
    }

    [Theory, OnEachDatabase]
    public async Task An_open_case_goes_on_to_its_closing(DatabaseKind kind)
    {
        await using var cases = await CaseOnRecord.CreateAsync(kind);
        await ImportAsync(cases, "reference,received,service,nature,handler,subject,customer name,customer email", "B 2,2026-02-26,service,delay,handler,Late bin,Ann Other,declined");
        var at = new CaseAddress("B 2");
        await cases.Run<ExtendCase>(act => act.RunAsync(new(at, new(2026, 3, 11), "A witness is away", cases.Manager.PersonId, new(2026, 3, 2)), cases.Handler, Cancellation));
        await cases.Run<SendAnswer>(act => act.RunAsync(new(at, AnswerChannel.Told, new(2026, 3, 2), "upheld", "Emptied it"), cases.Handler, Cancellation));
        await cases.Run<CloseCase>(act => act.RunAsync(new(at, "A lorry broke down", null, true), cases.Handler, Cancellation));
        var view = (await ViewAsync(cases, "B 2"))!;
        Assert.Equal((CaseState.Closed, 3), (view.About.State, view.Stages.Single().DaysUsed));
    }

    [Theory, OnEachDatabase]
    public async Task Each_row_that_cannot_be_right_is_told_with_line_and_column_and_nothing_is_written(DatabaseKind kind)
    {
        await using var cases = await CaseOnRecord.CreateAsync(kind);
        var outcome = await ImportAsync(cases, Header,
            "X-1,2026-01-05,service,delay,phone,handler,,2026-01-05,2026-01-02,upheld,,,,,,,,,,,,,",
            "X-2,2026-01-05,servise,delay,phone,handlr,,,,,,,,,,,,,,,,,",
            "X-3,2026-01-05,service,delay,pigeon,handler,,,,,,,,,,,,,,,,,",
            "X-4,2026-01-05,service,delay,phone,handler,,2026-01-05,2026-01-07,half upheld,,,,,,,,,,,,,",
            "X-4,2027-01-05,,,,,,,,,,,,,,,,,,,,,",
            "X-6,2026-01-05,,,,,,,,,,,,,,2026-02-02,upheld,,,,,,",
            "X-7,2026-01-05,,,,,,2026-01-05,2026-01-07,upheld,,,,,,,,,,,,,yes",
            "X-8,2026-01-05,,,,,,2026-01-05,2026-01-07,upheld,,,,2026-01-08,yes,,,,,,,,",
            "X-9,2026-02-30,,,,,,,,,,,,,,,,maybe,,,,,",
            ",2026-01-05,,,,,,,,,,,,,,,,,,,,,",
            "good-1,2026-01-05,,,,,,,,,,,,,,,,,,,,,");
        Assert.False(outcome.IsWritten);
        var told = outcome.Problems.Select(problem => (problem.Line, problem.Column)).ToList();
        (int, string?)[] expected =
        [
            (2, "stage1_closed_on"), (3, "service"), (3, "handler"), (4, "channel"), (5, "stage1_outcome"), (6, "received_on"), (6, "reference"), (7, "stage2_closed_on"), (8, "withdrawn"),
            (9, "stage2_direct"), (10, "received_on"), (10, "stage2_extended"), (11, "reference"),
        ];
        Assert.Equal(expected.Order(), told.Order());
        Assert.Contains("did you mean “service”?", outcome.Problems.Single(problem => problem is { Line: 3, Column: "service" }).Message, StringComparison.Ordinal);
        Assert.Single(await cases.RowsAsync<Case>());
    }

    [Theory, OnEachDatabase]
    public async Task The_same_file_twice_is_refused_by_its_references(DatabaseKind kind)
    {
        await using var cases = await CaseOnRecord.CreateAsync(kind);
        string[] file = ["reference,received_on", "K-1,2026-01-05", "C-2026-000500,2026-01-06"];
        Assert.True((await ImportAsync(cases, file)).IsWritten);
        var again = await ImportAsync(cases, file);
        Assert.Equal((false, 2), (again.IsWritten, again.Problems.Count));

        // A number of our own form that was given elsewhere is not given again.
        Assert.Equal("C-2026-000501", await cases.LogAsync(cases.Intake()));
    }

    [Theory]
    [InlineData(false, "03/04/2025", "04/05/2025")]
    [InlineData(true, "03/04/2025", "31/05/2025")]
    [InlineData(true, "31 January 2025", "2025-02-01")]
    [InlineData(true, "3.3.2025", "2025-02-01 10:30")]
    [InlineData(false, "03/25/2025", "01/02/2025")]
    [InlineData(false, "03/25/2025", "31/05/2025")]
    [InlineData(false, "13/04/25", "2025-02-01")]
    public async Task Days_whose_order_the_file_does_not_show_are_not_guessed(bool isRead, string one, string other)
    {
        await using var cases = await CaseOnRecord.CreateAsync(DatabaseKind.Sqlite);
        var outcome = await ImportAsync(cases, "reference,received_on", $"D-1,{one}", $"D-2,{other}");
        Assert.Equal(isRead, outcome.IsWritten);
    }

    [Fact]
    public async Task Names_are_added_where_that_is_asked_for()
    {
        await using var cases = await CaseOnRecord.CreateAsync(DatabaseKind.Sqlite);
        var source = SourceFileReader.Read(Encoding.UTF8.GetBytes("reference,received_on,service,handler\nN-1,2026-01-05,Harbours,Ian Long\nN-2,2026-01-05,harbours,Ian Long"), "cases.csv");
        var outcome = await cases.Database.Within<ImportCases, CaseImportOutcome>(import => import.RunAsync(new(source, CaseOnRecord.Procedure, AddsNames: true), cases.Operator, Cancellation));
        Assert.Equal(("Harbours", "Ian Long"), (outcome.NewServices.Single(), outcome.NewPeople.Single()));
        Assert.Equal("Ian Long", (await ViewAsync(cases, "N-2"))!.Names.Person((await ViewAsync(cases, "N-1"))!.About.HandlerId));
    }

    [Fact]
    public async Task Only_who_manages_cases_takes_them_over()
    {
        await using var cases = await CaseOnRecord.CreateAsync(DatabaseKind.Sqlite);
        var source = SourceFileReader.Read("reference,received_on\nN-1,2026-01-05"u8.ToArray(), "cases.csv");
        Assert.Equal("cases.import-permission", await cases.Refused<ImportCases>(import => import.RunAsync(new(source, CaseOnRecord.Procedure), cases.Handler, Cancellation)));
    }

    [Theory]
    [InlineData("received_on\n2026-01-05", "cases.no-header")]
    [InlineData("reference,ref,received_on\n1,2,2026-01-05", "cases.column-twice")]
    [InlineData("reference,received_on\n", "cases.no-rows")]
    public async Task A_file_that_holds_no_cases_is_refused(string text, string code)
    {
        await using var cases = await CaseOnRecord.CreateAsync(DatabaseKind.Sqlite);
        var source = SourceFileReader.Read(Encoding.UTF8.GetBytes(text), "cases.csv");
        Assert.Equal(code, await cases.Refused<ImportCases>(import => import.RunAsync(new(source, CaseOnRecord.Procedure), cases.Operator, Cancellation)));
    }

    private static Task<CaseImportOutcome> ImportAsync(CaseOnRecord cases, params string[] lines)
    {
        var source = SourceFileReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)), "cases.csv");
        return cases.Database.Within<ImportCases, CaseImportOutcome>(import => import.RunAsync(new(source, CaseOnRecord.Procedure), cases.Operator, Cancellation));
    }

    private static Task<Records.Cases.Screens.CasePage.View?> ViewAsync(CaseOnRecord cases, string reference) =>
        cases.Database.Within<Records.Cases.Screens.CasePage, Records.Cases.Screens.CasePage.View?>(page => page.ReadAsync(reference, cases.Operator, Cancellation));
}

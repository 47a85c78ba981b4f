using System.Text;
using Answerable.Domain.Editions;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Renditions;
using Answerable.Testing;
using static Answerable.Records.Tests.Editions.EditionOnRecord;

namespace Answerable.Records.Tests.Editions;

public sealed class PrepareEditionTests
{
    [Theory, OnEachDatabase]
    public async Task What_it_says_is_stored_once_and_without_what_is_withheld(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var edition = await report.EditionAsync(await report.PrepareAsync());
        Assert.Equal((1, EditionState.Prepared, "Annual report", "Quarter 1 2026-27", new DateOnly(2026, 6, 30)), (edition.Number, edition.State, edition.Title, edition.Period, edition.AsOfOn));
        Assert.Equal((report.Preparer.PersonId, "preparer"), (edition.PreparedById, edition.PreparedAs));

        var files = await report.FilesAsync(edition.Id);
        Assert.Equal(["annual-report-activities.csv", "annual-report.html", "annual-report.json", "annual-report.xlsx"], files.Keys.Order(StringComparer.Ordinal));
        Assert.All(files.Values, bytes => Assert.DoesNotContain("depot", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal));
        Assert.Equal(["Activity", "End", "Status", "Count"], EditionJson.Read(files["annual-report.json"]).Tables[0].Columns.Select(column => column.Header));
    }

    [Theory, OnEachDatabase]
    public async Task While_the_gate_has_open_findings_nothing_is_prepared(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        report.Source.Findings = [new("placeholder", new("activities", "2", "activity"), "XX", "A placeholder is left", new(GateAct.Correct), GateKind.Statement)];
        Assert.Equal("edition.gate-open", await report.Refused<PrepareEdition>(act => act.RunAsync(new("report", ReportSource.Key, "2026-q1"), report.Preparer, Cancellation)));
        Assert.Empty(await report.RowsAsync<Edition>());
    }

    [Theory, OnEachDatabase]
    public async Task Only_those_who_prepare_can_and_one_at_a_time(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        Assert.Equal("edition.prepare-permission", await report.Refused<PrepareEdition>(act => act.RunAsync(new("report", ReportSource.Key, "2026-q1"), report.Approver, Cancellation)));
        Assert.Equal("edition.record-not-found", await report.Refused<PrepareEdition>(act => act.RunAsync(new("report", "no-such", "2026-q1"), report.Preparer, Cancellation)));
        await report.PrepareAsync();
        Assert.Equal("edition.one-waiting", await report.Refused<PrepareEdition>(act => act.RunAsync(new("report", ReportSource.Key, "2026-q1"), report.Preparer, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task Those_who_approve_are_told_and_nobody_else(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        await report.PrepareAsync();
        Assert.Contains("approver@example.org", Assert.Single(await report.MailAsync()), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_operator_can_prepare_approve_and_publish_and_the_capacity_says_so(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var id = await report.PrepareAsync(report.Operator);
        await report.Run<ApproveEdition>(act => act.RunAsync(new(id, null), report.Operator, Cancellation));
        await report.Run<PublishEdition>(act => act.RunAsync(new(id), report.Operator, Cancellation));
        var edition = await report.EditionAsync(id);
        Assert.Equal((EditionState.Published, "command line"), (edition.State, edition.PreparedAs));
        Assert.Null(edition.PreparedById);
    }
}

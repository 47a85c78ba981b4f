using System.Text;
using System.Text.Json;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Exchange;
using Answerable.Records.Databases;
using Answerable.Testing;

namespace Answerable.Records.Tests.Cases;

public sealed class ExportCasesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task What_is_taken_out_and_taken_over_elsewhere_is_the_same_file_again(DatabaseKind kind)
    {
        await using var cases = await CaseOnRecord.CreateAsync(kind);
        await cases.LogAsync(cases.Intake() with { Subject = "=1+1, \"quoted\"", Details = "Two\n\nparagraphs", Contractor = "-Bins" });
        await cases.Run<ExtendCase>(act => act.RunAsync(new(cases.At, new(2026, 3, 13), "A witness is away", cases.Manager.PersonId, new(2026, 3, 2)), cases.Handler, Cancellation));
        await cases.Run<SendAnswer>(act => act.RunAsync(new(cases.At, AnswerChannel.Told, new(2026, 3, 2), "upheld", "Emptied it"), cases.Handler, Cancellation));
        await cases.Run<CloseCase>(act => act.RunAsync(new(cases.At, "A lorry broke down", "A new lorry", false), cases.Handler, Cancellation));
        var first = await ExportAsync(cases, CaseExportFormat.Csv);
        Assert.Contains(",upheld,yes,Emptied it,", Encoding.UTF8.GetString(first), StringComparison.Ordinal);

        await using var elsewhere = await CaseOnRecord.CreateAsync(kind);
        var existing = await elsewhere.RowsAsync<Case>();
        using var file = new MemoryStream(first);
        var source = await ReadCaseFile.ReadAsync(file, "cases.csv", Cancellation);
        var refused = await elsewhere.Database.Within<ImportCases, CaseImportOutcome>(import => import.RunAsync(new(source, CaseOnRecord.Procedure), elsewhere.Operator, Cancellation));
        Assert.Equal(existing.Single().Reference, refused.Problems.Single().Reference);

        // In a body that has none of these cases yet.
        var body = await elsewhere.Database.AddBodyAsync("other");
        var outcome = await elsewhere.Database.Within<ImportCases, CaseImportOutcome>(import => import.RunAsync(new(source, CaseOnRecord.Procedure), body, Cancellation));
        Assert.Empty(outcome.Problems);
        using var second = new MemoryStream();
        await elsewhere.Database.Within<ExportCases>(export => export.RunAsync(new(CaseExportFormat.Csv), second, body, Cancellation));
        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(second.ToArray()));
    }

    [Fact]
    public async Task Programs_read_every_column_in_json()
    {
        await using var cases = await CaseOnRecord.CreateAsync(DatabaseKind.Sqlite);
        using var json = JsonDocument.Parse(await ExportAsync(cases, CaseExportFormat.Json));
        var only = json.RootElement.EnumerateArray().Single();
        Assert.Equal((cases.At.Reference, "Ann Óther", JsonValueKind.Null), (only.GetProperty("reference").GetString(), only.GetProperty("customer_name").GetString(), only.GetProperty("stage2_closed_on").ValueKind));
    }

    [Fact]
    public async Task Only_who_manages_cases_takes_all_of_them_out()
    {
        await using var cases = await CaseOnRecord.CreateAsync(DatabaseKind.Sqlite);
        Assert.Equal("cases.export-permission", await cases.Refused<ExportCases>(export => export.RunAsync(new(CaseExportFormat.Csv), Stream.Null, cases.Handler, Cancellation)));
    }

    private static async Task<byte[]> ExportAsync(CaseOnRecord cases, CaseExportFormat format)
    {
        using var output = new MemoryStream();
        await cases.Database.Within<ExportCases>(export => export.RunAsync(new(format), output, cases.Operator, Cancellation));
        return output.ToArray();
    }
}

using System.Text;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Exchange;
using Answerable.Records.Databases;
using Answerable.Records.History;
using Answerable.Records.Imports;
using Answerable.Testing;

namespace Answerable.Records.Tests.Cases;

/// <summary>Strings that programs stumble over, in every column of a file of cases: taken to the letter, or named with their line, and then nothing is written.</summary>
public sealed class TortureImportTests
{
    private const int Strings = 60;

    private static readonly string[] s_columns =
    [
        "reference", "received_on", "service", "nature", "channel", "handler", "contractor", "stage1_opened_on", "stage1_closed_on", "stage1_outcome", "stage1_extended", "stage1_action",
        "stage2_acknowledged_on", "stage2_opened_on", "stage2_direct", "stage2_closed_on", "stage2_outcome", "stage2_extended", "stage2_action", "cause", "remedial_action", "ombudsman_outcome", "withdrawn", "subject",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory(Skip = "The folder of shared inputs is not there", SkipType = typeof(TortureStrings), SkipUnless = nameof(TortureStrings.AreHere)), OnEachDatabase]
    public async Task Every_column_takes_it_to_the_letter_or_names_the_line(DatabaseKind kind)
    {
        await using var cases = await CaseOnRecord.CreateAsync(kind);
        foreach (var (column, at) in s_columns.Select((column, at) => (column, at)))
        {
            string[] some = [.. TortureStrings.Naughty.Skip(at * 20 % (TortureStrings.Naughty.Count - Strings)).Take(Strings), "\ud800", "31/13/2026", new string('x', 100_000)];
            List<string> lines = [string.Join(',', s_columns)];
            lines.AddRange(some.Select((text, number) => string.Join(',', s_columns.Select(name => name == column ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name switch
            {
                "reference" => $"T-{at}-{number}",
                "received_on" or "stage1_opened_on" => "2026-01-05",
                "stage1_closed_on" => "2026-01-09",
                "stage1_outcome" => "Upheld",
                "service" or "handler" => name,
                "nature" => "Delay",
                _ => "",
            }))));
            var source = SourceFileReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)), "cases.csv");
            var outcome = await cases.Database.Within<ImportCases, CaseImportOutcome>(import => import.RunAsync(new(source, CaseOnRecord.Procedure), cases.Operator, Cancellation));
            Assert.Equal(outcome.Problems.Count == 0, outcome.IsWritten);
            Assert.All(outcome.Problems, problem => Assert.InRange(problem.Line, 2, int.MaxValue));
            Assert.True(outcome.IsWritten || outcome.Problems.Count > 0, column);
        }

        Assert.Empty(await cases.Database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verifier => verifier.VerifyAsync(null, Cancellation)));
    }

    [Theory(Skip = "The folder of shared inputs is not there", SkipType = typeof(TortureStrings), SkipUnless = nameof(TortureStrings.AreHere)), OnEachDatabase]
    public async Task Words_come_back_to_the_letter(DatabaseKind kind)
    {
        await using var cases = await CaseOnRecord.CreateAsync(kind);
        // An apostrophe before a sign that a spreadsheet would take for a formula, or before another apostrophe, is the guard of the file and no part of the text.
        var some = TortureStrings.Naughty.Where(text => !text.StartsWith("''", StringComparison.Ordinal)).Where(text => text.Trim().Length == text.Length && text.Length > 0 && !text.Contains('\ufeff', StringComparison.Ordinal)).ToList();
        List<string> lines = ["reference,received_on,stage1_opened_on,stage1_action"];
        lines.AddRange(some.Select((text, number) => $"T-{number},2026-01-05,2026-01-05,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        var source = SourceFileReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)), "cases.csv");
        var outcome = await cases.Database.Within<ImportCases, CaseImportOutcome>(import => import.RunAsync(new(source, CaseOnRecord.Procedure), cases.Operator, Cancellation));
        Assert.Empty(outcome.Problems);
        var kept = (await cases.RowsAsync<Domain.Cases.CaseStage>()).Select(stage => stage.ActionTaken).ToHashSet(StringComparer.Ordinal);
        Assert.Equal("", string.Join("|", some.Where(text => !kept.Contains(text))));
    }
}

using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Imports;
using Answerable.Records.Databases;
using Answerable.Records.Imports;
using Answerable.Records.Plans;
using Answerable.Testing;

namespace Answerable.Records.Tests.Plans;

/// <summary>What is exported imports to the same plan: CSV and JSON byte for byte on the next export, a workbook cell for cell (and, ours, byte for byte).</summary>
public sealed class ExportPlanTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string, DatabaseKind>> Plans() =>
        from file in new[] { "seeds/000*.txt", "seeds/003*.txt", "seeds/004*.txt", "data/plans/p1*.txt", "data/plans/p2*.txt" }
        from kind in Enum.GetValues<DatabaseKind>()
        select new TheoryDataRow<string, DatabaseKind>(file, kind)
        {
            Skip = Repository.Shared is null ? "The shared inputs are absent" : TestDatabase.Kinds.Single(row => row.Data == kind).Skip,
        };

    [Theory, MemberData(nameof(Plans))]
    public async Task Real_plans(string pattern, DatabaseKind kind)
    {
        var path = Directory.GetFiles(Path.Combine(Repository.Shared!, Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern)).Single();
        await ThereAndBackAsync(kind, ReadPlanFile.Read(await File.ReadAllBytesAsync(path, Cancellation), Path.GetFileName(path)));
    }

    [Theory, OnEachDatabase]
    public Task Invented_nasty_words(DatabaseKind kind) => ThereAndBackAsync(kind, RichPlan.Source(RichPlan.With(
        "plain", "=1+1", "+44 20 7946 0958", "-£1,250.00", "@council", "'=1+1", "''", "_x0041_", "_x005F_x0041_", "\"quoted\", and;semi", "a\tb", "two\nlines\r\nthree",
        "\u2028separated\u2029", "zero\0and half \ud800", "tab\u0001control\u001f", "\ufffe\uffff", "😀 emoji 👩‍👩‍👧", "‮right to left", "café café", "<script>&amp;</script>", "true", "007", "1e5", "2026-01-01", " nbsp ")));

    [Theory(Skip = "The folder of shared inputs is not there", SkipType = typeof(TortureStrings), SkipUnless = nameof(TortureStrings.AreHere)), OnEachDatabase]
    public Task Words_that_break_other_programs(DatabaseKind kind) => ThereAndBackAsync(kind, RichPlan.Source(RichPlan.With([.. TortureStrings.Naughty, .. TortureStrings.Formulas])));

    [Fact]
    public async Task No_cell_of_a_csv_can_be_taken_for_a_formula()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var by = await ImportAsync(database, "first", RichPlan.Source(RichPlan.With("=1+1", "+1", "-1", "@x", "'y", "\t=1+1")));
        var csv = Encoding.UTF8.GetString(await ExportAsync(database, by, ExportFormat.Csv));
        Assert.Contains(",'=1+1,", csv, StringComparison.Ordinal);
        Assert.Contains(",''y,", csv, StringComparison.Ordinal);
        Assert.DoesNotMatch("(^|[,\n]\"?)[=+@-]", csv);
    }

    private static async Task ThereAndBackAsync(DatabaseKind kind, PlanSource source)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var first = await ImportAsync(database, "first", source);
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            var exported = await ExportAsync(database, first, format);
            var own = ReadPlanFile.Read(exported, $"plan.{Domain.Word.Of(format)}");
            Assert.NotNull(own.Own);
            Assert.DoesNotContain(own.Lines, line => line.Kind is LineKind.NotUnderstood);
            var again = await ImportAsync(database, Domain.Word.Of(format), own);
            var next = await ExportAsync(database, again, format);
            Assert.Equal(Comparable(format, exported), Comparable(format, next));
        }
    }

    private static string Comparable(ExportFormat format, byte[] content) =>
        format is ExportFormat.Xlsx
            ? string.Join('\n', SourceFileReader.Read(content, "plan.xlsx").Lines.Select(line => $"{line.Sheet}: {string.Join('\u241F', line.Cells!)}"))
            : Encoding.UTF8.GetString(content);

    private static async Task<Actor> ImportAsync(TestDatabase database, string body, PlanSource source)
    {
        var actor = await database.AddBodyAsync(body);
        var outcome = await database.Within<ImportPlan, ImportOutcome>(import => import.RunAsync(new(source, "A plan"), actor, Cancellation));
        Assert.True(outcome.IsWritten);
        return actor;
    }

    private static Task<byte[]> ExportAsync(TestDatabase database, Actor actor, ExportFormat format) =>
        database.Within<ExportPlan, byte[]>(export => export.RunAsync("a-plan", format, actor, Cancellation));
}

using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Testing;

namespace Answerable.Records.Tests.Plans.Screens;

/// <summary>The two lists beside a real year's plan, row by row as its document prints them.</summary>
public sealed class PlanYearTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_lists_hold_the_rows_of_the_document_in_its_order(DatabaseKind kind)
    {
        Assert.SkipWhen(Repository.Shared is null, "The shared inputs are absent");
        var path = Directory.GetFiles(Path.Combine(Repository.Shared!, "seeds"), "000*.txt").Single();
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.AddBodyAsync("body");
        var source = ReadPlanFile.Read(await File.ReadAllBytesAsync(path, Cancellation), Path.GetFileName(path));
        await database.Within<ImportPlan, ImportOutcome>(import => import.RunAsync(new(source, "A year"), by, Cancellation));

        var found = (await database.Within<PlanYear, PlanYear.Found?>(year => year.ReadAsync("a-year", by, Cancellation)))!;
        var lines = await File.ReadAllLinesAsync(path, Cancellation);
        Assert.Equal(Printed(lines, "Completions"), found.Completions.Select(row => (row.Number, row.Text)));
        Assert.Equal(Printed(lines, "Additions Activity"), found.Additions.Select(row => (row.Number, row.Text)));
    }

    /// <summary>Number and words of each row of the table with this heading: what stands under it up to an empty line, without the lines of the heading itself.</summary>
    private static List<(string Number, string Text)> Printed(string[] lines, string heading) =>
        [.. lines.SkipWhile(line => !line.Split('\t').Skip(1).Take(1).Any(cell => cell.EndsWith(heading, StringComparison.Ordinal))).Skip(1)
            .TakeWhile(line => line.Length > 0).Select(line => line.Split('\t')).Where(cells => cells[0].Length > 0).Select(cells => (cells[0].Trim(), cells[1].Trim()))];
}

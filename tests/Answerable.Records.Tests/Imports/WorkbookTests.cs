using System.Diagnostics;
using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Records.Imports;

namespace Answerable.Records.Tests.Imports;

public sealed class WorkbookTests
{
    private const string Merges = """<mergeCells count="2"><mergeCell ref="C4:C5"/><mergeCell ref="A1:D1"/></mergeCells>""";

    [Fact]
    public void Sheets_run_on_with_dates_as_days_months_as_months_and_merged_cells_for_each_row()
    {
        var content = Workbooks.Of(
            ("North", "visible", $"""<sheetData>{Workbooks.Row(1, "Improvement plan 2024/25")}{Workbooks.Row(3, "No", "Action", "Owner", "Due date")}<row r="4"><c r="A4"><v>1</v></c><c r="B4" t="inlineStr"><is><t>Mend roof</t></is></c><c r="C4" t="inlineStr"><is><t>Estates</t></is></c><c r="D4" s="1"><v>45444</v></c></row><row r="5"><c r="A5"><v>2</v></c><c r="B5" t="inlineStr"><is><t>Paint hall</t></is></c><c r="D5" s="2"><f>D4+30</f><v>45474</v></c></row></sheetData>{Merges}"""),
            ("South", "hidden", $"<sheetData>{Workbooks.Row(1, "No", "Action", "Owner", "Due date")}{Workbooks.Row(2, "1", "Dig well", "Works", "ongoing")}</sheetData>"));

        var document = SourceFileReader.Read(content, "plan.xlsx");
        var reading = PlanSourceReader.Read(document);

        Assert.Equal("Improvement plan 2024/25", reading.Title);
        Assert.Equal([("North", 2), ("South", 1)], reading.Sections.Select(section => (section.Name, section.Activities.Count)));
        Assert.Equal(["Estates", "Estates", "Works"], reading.Activities.Select(row => row.Owner));
        Assert.Equal([(TargetKind.Date, "2024-06-01"), (TargetKind.Window, "July 2024"), (TargetKind.Open, "ongoing")], reading.Activities.Select(row => (row.Target.Kind, row.Target.Text!)));
        Assert.Equal(Enumerable.Range(1, 7), reading.Lines.Select(line => line.Number));
        Assert.Contains(reading.Findings, finding => finding.Code == "sheet-hidden");
    }

    [Theory]
    [InlineData(0.1 + 0.2, null, "0.3")]
    [InlineData(12d, "General", "12")]
    [InlineData(0.45, "0%", "45%")]
    [InlineData(1234.5, "\"£\"#,##0.00", "£1,234.5")]
    [InlineData(-80000d, "[$£-809]#,##0", "-£80,000")]
    public void A_number_reads_as_a_person_sees_it(double number, string? format, string words) =>
        Assert.Equal(words, CellText.Of(number, format));

    [Fact]
    public void A_sheet_of_200_000_rows_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(1, 200_000).Select(number => $"""<row r="{number}"><c r="A{number}"><v>{number}</v></c></row>"""));

        var refused = Assert.Throws<RefusedException>(() => SourceFileReader.Read(Workbooks.Of(("Data", "visible", $"<sheetData>{rows}</sheetData>")), "plan.xlsx"));

        Assert.Equal("import.too-many-rows", refused.Refusal.Code);
    }

    public static TheoryData<string> Awkward
    {
        get
        {
            var folder = Folder();
            return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : ["(absent)"];
        }
    }

    [Theory]
    [MemberData(nameof(Awkward))]
    public void Every_awkward_workbook_gets_a_sentence_and_no_fault(string file)
    {
        var path = Path.Combine(Folder(), file);
        Assert.SkipUnless(File.Exists(path), "The awkward workbooks (../shared/data/torture/spreadsheet) are not here.");
        var clock = Stopwatch.StartNew();
        Refusal? refusal;

        try
        {
            refusal = PlanSourceReader.WhyNotAPlan(PlanSourceReader.Read(SourceFileReader.Read(File.ReadAllBytes(path), file)), file);
        }
        catch (RefusedException refused)
        {
            refusal = refused.Refusal;
        }

        Assert.Contains(file, refusal!.Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{file} took {clock.Elapsed}");
    }

    private static string Folder()
    {
        return Path.Combine(Testing.Repository.Shared ?? "", "data", "torture", "spreadsheet");
    }
}

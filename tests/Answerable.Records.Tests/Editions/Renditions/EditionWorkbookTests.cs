using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Answerable.Domain.Editions;
using Answerable.Records.Editions.Renditions;
using ExcelDataReader;

namespace Answerable.Records.Tests.Editions.Renditions;

/// <summary>The accessible-spreadsheet points of the Government Analysis Function, one by one.</summary>
public sealed class EditionWorkbookTests
{
    private static readonly XNamespace s_main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly EditionContent s_content = ReportSource.Sample() with
    {
        Tables =
        [
            ReportSource.Sample().Tables[0],
            new("budget", "Budget of the year: what it is spent on [all]", [new("line", "Line"), new("amount", "Amount")], [new("1", "Salaries", null, ["Salaries", "1000"])]),
            new("none", "Nothing", [new("line", "Line")], []),
        ],
    };

    [Fact]
    public void The_first_sheet_lists_the_others_and_each_has_one_table_with_its_title_in_a1()
    {
        var sheets = Read();
        Assert.Equal(["Contents", "About", "Notes", "Text", "Activities", "Budget of the year  what it is"], sheets.Select(sheet => sheet.Name));
        Assert.Equal(sheets.Skip(1).Select(sheet => (sheet.Name, sheet.Rows[0][0])), sheets[0].Rows.Skip(3).Select(row => (row[0], row[1])));
        Assert.All(sheets, sheet => Assert.Contains("This sheet has one table", sheet.Rows[1][0], StringComparison.Ordinal));
        Assert.Equal("Activities", sheets[4].Rows[0][0]);
        Assert.All(sheets, sheet => Assert.InRange(sheet.Name.Length, 1, 30));
    }

    [Fact]
    public void Nothing_is_merged_hidden_or_blank_and_nothing_is_said_by_colour()
    {
        using var zip = Zip();
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            var sheet = Load(entry);
            Assert.Empty(sheet.Descendants(s_main + "mergeCell"));
            Assert.DoesNotContain(sheet.Descendants(), element => element.Attribute("hidden") is not null);
            Assert.Equal(Enumerable.Range(1, sheet.Descendants(s_main + "row").Count()), sheet.Descendants(s_main + "row").Select(row => (int)row.Attribute("r")!));

            // From the header down every cell is filled, so that there is no blank row or column.
            var rows = sheet.Descendants(s_main + "row").ToList();
            var width = rows[2].Elements().Count();
            Assert.All(rows.Skip(2), row => Assert.Equal(width, row.Elements().Count()));
        }

        Assert.DoesNotContain(Load(zip.GetEntry("xl/workbook.xml")!).Descendants(s_main + "sheet"), sheet => sheet.Attribute("state") is not null);
        var styles = Load(zip.GetEntry("xl/styles.xml")!);
        Assert.Empty(styles.Descendants(s_main + "color"));
        Assert.All(styles.Descendants(s_main + "patternFill"), fill => Assert.Contains(fill.Attribute("patternType")!.Value, new[] { "none", "gray125" }));
    }

    [Fact]
    public void Shorthand_is_explained_and_there_is_a_contact_and_a_next_update()
    {
        var sheets = Read();
        Assert.Contains(sheets[2].Rows, row => row[0] == "[x]");
        Assert.Contains(sheets[2].Rows, row => row[0] == "DTS" && row[1] == "Director of Technical Services");
        Assert.Contains(sheets[2].Rows, row => row[0] == "End" && row[1].EndsWith("When it should be done", StringComparison.Ordinal));
        Assert.Equal("[x]", sheets[4].Rows[5][4]);
        Assert.Contains(sheets[1].Rows, row => row[0] == "Contact" && row[1] == "performance@borough.example.org");
        Assert.Contains(sheets[1].Rows, row => row[0] == "Next update" && row[1] == "15 October 2026");
    }

    [Fact]
    public void Numbers_are_numbers_and_days_are_days()
    {
        using var zip = Zip();
        var rows = Load(zip.GetEntry("xl/worksheets/sheet5.xml")!).Descendants(s_main + "row").ToList();
        var first = rows[3].Elements().ToList();
        Assert.Equal("12", first[5].Element(s_main + "v")!.Value);
        Assert.Equal("46112", first[3].Element(s_main + "v")!.Value);
        Assert.Equal("inlineStr", first[2].Attribute("t")!.Value);
        Assert.Equal("d\\ mmmm\\ yyyy", Load(zip.GetEntry("xl/styles.xml")!).Descendants(s_main + "numFmt").Single().Attribute("formatCode")!.Value);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_and_the_document_has_a_title()
    {
        Assert.Equal(EditionWorkbook.Write(s_content), EditionWorkbook.Write(s_content));
        using var zip = Zip();
        Assert.Equal("Annual report, Quarter 1 2026-27", Load(zip.GetEntry("docProps/core.xml")!).Descendants(XName.Get("title", "http://purl.org/dc/elements/1.1/")).Single().Value);
    }

    [Fact]
    public void Sheets_of_the_same_title_get_names_of_their_own()
    {
        var table = s_content.Tables[1];
        using var reader = Open(EditionWorkbook.Write(s_content with { Tables = [table with { Title = "Notes" }, table with { Title = "Notes", Key = "more" }] }));
        var names = new List<string>();
        do
        {
            names.Add(reader.Name);
        }
        while (reader.NextResult());

        Assert.Equal(["Contents", "About", "Notes", "Text", "Notes 2", "Notes 3"], names);
    }

    /// <summary>The reader asks for an old code page, whatever the workbook is written in.</summary>
    private static IExcelDataReader Open(byte[] workbook)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
    }

    private static ZipArchive Zip() => new(new MemoryStream(EditionWorkbook.Write(s_content)));

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }

    private static List<(string Name, List<string[]> Rows)> Read()
    {
        using var reader = Open(EditionWorkbook.Write(s_content));
        var sheets = new List<(string Name, List<string[]> Rows)>();
        do
        {
            var rows = new List<string[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at)?.ToString() ?? "")]);
            }

            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }
}

using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Imports;

namespace Answerable.Records.Tests.Imports;

public sealed class SourceFileReaderTests
{
    private const string Words = "Café – naïve £5";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 marked", "utf-16", "utf-16 unmarked", "utf-16 big", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_whatever_it_was_saved(string encoding)
    {
        byte[] content = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Words),
            "utf-8 marked" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Words)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Words)],
            "utf-16 unmarked" => Encoding.Unicode.GetBytes("Action\tOwner\r\nRead the book\tAnn"),
            "utf-16 big" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Words)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Words),
        };

        var first = SourceFileReader.Read(content, "plan.txt").Lines[0].Text;

        Assert.Equal(encoding == "utf-16 unmarked" ? "Action\tOwner" : Words, first);
    }

    [Theory]
    [InlineData("a\nb\nc", 3)]
    [InlineData("a\r\nb\r\nc\r\n", 3)]
    [InlineData("a\rb\r\rc", 4)]
    [InlineData("\n\na", 3)]
    public void Every_physical_line_is_a_line(string text, int lines) =>
        Assert.Equal(lines, SourceFileReader.ReadText(text, "plan.txt").Lines.Count);

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void A_csv_is_read_whatever_separates_its_cells(string separator)
    {
        var text = string.Join('\n', new[] { "No,Action,Due", "1,Go,May 2024", "2,Stay,June 2024" }).Replace(",", separator, StringComparison.Ordinal);

        var document = SourceFileReader.ReadText(text, "plan.csv");

        Assert.True(document.IsGrid);
        Assert.Equal(["2", "Stay", "June 2024"], document.Lines[2].Cells);
    }

    [Fact]
    public void A_cell_of_several_lines_keeps_each_of_them_as_a_line()
    {
        var document = SourceFileReader.ReadText("No,Action,Due\n1,\"Write,\n\"\"print\"\"\nand send\",May 2024\n2,Rest,June 2024\n", "plan.csv");

        Assert.Equal(["1", "Write,\n\"print\"\nand send", "May 2024"], document.Lines[1].Cells);
        Assert.Equal([false, false, true, true, false], document.Lines.Select(line => line.ContinuesRecord));
        var reading = PlanSourceReader.Read(document);
        Assert.Equal([null, 0, 0, 0, 1], reading.Lines.Select(line => line.Activity));
    }

    [Fact]
    public void The_apostrophe_of_our_export_is_taken_off_and_no_other() =>
        Assert.Equal(["=1", "'tis", "-2", "''"[1..], "plain"], SourceFileReader.ReadText("'=1,'tis,'-2,'',plain\nx,y,z,a,b", "plan.csv").Lines[0].Cells);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+9)*cmd|' /C calc'!A0")]
    [InlineData(" =HYPERLINK(\"\"x\"\")")]
    [InlineData("+cmd|'/c x'!A0")]
    public void A_formula_in_a_csv_is_refused(string formula) =>
        Refused("import.formula", () => SourceFileReader.ReadText($"No,Action\n1,\"{formula}\"\n", "plan.csv"));

    [Theory]
    [InlineData("+44 20 7946 0958")]
    [InlineData("-£1,250.00")]
    [InlineData("- first - second")]
    [InlineData("@council")]
    [InlineData("=")]
    public void What_only_begins_like_a_formula_is_read(string cell) =>
        Assert.Equal(cell, SourceFileReader.ReadText($"No,Action\n1,\"{cell}\"\n", "plan.csv").Lines[1].Cells![1]);

    [Fact]
    public void Files_that_cannot_be_a_plan_are_refused_each_with_its_code()
    {
        Refused("import.empty", () => SourceFileReader.Read([], "plan.txt"));
        Refused("import.empty", () => SourceFileReader.ReadText(" \n\t\n", "plan.txt"));
        Refused("import.binary", () => SourceFileReader.Read([1, 2, 0, 0, 7, 200, 3], "plan.txt"));
        Refused("import.type", () => SourceFileReader.Read("%PDF-1.7"u8.ToArray(), "plan.txt"));
        Refused("import.type", () => SourceFileReader.ReadText("<!DOCTYPE html><html></html>", "plan.txt"));
        Refused("import.quote", () => SourceFileReader.ReadText("No,Action\n1,\"open\n2,x\n", "plan.csv"));
        Refused("import.too-many-rows", () => SourceFileReader.ReadText(string.Concat(Enumerable.Repeat("1,Go,May 2024\n", 200_000)), "plan.csv"));
        Refused("import.too-large", () => SourceFileReader.Read(new byte[ImportRefusals.MostBytes + 1], "plan.csv"));
        Refused("import.type", () => SourceFileReader.Read(Workbooks.Package(("word/document.xml", "<w/>"), ("[Content_Types].xml", Workbooks.ContentTypes)), "plan.xlsx"));
        Refused("import.macros", () => SourceFileReader.Read(Workbooks.Package(("xl/vbaProject.bin", "x"), ("[Content_Types].xml", Workbooks.ContentTypes)), "plan.xlsx"));
        Refused("import.bomb", () => SourceFileReader.Read(Workbooks.Package(("xl/worksheets/sheet1.xml", new string(' ', 30_000_000)), ("[Content_Types].xml", Workbooks.ContentTypes)), "plan.xlsx"));
        Refused("import.external-entity", () => SourceFileReader.Read(Workbooks.Package(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), ("[Content_Types].xml", Workbooks.ContentTypes)), "plan.xlsx"));
        Refused("import.corrupt", () => SourceFileReader.Read([0x50, 0x4B, 3, 4, 9, 9, 9, 9], "plan.xlsx"));
    }

    [Fact]
    public async Task A_stream_without_end_is_refused_before_it_fills_the_memory()
    {
        await using var endless = new EndlessStream();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => SourceFileReader.ReadAsync(endless, "plan.txt", TestContext.Current.CancellationToken));

        Assert.Equal("import.too-large", refused.Refusal.Code);
    }

    private static void Refused(string code, Action act)
    {
        var refused = Assert.Throws<RefusedException>(act);
        Assert.Equal(code, refused.Refusal.Code);
        Assert.EndsWith(".", refused.Refusal.Message, StringComparison.Ordinal);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }
}

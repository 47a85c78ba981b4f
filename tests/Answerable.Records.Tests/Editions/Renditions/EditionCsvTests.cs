using System.Text;
using Answerable.Records.Editions.Renditions;

namespace Answerable.Records.Tests.Editions.Renditions;

public sealed class EditionCsvTests
{
    [Fact]
    public void Each_row_says_its_reference_and_section_and_no_cell_is_a_formula()
    {
        var lines = Encoding.UTF8.GetString(EditionCsv.Write(ReportSource.Sample().Tables[0])).Split("\r\n");
        Assert.Equal("Reference,Section,Activity,End,Status,Count,Remarks", lines[0]);
        Assert.Equal("2,Streets,\"Paint the lines\nand the kerbs\",30 June 2026,On target,7,", lines[2]);
        Assert.Equal("3,Parks,'=Plant trees,31 October 2026,,3,", lines[3]);
        Assert.Equal((5, ""), (lines.Length, lines[4]));
    }
}

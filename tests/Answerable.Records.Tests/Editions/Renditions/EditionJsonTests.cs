using System.Text;
using Answerable.Records.Editions.Renditions;
using FsCheck;
using FsCheck.Fluent;

namespace Answerable.Records.Tests.Editions.Renditions;

public sealed class EditionJsonTests
{
    [Fact]
    public void What_is_written_is_read_back_and_written_the_same()
    {
        var published = ReportSource.Sample() with { Tables = [.. ReportSource.Sample().Tables.Select(table => table with { Rows = [.. table.Rows.Select(row => row with { Line = null })] })] };
        var bytes = EditionJson.Write(published);
        var read = EditionJson.Read(bytes);
        Assert.Equivalent(published, read, strict: true);
        Assert.Equal(bytes, EditionJson.Write(read));
    }

    [Fact]
    public void The_line_of_the_source_is_not_published() =>
        Assert.DoesNotContain("\"line\"", Encoding.UTF8.GetString(EditionJson.Write(ReportSource.Sample())), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Whatever_a_cell_says_comes_back() =>
        Prop.ForAll<NonNull<string>>(words =>
        {
            // A lone surrogate is no text.
            var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words.Get));
            return EditionJson.Read(EditionJson.Write(ReportSource.With("1", 0, text))).Tables[0].Rows[0].Cells[0] == text;
        }).QuickCheckThrowOnFailure();
}

using Answerable.Domain.Editions;
using Answerable.Records.Editions.Renditions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Answerable.Records.Tests.Editions.Renditions;

public sealed class EditionHtmlTests
{
    [Fact]
    public void The_summary_comes_first_and_then_tables_that_can_be_read_without_seeing_them()
    {
        var page = Parse(ReportSource.Sample());
        Assert.Equal(["Summary", "Vision", "Activities", "What the abbreviations mean", "Where this comes from", "What is left out", "Who to ask"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Contains("As of 30 June 2026", page.QuerySelector(".edition-as-of")!.TextContent, StringComparison.Ordinal);
        var table = page.QuerySelector<IHtmlTableElement>("table")!;
        Assert.Equal("Activities", page.GetElementById(table.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.All(table.Head!.QuerySelectorAll("th"), header => Assert.Equal("col", header.GetAttribute("scope")));
        Assert.Equal(["Streets", "Parks"], table.Bodies.Select(body => body.QuerySelector("th[scope=rowgroup]")!.TextContent));
        Assert.Equal(["1", "2", "3"], table.QuerySelectorAll("th[scope=row]").Select(header => header.TextContent));
        Assert.All(table.QuerySelectorAll("td"), cell => Assert.NotEmpty(cell.GetAttribute("data-label")!));
        Assert.Equal("activities-2", table.QuerySelectorAll("th[scope=row]")[1].ParentElement!.Id);
    }

    [Fact]
    public void Words_are_words_and_lines_are_lines()
    {
        var page = Parse(ReportSource.Sample());
        Assert.Equal("Mend <the> lamps", page.QuerySelectorAll("td")[0].TextContent);
        Assert.Single(page.QuerySelectorAll("td")[5].QuerySelectorAll("br"));
        Assert.Empty(page.QuerySelectorAll("script, style, [style]"));
    }

    [Fact]
    public void A_column_that_is_the_row_s_name_stands_once()
    {
        var page = Parse(ReportSource.Sample() with
        {
            Tables = [new("budget", "Budget", [new("line", "Line"), new("amount", "")], [new("1", "Salaries", null, ["Salaries", "1,000"]), new("2", "", null, ["", "2"])])],
        });
        Assert.Equal(["Reference", "Line", "Column 2"], page.QuerySelectorAll("thead th").Select(header => header.TextContent));
        var named = Parse(ReportSource.Sample() with { Tables = [new("budget", "Budget", [new("line", "Line"), new("amount", "Amount")], [new("1", "Salaries", null, ["Salaries", "1,000"])])] });
        Assert.Equal(["Line", "Amount"], named.QuerySelectorAll("thead th").Select(header => header.TextContent));
        Assert.Single(named.QuerySelectorAll("tbody td"));
    }

    [Fact]
    public void A_status_is_a_tag_and_its_reported_words_stand_where_they_are_others()
    {
        EditionTable Table(params string[] reported) => new(
            "activities", "Activities", [new("activity", "Activity"), new("status", "Status"), new("declared-status", "Status as reported")],
            [.. reported.Select((words, at) => new EditionRow($"{at + 1}", $"{at + 1}", "Streets", ["Mend", "On target", words]))]);
        var some = Parse(ReportSource.Sample() with { Tables = [Table("On target", "nearly there")] });
        Assert.Equal(["status--on-target", "status--on-target"], some.QuerySelectorAll("strong.status").Select(tag => tag.ClassList[^1]));
        Assert.Equal(["", "nearly there"], some.QuerySelectorAll("td[data-label='Status as reported']").Select(cell => cell.TextContent));
        Assert.Equal(["Reference", "Activity", "Status"], Parse(ReportSource.Sample() with { Tables = [Table("on target", "")] }).QuerySelectorAll("thead th").Select(header => header.TextContent));
    }

    [Fact]
    public void A_section_of_rows_is_a_heading_that_can_be_reached()
    {
        var headings = Parse(ReportSource.Sample()).QuerySelectorAll("[role=heading]");
        Assert.Equal([("activities-part-1", "Streets"), ("activities-part-2", "Parks")], headings.Select(heading => (heading.Id!, heading.TextContent)));
    }

    [Fact]
    public void The_same_content_gives_the_same_page() => Assert.Equal(EditionHtml.Write(ReportSource.Sample()), EditionHtml.Write(ReportSource.Sample()));

    private static IHtmlDocument Parse(EditionContent content) => new HtmlParser().ParseDocument($"<main>{EditionHtml.Write(content)}</main>");
}
